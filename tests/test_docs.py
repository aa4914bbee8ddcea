"""The docs cover every command and public name, and match the code."""

import ast
import importlib
import importlib.util
import json
import os
import pkgutil
import re
import runpy
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pytest
import typer
from PIL import Image

import segvigen
from segvigen import Asset, Camera, Click, Segmentation, Segmenter
from segvigen.asset.render import render
from segvigen.cli import main as cli
from tests.asked import ask_less

ROOT = Path(__file__).resolve().parents[1]
DOCS = ROOT / "docs"
PAGES = {
    path: path.read_text(encoding="utf-8")
    for path in [
        *(ROOT / "README.md", ROOT / "CONTRIBUTING.md"),
        *sorted(DOCS.glob("*.md")),
        *sorted(DOCS.glob("integrations/*.md")),
    ]
}
APP = typer.main.get_command(cli.app)
GENERATE = runpy.run_path(str(DOCS / "generate_help.py"))
COMMANDS = sorted(APP.commands)  # type: ignore[attr-defined]
for group in ("batch", "evaluate", "models"):
    inside = APP.commands[group].commands  # type: ignore[attr-defined]
    COMMANDS += [f"{group} {name}" for name in sorted(inside) if name not in GENERATE["DEFAULTS"]]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_its_help_in_the_docs(name: str):
    assert any(f"<!-- help: {name} -->" in text for path, text in PAGES.items() if DOCS in path.parents)


@pytest.mark.parametrize("name", sorted(set(segvigen.__all__) - {"__version__"}))
def test_every_public_name_is_in_the_docs(name: str):
    text = "".join(text for path, text in PAGES.items() if path.parent == DOCS)
    assert re.search(rf"`{name}\b", text)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_an_example_that_its_parser_accepts(name: str):
    command = GENERATE["find"](name)
    example = command.epilog
    assert example.startswith("Example: segvigen ")
    for option in re.findall(r"--[a-z-]+", example.split(f"segvigen {name} ", 1)[1]):
        assert any(option in param.opts for param in command.params), f"{name} has no {option}"


@pytest.mark.slow
def test_the_help_in_the_docs_matches_the_code():
    stale = [
        path.name for path, text in PAGES.items() if DOCS in path.parents and GENERATE["filled"](text) != text
    ]
    assert stale == [], "run: python docs/generate_help.py"


def anchors(path: Path) -> set[str]:
    """The anchors of the headings of a page, as GitHub makes them."""
    text = re.sub(r"(?ms)^```.*?^```$", "", path.read_text(encoding="utf-8"))
    titles = re.findall(r"(?m)^#+ (.+)$", text)
    return {re.sub(r"[^\w\- ]", "", title).strip().lower().replace(" ", "-") for title in titles}


@pytest.mark.parametrize("path", [*PAGES, *sorted(DOCS.glob("reference/*.md"))], ids=lambda path: path.name)
def test_links_between_pages_resolve(path: Path):
    text = re.sub(r"(?ms)^```.*?^```$|`[^`\n]*`", "", path.read_text(encoding="utf-8"))
    for link, anchor in re.findall(r"\]\(([^)#\s]*)(?:#([^)]*))?\)", text):
        target = path.parent / link if link else path
        assert "://" in link or target.exists(), link
        assert not anchor or "://" in link or anchor in anchors(target), f"{link}#{anchor}"


@pytest.mark.parametrize("path", [*PAGES, ROOT / "CHANGELOG.md"], ids=lambda path: path.name)
def test_lines_of_prose_fit_in_99_columns(path: Path):
    text = path.read_text(encoding="utf-8")
    text = re.sub(r"(?ms)^```.*?^```$|^<!-- help: .*?^<!-- end -->$", "", text)
    prose = [line for line in text.splitlines() if not line.startswith(("|", "    ", "!["))]
    link = re.compile(r"\]\([^)]{60,}\)|https?://\S{60,}")
    assert [line for line in prose if len(line) > 99 and not link.search(line)] == []


# --- code blocks: each is run, or what it names is checked


# Languages of blocks that a test below reads; html is the one line for model-viewer in gltf.md.
CHECKED = {"", "sh", "python", "json", "toml", "xml", "yaml", "html"}


def fenced(text: str, *languages: str) -> list[str]:
    """The blocks of a page in these languages; "" for those without one."""
    found = re.findall(r"(?ms)^```(\w*)\n(.*?)^```$", text)
    return [block for language, block in found if language in languages]


def shell_lines(text: str) -> Iterator[str]:
    """The lines of a page's indented blocks and shell scripts, continued lines joined."""
    bare = re.sub(r"(?ms)^```.*?^```$|^<!-- help: .*?^<!-- end -->$", "", text)
    blocks = [*re.findall(r"(?m)(?:^    .*\n)+", bare), *fenced(text, "sh")]
    for block in blocks:
        for line in re.sub(r"\\\n\s*", "", block).splitlines():
            yield line.strip().removeprefix("$ ").removeprefix("srun ")


def commands(text: str) -> list[list[str]]:
    """The words of the segvigen commands of a page."""
    lines = [line for line in shell_lines(text) if line.startswith("segvigen ")]
    return [shlex.split(line, comments=True)[1:] for line in lines]


def parse(words: list[str]) -> None:
    """Parse a command as the command line does, without running it."""
    command: Any = APP
    while hasattr(command, "commands"):
        known = command.commands
        default = next((name for name in GENERATE["DEFAULTS"] if name in known), "")
        name = words[0] if words and words[0] in known else default
        command, words = known[name], words[1:] if words and words[0] == name else words
    command.make_context("segvigen", list(words))


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_commands_in_the_docs_parse(path: Path):
    for words in commands(PAGES[path]):
        if words != ["--version"]:
            parse(words)


def test_make_targets_scripts_and_extras_in_the_docs_exist():
    targets = set(re.findall(r"(?m)^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8")))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for text in PAGES.values():
        code = " \n".join([*shell_lines(text), *re.findall(r"`([^`\n]+)`", text)])
        assert set(re.findall(r"(?m)^make ([a-z][a-z-]*)\b", code)) <= targets
        extras = set(re.findall(r"(?:segvigen|\.)\[([a-z0-9]+)\]", code))
        assert extras <= set(project["optional-dependencies"])
        for script in re.findall(r"(?m)^(?:python|node) ([\w/]+\.(?:py|mjs))\b", code):
            assert (ROOT / script).is_file(), script


def test_data_in_the_docs_parses():
    for text in PAGES.values():
        assert set(re.findall(r"(?m)^```(\w+)$", text)) <= CHECKED
        for block in fenced(text, "toml"):
            tomllib.loads(block)
        for block in fenced(text, "json"):
            decoder, rest = json.JSONDecoder(), block.strip()
            while rest:
                rest = rest[decoder.raw_decode(rest)[1] :].strip()
        for block in fenced(text, "xml"):
            ElementTree.fromstring(block)


def test_array_jobs_in_the_docs_run_commands_that_parse():
    yaml = pytest.importorskip("yaml")
    page = PAGES[DOCS / "batch.md"]
    job = yaml.safe_load(fenced(page, "yaml")[0])
    (words,) = re.findall(r"'command=segvigen,([^']*)'", page)
    parse(words.split(","))
    parse(job["spec"]["template"]["spec"]["containers"][0]["args"])


def test_routes_in_the_docs_exist():
    from segvigen.app import api

    routers = (api.SERVER, api.PROJECTS, api.ARRAYS, api.ACTIONS, api.JOBS)
    routes = {re.sub(r"\{\w+\}", "ID", route.path) for router in routers for route in router.routes}
    for text in PAGES.values():
        calls = "\n".join(line for line in shell_lines(text) if line.startswith(("curl ", "P=")))
        for path in re.findall(r"(?:/api|\$P)[\w/]*", calls):
            assert path.replace("$P", "/api/projects/ID") in routes, path


def test_actions_in_the_docs_exist():
    from segvigen.app import schemas

    source = Path(schemas.__file__).read_text(encoding="utf-8")
    known = set(re.findall(r'do: Literal\["(\w+)"\]', source))
    found = {name for text in PAGES.values() for name in re.findall(r'"do": "(\w+)"', text)}
    assert len(found) > 5 and found <= known | {"undo"}


PYTHON = {path: fenced(text, "python") for path, text in PAGES.items() if "```python\n" in text}
NEEDS = {  # blocks that do not run here, and where what they show is tested
    "studio.md": "a running server (tests/app/test_client.py)",
    "blender.md": "bpy (make test-blender)",
    "evaluate.md": "a labeled data set (tests/lab/evaluate)",
    "batch.md": "a pack (tests/batch/test_batch.py)",
}


@pytest.mark.parametrize("path", PYTHON, ids=lambda path: path.name)
def test_python_in_the_docs_compiles_and_imports(path: Path):
    for node in ast.walk(ast.parse("\n".join(PYTHON[path]))):
        if isinstance(node, ast.ImportFrom) and str(node.module).split(".")[0] == "segvigen":
            module = importlib.import_module(str(node.module))
            assert all(hasattr(module, name.name) for name in node.names), node.module


def boxes() -> Any:
    """A bench of six boxes that do not touch: seat, back, and four legs, 100 units high on the floor."""
    import trimesh

    sides = [((-0.3, -0.2, -0.3), (0.3, -0.1, 0.3)), ((-0.3, -0.08, 0.0), (0.3, 0.5, 0.05))]
    sides += [((x, -0.5, z), (x + 0.1, -0.22, z + 0.1)) for x in (-0.3, 0.2) for z in (-0.3, 0.2)]
    made = [trimesh.creation.box(bounds=side).subdivide().subdivide() for side in sides]
    mesh = trimesh.util.concatenate(made)
    mesh.apply_scale(100)
    return mesh.apply_translation((0, 50, 0))


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    """A folder with the files that the blocks of Python read, and the names that they take as given."""
    folder = tmp_path_factory.mktemp("docs")
    boxes().export(folder / "chair.glb")
    asset = Asset.read(folder / "chair.glb")
    bodies = Segmentation.of_bodies(asset).rename(3, "wheel")
    bodies.write(folder / "chair.usdz", labels=folder / "labels.npy", json=folder / "parts.json")
    bodies.write(folder / "chair_parts.glb")
    view = render(asset, Camera.around(-90.0, 10.0), 512, 512)
    colors = np.append(np.round(bodies.face_colors * 255), np.full((len(asset.faces), 1), 255), axis=1)
    drawn = np.where(view.face[..., None] >= 0, colors[view.face], 0).astype(np.uint8)
    Image.fromarray(drawn).save(folder / "map.png")
    (folder / "names.toml").write_text(fenced(PAGES[DOCS / "names.md"], "toml")[0], encoding="utf-8")
    assert cli.run(["import", str(folder / "chair.glb"), "--from", str(folder / "labels.npy"), "--mjcf",
                    "-o", str(folder / "arm"), "-q"]) == 0  # fmt: skip
    given = {
        "Segmentation": Segmentation, "Click": Click, "asset": asset, "parts": bodies,
        "labels": np.load(folder / "labels.npy"), "segmenter": Segmenter.load("mini", device="cpu"),
    }  # fmt: skip
    return folder, given | {"prepared": given["segmenter"].prepare(asset)}


@pytest.mark.slow
@pytest.mark.parametrize("name", [p.name for p in PYTHON if p.name not in {*NEEDS, "tutorial.md"}])
def test_python_in_the_docs_runs(
    name: str, bench: tuple[Path, dict[str, Any]], monkeypatch: pytest.MonkeyPatch
):
    folder, given = bench
    if name == "usd.md":
        pytest.importorskip("pxr")
    ask_less(monkeypatch)
    monkeypatch.chdir(folder)
    blocks = next(blocks for path, blocks in PYTHON.items() if path.name == name)
    exec(compile("\n".join(blocks), name, "exec"), dict(given))


@pytest.mark.slow
def test_the_tutorial_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    page = DOCS / "tutorial.md"
    shutil.copy(ROOT / "examples" / "teapot.glb", tmp_path)
    monkeypatch.chdir(tmp_path)
    ask_less(monkeypatch)
    for words in commands(PAGES[page]):
        assert cli.run(words) == 0
    printed = capsys.readouterr().out
    assert "28028" in printed and "candidate 3" in printed
    exec(compile("\n".join(PYTHON[page]), page.name, "exec"), {})
    assert "['lid', 'body', 'spout', 'handle']" in capsys.readouterr().out


# --- the API reference and the site


def public(path: str) -> tuple[Any, list[str]]:
    """What a directive of api.md names, and the public methods and properties of a class."""
    found = pkgutil.resolve_name(":".join(path.rsplit(".", 1)))
    if not isinstance(found, type):
        return found, []
    kinds = (classmethod, staticmethod, property)
    named = {name: value for name, value in vars(found).items() if not name.startswith("_")}
    return found, [name for name, value in named.items() if callable(value) or isinstance(value, kinds)]


DIRECTIVES = re.findall(r"(?m)^::: ([\w.]+)$", PAGES[DOCS / "api.md"])


def test_public_names_are_in_the_api_reference_with_docstrings():
    assert {f"segvigen.{name}" for name in segvigen.__all__} - {"segvigen.__version__"} <= set(DIRECTIVES)
    for path in DIRECTIVES:
        found, methods = public(path)
        assert found.__doc__ and all(getattr(found, name).__doc__ for name in methods), path


@pytest.mark.slow
@pytest.mark.skipif(importlib.util.find_spec("mkdocs") is None, reason="mkdocs is not installed; make docs")
def test_the_site_is_whole_and_needs_no_network(tmp_path: Path):
    words = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(tmp_path)]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(words, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    api = (tmp_path / "api.html").read_text(encoding="utf-8")
    for path in DIRECTIVES:
        for name in (path, *(f"{path}.{method}" for method in public(path)[1])):
            assert f'id="{name}"' in api, name
    assert "--granularity" in (tmp_path / "search" / "search_index.json").read_text(encoding="utf-8")
    for page in tmp_path.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert not re.search(r'<(?:script|img|iframe|link)[^>]*(?:src|href)="https?://', text), page.name


def test_the_version_has_its_entry_in_the_changelog():
    assert f"## {segvigen.__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")

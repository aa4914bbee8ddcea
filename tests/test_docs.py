"""The docs cover every command and public name, and match the code."""

import ast
import re
import runpy
from pathlib import Path

import pytest
import typer

import segvigen
from segvigen.cli import main as cli

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


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_links_between_pages_resolve(path: Path):
    links = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", PAGES[path])
    missing = [link for link in links if "://" not in link and not (path.parent / link).exists()]
    assert missing == []


@pytest.mark.parametrize("path", [*PAGES, ROOT / "CHANGELOG.md"], ids=lambda path: path.name)
def test_lines_of_prose_fit_in_99_columns(path: Path):
    text = path.read_text(encoding="utf-8")
    text = re.sub(r"(?ms)^```.*?^```$|^<!-- help: .*?^<!-- end -->$", "", text)
    prose = [line for line in text.splitlines() if not line.startswith(("|", "    ", "!["))]
    link = re.compile(r"\]\([^)]{60,}\)|https?://\S{60,}")
    assert [line for line in prose if len(line) > 99 and not link.search(line)] == []


def test_python_in_the_docs_compiles():
    blocks = [
        block for text in PAGES.values() for block in re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    ]
    assert len(blocks) >= 3
    for block in blocks:
        ast.parse(block)


def test_the_version_has_its_entry_in_the_changelog():
    assert f"## {segvigen.__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")

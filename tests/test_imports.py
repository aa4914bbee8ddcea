"""Imports between files form no cycle, imports between packages go one way, and importing costs little."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest

import segvigen

PACKAGE = Path(segvigen.__file__).parent
LAYERS = [
    {"_version", "arrays", "atomic", "dijkstra", "errors", "memory", "progress"},
    {"pool"},
    {"asset"},
    {"voxel", "parts", "prompts"},
    {"model"},
    {"prepared"},
    {"segmenter"},
    {"__init__"},
    {"app", "batch", "lab"},
    {"cli"},
    {"__main__"},
]
LAYER = {package: number for number, packages in enumerate(LAYERS) for package in packages}
COMMANDS = [
    "segment",
    "click",
    "partition",
    "guide",
    "import",
    "render",
    "inspect",
    "models",
    "batch",
    "train",
    "evaluate",
    "prepare-data",
    "serve",
    "mcp",
]
HEAVY = (
    "torch", "numpy", "scipy", "numba", "trimesh", "PIL", "embreex", "DracoPy", "networkx", "lxml", "mcp",
)  # fmt: skip


@cache
def python_imports(root: Path) -> dict[str, set[str]]:
    """Map every file of the package at `root` to the files that it imports, at any depth of its code.

    Keys are paths relative to root. Imports under `if TYPE_CHECKING:` do not count: they never run.
    """
    files = {path.relative_to(root).as_posix(): path for path in sorted(root.rglob("*.py"))}
    modules = {}
    for name in files:
        dotted = name.removesuffix(".py").replace("/", ".")
        modules[("segvigen." + dotted).removesuffix(".__init__").removesuffix(".")] = name
    return {
        name: {modules[module] for module in _imported(path) if module in modules} - {name}
        for name, path in files.items()
    }


def _imported(path: Path) -> Iterator[str]:
    for node in _statements(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0 and node.module, f"{path}:{node.lineno} is a relative import"
            inner = [f"{node.module}.{alias.name}" for alias in node.names]
            if node.module == "segvigen" and any(alias.name in segvigen.__all__ for alias in node.names):
                yield "segvigen"
            yield from (node.module, *inner) if node.module != "segvigen" else inner


def _statements(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the statements inside a node at any depth, but those under `if TYPE_CHECKING:`."""
    for field in ("body", "handlers", "cases", "orelse", "finalbody"):
        for inner in getattr(node, field, ()):
            if not (isinstance(inner, ast.If) and "TYPE_CHECKING" in ast.dump(inner.test)):
                yield inner
                yield from _statements(inner)


def typescript_imports(root: Path) -> dict[str, set[str]]:
    """Map every TypeScript file below `root` to the files that it imports, `import type` included."""
    files = {path.resolve() for path in root.rglob("*.ts") if "node_modules" not in path.parts}
    found: dict[str, set[str]] = {}
    for path in sorted(files):
        text = path.read_text(encoding="utf-8")
        targets = set()
        for target in re.findall(r'^(?:import|export)\s+[^;"]*?"(\.[^"]+)"', text, re.MULTILINE):
            base = (path.parent / target).resolve()
            for candidate in (base, base.with_suffix(".ts"), base.with_name(base.name + ".ts")):
                if candidate in files:
                    targets.add(candidate.relative_to(root.resolve()).as_posix())
                    break
        found[path.relative_to(root.resolve()).as_posix()] = targets
    return found


def cycles(imports: Mapping[str, set[str]]) -> list[str]:
    """Return each cycle that a depth-first search meets, as "a -> b -> a"."""
    state: dict[str, int] = {}
    found = []

    def visit(name: str, path: list[str]) -> None:
        state[name] = 1
        for other in sorted(imports[name]):
            if state.get(other) == 1:
                found.append(" -> ".join([*path[path.index(other) :], other]))
            elif other not in state:
                visit(other, [*path, other])
        state[name] = 2

    for name in sorted(imports):
        if name not in state:
            visit(name, [name])
    return found


def upward(imports: Mapping[str, set[str]]) -> list[str]:
    """Return every import from a package of a lower layer to one of the same or a higher layer."""

    def package(name: str) -> str:
        return name.split("/")[0].removesuffix(".py")

    return [
        f"{name} -> {other}"
        for name, others in sorted(imports.items())
        for other in sorted(others)
        if package(name) != package(other) and LAYER[package(other)] >= LAYER[package(name)]
    ]


def test_every_package_has_a_layer():
    packages = {path.stem for path in PACKAGE.glob("*.py")}
    packages |= {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    assert packages <= set(LAYER)


@pytest.mark.slow
def test_imports_between_packages_go_one_way():
    assert upward(python_imports(PACKAGE)) == []


@pytest.mark.slow
def test_python_files_import_each_other_without_a_cycle():
    assert cycles(python_imports(PACKAGE)) == []


def test_typescript_files_import_each_other_without_a_cycle():
    imports = typescript_imports(PACKAGE / "app" / "page")
    assert sum(map(len, imports.values())) > 50  # the pattern finds the imports
    assert cycles(imports) == []


@pytest.mark.slow
def test_nothing_outside_the_lab_and_the_cli_imports_the_lab():
    users = {name.split("/")[0] for name, others in python_imports(PACKAGE).items()
             if any(other.startswith("lab/") for other in others)}  # fmt: skip
    assert users <= {"lab", "cli"}


def test_an_upward_import_and_a_cycle_are_found(tmp_path: Path):
    (tmp_path / "asset").mkdir()
    (tmp_path / "parts").mkdir()
    (tmp_path / "asset" / "bad.py").write_text("def late():\n    from segvigen.parts import palette\n")
    (tmp_path / "parts" / "palette.py").write_text("import segvigen.parts.other\n")
    (tmp_path / "parts" / "other.py").write_text("from segvigen.parts import palette\n")
    imports = python_imports(tmp_path)
    assert upward(imports) == ["asset/bad.py -> parts/palette.py"]
    assert cycles(imports) == ["parts/palette.py -> parts/other.py -> parts/palette.py"]
    (tmp_path / "a.ts").write_text('import { b } from "./b";\n')
    (tmp_path / "b.ts").write_text('import {\n  a,\n} from "./a.js";\nimport type { C } from "./c";\n')
    (tmp_path / "c.ts").write_text('export { a } from "./a";\n')
    assert cycles(typescript_imports(tmp_path)) == ["a.ts -> b.ts -> a.ts", "a.ts -> b.ts -> c.ts -> a.ts"]


@pytest.mark.slow
@pytest.mark.parametrize(
    "statement",
    [
        "import segvigen",
        "import segvigen.errors",
        "import segvigen.cli.main",
        "from segvigen.cli import main; main.run(['--help'])",
        f"from segvigen.cli import main; [main.run([name, '--help']) for name in {COMMANDS}]",
    ],
)
def test_importing_and_help_load_nothing_heavy(statement: str):
    report = f"print('HEAVY', *sorted({set(HEAVY)!r} & set(sys.modules)), file=sys.stderr)"
    code = f"import sys\n{statement}\n{report}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=PACKAGE.parent)
    assert done.returncode == 0, done.stderr
    assert done.stderr.split() == ["HEAVY"]


def test_public_names_come_from_their_home():
    from segvigen import Asset, Camera, Click, GuideMap

    assert [thing.__module__ for thing in (Asset, Camera, Click, GuideMap)] == [
        "segvigen.asset.asset",
        "segvigen.asset.camera",
        "segvigen.prompts",
        "segvigen.prompts",
    ]
    assert set(segvigen.__all__) <= set(dir(segvigen))


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="no attribute 'Segmentor'"):
        _ = segvigen.Segmentor

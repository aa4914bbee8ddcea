"""Imports point one way, and the doors open without anything heavy."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import segvigen

PACKAGE = Path(segvigen.__file__).parent
FLOORS = [
    {"errors", "progress", "options"},
    {"asset"},
    {"voxel", "parts", "prompts"},
    {"model", "datasets"},
    {"prepared"},
    {"segmenter", "train"},
    {"evaluate", "app", "words"},
    {"cli_evaluate", "cli_models", "cli_serve"},
    {"cli"},
]
FLOOR = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
COMMANDS = [
    "segment",
    "click",
    "partition",
    "guide",
    "render",
    "inspect",
    "models",
    "train",
    "evaluate",
    "prepare-data",
    "serve",
]
HEAVY = ("torch", "numpy", "scipy", "numba", "trimesh", "PIL", "embreex", "DracoPy", "networkx", "lxml")


def imported_rooms(path: Path) -> Iterator[tuple[int, str]]:
    """(line, room) of every import of segvigen in a file, wherever in the file it stands."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno} is a relative import"
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        for name in names:
            words = name.split(".")
            if words[0] == "segvigen" and len(words) > 1 and words[1] in FLOOR:
                yield node.lineno, words[1]


def faults(package: Path) -> list[str]:
    """Every import that goes up or across, as "file:line room -> room"."""
    found = []
    for path in sorted(package.rglob("*.py")):
        room = path.relative_to(package).parts[0].removesuffix(".py")
        if room == "__init__":
            continue
        for line, other in imported_rooms(path):
            if other != room and FLOOR[other] >= FLOOR[room]:
                found.append(f"{path.relative_to(package)}:{line} {room} -> {other}")
    return found


def test_every_room_has_a_floor():
    rooms = {path.name.removesuffix(".py") for path in PACKAGE.iterdir() if path.suffix == ".py"}
    rooms |= {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").exists()}
    assert rooms - {"__init__"} <= set(FLOOR)


def test_imports_point_one_way():
    assert faults(PACKAGE) == []


def test_an_import_that_goes_up_is_found(tmp_path: Path):
    (tmp_path / "asset").mkdir()
    (tmp_path / "asset" / "bad.py").write_text("def late():\n    from segvigen.parts import palette\n")
    assert faults(tmp_path) == ["asset/bad.py:2 asset -> parts"]


@pytest.mark.parametrize(
    "statement",
    [
        "import segvigen",
        "import segvigen.errors",
        "import segvigen.cli",
        "from segvigen import cli; cli.run(['--help'])",
        f"from segvigen import cli; [cli.run([name, '--help']) for name in {COMMANDS}]",
    ],
)
def test_the_doors_open_without_anything_heavy(statement: str):
    ask = f"print('HEAVY', *sorted({set(HEAVY)!r} & set(sys.modules)), file=sys.stderr)"
    code = f"import sys\n{statement}\n{ask}"
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

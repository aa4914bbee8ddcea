"""Write the test meshes into a folder and print their paths as JSON.

python tests/browser/made.py FOLDER
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
import trimesh


def table() -> trimesh.Trimesh:
    """Make a table of three components (a top and two legs) with 288 faces."""
    pieces = [trimesh.creation.box((1.0, 0.12, 0.3)).subdivide().subdivide().apply_translation((0, 0.3, 0))]
    for x in (-0.35, 0.35):
        leg = trimesh.creation.box((0.14, 0.5, 0.14)).subdivide()
        pieces.append(leg.apply_translation((x, 0.0, 0.0)))
    return trimesh.util.concatenate(pieces)


def main(folder: Path) -> None:
    """Write all files."""
    paths = {name: str(folder / name) for name in ("table.glb", "broken.glb", "notes.txt", "large.ply")}
    mesh = table()
    mesh.export(paths["table.glb"])
    good = Path(paths["table.glb"]).read_bytes()
    Path(paths["broken.glb"]).write_bytes(good[: len(good) // 2])
    Path(paths["notes.txt"]).write_text("not a mesh\n")
    large = trimesh.creation.icosphere(5)
    large.vertices += np.float32(0)
    large.export(paths["large.ply"])
    print(json.dumps(paths))


if __name__ == "__main__":
    main(Path(sys.argv[1]))

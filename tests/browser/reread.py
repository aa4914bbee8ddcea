"""Read exported files with segvigen and print facts by format as JSON.

python tests/browser/reread.py FOLDER      files named FORMAT.ENDING, such as glb.glb or obj.zip
"""

from __future__ import annotations

import io
import json
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from segvigen import Asset


def mesh(path: Path) -> dict[str, Any]:
    """Return the number of faces and the names of the pieces."""
    asset = Asset.read(path)
    names = [piece.name for piece in asset.pieces]
    return {"faces": len(asset.faces), "names": names}


def unpacked(path: Path) -> dict[str, Any]:
    """Return the facts of the mesh inside a zip."""
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(path) as archive:
            archive.extractall(folder)
        files = sorted(p for p in Path(folder).rglob("*") if p.suffix in (".gltf", ".obj", ".stl"))
        facts = [mesh(file) for file in files]
        return {
            "files": [file.name for file in files],
            "faces": sum(fact["faces"] for fact in facts),
            "names": [name for fact in facts for name in fact["names"]],
        }


def archive(path: Path) -> dict[str, Any]:
    """Return the names of the files in a zip."""
    with zipfile.ZipFile(path) as opened:
        return {"files": opened.namelist()}


def labels(path: Path) -> dict[str, Any]:
    """The part of every face."""
    values = np.load(path, allow_pickle=False)
    return {"faces": len(values), "counts": np.bincount(values[values >= 0]).tolist()}


def table(path: Path) -> dict[str, Any]:
    """The parts table."""
    parts = json.loads(path.read_text())["parts"]
    return {"names": [part["name"] for part in parts], "counts": [part["num_faces"] for part in parts]}


def picture(path: Path) -> dict[str, Any]:
    """Return size, number of frames, and number of colors: one color would be an empty picture."""
    with Image.open(io.BytesIO(path.read_bytes())) as image:
        image.load()
        colors = len(np.unique(np.asarray(image.convert("RGB")).reshape(-1, 3), axis=0))
        return {"size": list(image.size), "frames": getattr(image, "n_frames", 1), "colors": colors}


def session(path: Path) -> dict[str, Any]:
    """Open the session file in an empty store."""
    from segvigen.app.session_file import read_session
    from segvigen.app.store import Store

    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder))
        try:
            project = read_session(store, path).id
            result = store.snapshot(project).segmentation
            assert result is not None
            return {"faces": len(result.face_labels), "names": [part.name for part in result.entries]}
        finally:
            store.close()


READERS = {
    "glb": mesh, "exploded": mesh, "ply": mesh, "3mf": mesh,
    "urdf": archive, "mjcf": archive, "usdz": archive,
    "gltf": unpacked, "obj": unpacked, "stl": unpacked,
    "npy": labels, "json": table, "session": session,
    "view": picture, "png": picture, "turntable": picture,
}  # fmt: skip

if __name__ == "__main__":
    files = sorted(Path(sys.argv[1]).iterdir())
    print(json.dumps({path.stem: READERS[path.stem](path) for path in files}))

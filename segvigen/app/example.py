"""The example and its parts, which ship with the package: they are shown before the model has loaded.

    python -m segvigen.app.example

writes example.npz again, after a change of the model or of how parts are found.
"""

from __future__ import annotations

import io
import json
from pathlib import Path

import numpy as np

from segvigen.app.snapshot import pack_segmentation, unpack_segmentation
from segvigen.atomic import write_whole
from segvigen.parts.segmentation import Segmentation

EXAMPLE = Path(__file__).with_name("example.glb")
ANSWER = EXAMPLE.with_suffix(".npz")
MODEL = "mini"  # the model whose result it is
IN_BYTES = ("confidence", "tree.paintings")  # numbers in 0..1 that are stored in steps of 1/255


def example_parts() -> Segmentation:
    """Return all parts of the example as the packaged model finds them, without a mesh."""
    with np.load(ANSWER) as file:
        arrays = {role: file[role] for role in file.files}
    values = json.loads(str(arrays.pop("values")))
    return unpack_segmentation(
        values, arrays | {role: arrays[role].astype(np.float32) / 255 for role in IN_BYTES}
    )


def find_example_parts() -> Segmentation:
    """Find all parts of the example with the packaged model."""
    from segvigen.asset.asset import Asset
    from segvigen.segmenter import Segmenter

    segmenter = Segmenter.load(MODEL)
    return segmenter.segment(segmenter.prepare(Asset.read(EXAMPLE)))


def main() -> None:
    """Write example.npz."""
    values, arrays = pack_segmentation(find_example_parts())
    small = {role: np.rint(arrays[role] * 255).astype(np.uint8) for role in IN_BYTES}
    out = io.BytesIO()
    np.savez_compressed(out, values=json.dumps(values), **{**arrays, **small})  # type: ignore[arg-type]
    write_whole(ANSWER, out.getvalue())


if __name__ == "__main__":
    main()

"""PartSAM (czvvd/PartSAM): results/<id>_labels.npy, a part per face; or masks, or a coloured PLY.

-1 means no part. Clicked masks follow the convention of `clicked`.
"""

from __future__ import annotations

from segvigen.lab.evaluate.methods import Method
from segvigen.lab.evaluate.rivals import masks
from segvigen.lab.evaluate.rivals.folder import Folder
from segvigen.lab.evaluate.rivals.system import Options, click_reader, reader

OPTIONS: tuple[str, ...] = ()


def method(name: str, folder: Folder, options: Options) -> Method:
    """PartSAM by its files."""
    return reader(
        name,
        folder,
        {},
        full=masks.full,
        full_tails=masks.TAILS,
        click=click_reader(masks.surface),
    )

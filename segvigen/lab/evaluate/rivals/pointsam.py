"""Point-SAM (arXiv 2406.17741): masks of faces or of points, for the clicks of the handout or for everything.

It works on points and has no script that segments a mesh as a whole, so its files are what `masks` describes
and, for clicks, what `clicked` does.
"""

from __future__ import annotations

from segvigen.lab.evaluate.methods import Method
from segvigen.lab.evaluate.rivals import masks
from segvigen.lab.evaluate.rivals.folder import Folder
from segvigen.lab.evaluate.rivals.system import Options, click_reader, reader

OPTIONS: tuple[str, ...] = ()


def method(name: str, folder: Folder, options: Options) -> Method:
    """Point-SAM by its files."""
    return reader(
        name,
        folder,
        {},
        full=masks.full,
        full_tails=masks.TAILS,
        click=click_reader(masks.surface),
    )

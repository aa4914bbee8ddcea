"""Segment 3D meshes into parts.

    from segvigen import Asset, Click, Segmenter
    segmenter = Segmenter.load("mini")
    prepared = segmenter.prepare(Asset.read("chair.glb"))
    seat = segmenter.click(prepared, [Click(0.02, 0.11, 0.05)], seed=0)
    seat.write("seat.glb")

Public names are imported on first use, so `import segvigen` is fast and needs no optional package.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from segvigen._version import __version__

if TYPE_CHECKING:
    from segvigen.asset.asset import Asset
    from segvigen.asset.camera import Camera
    from segvigen.parts.segmentation import Segmentation
    from segvigen.prompts import Click, GuideMap
    from segvigen.segmenter import Segmenter

__all__ = ["Asset", "Camera", "Click", "GuideMap", "Segmentation", "Segmenter", "__version__"]

_HOME = {
    "Asset": "segvigen.asset.asset",
    "Camera": "segvigen.asset.camera",
    "Click": "segvigen.prompts",
    "GuideMap": "segvigen.prompts",
    "Segmentation": "segvigen.parts.segmentation",
    "Segmenter": "segvigen.segmenter",
}


def __getattr__(name: str) -> object:
    """Import a public name from its home module on first use (PEP 562)."""
    if name not in _HOME:
        raise AttributeError(f"module 'segvigen' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(_HOME[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names, for completion."""
    return sorted(__all__)

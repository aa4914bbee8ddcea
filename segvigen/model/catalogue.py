"""The models by name: what each is, how large, under which licence, and where it is. Opens no weights."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

PACKAGED = "mini"
RELEASED = "trellis2-4b"
WEIGHTS = Path(__file__).parents[1] / "weights"  # a safetensors file and its JSON record for each model

RELEASED_MODEL = {
    "name": RELEASED,
    "what": "TRELLIS.2's shape and texture VAE and texture flow, with SegviGen's three checkpoints",
    "state": "its networks are here and load the released files strictly; this version does not run it",
    "size": "three checkpoints of 7.9 GB, of which 2.6 GB each are weights, and the VAE",
    "licence": "that of the released files; not part of this package",
    "where": "not in the package",
}


def known_models() -> list[dict[str, Any]]:
    """The packaged models, then the released one: name, what, size, licence and where of each."""
    return [*packaged_models(), RELEASED_MODEL]


def packaged_models() -> list[dict[str, Any]]:
    """What lies in the package's weights folder: a safetensors file with its JSON record each."""
    found = []
    for path in sorted(WEIGHTS.glob("*.json")):
        weights = path.with_suffix(".safetensors")
        if weights.exists():
            record = json.loads(path.read_text(encoding="utf-8"))
            model = {
                "name": path.stem,
                "what": record.get("what", "a small model for the three tasks, made for CPUs"),
                "size": f"{weights.stat().st_size / 1e6:.1f} MB",
                "licence": record.get("licence", "MIT"),
                "where": str(weights),
            }
            found.append(model)
    return found

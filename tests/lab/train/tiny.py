"""A painter small enough to train in a test, and a shard of made objects in the training data's layout."""

import json
from dataclasses import replace
from pathlib import Path

import numpy as np

from segvigen.lab import procedural
from segvigen.model.painter import MINI, PainterConfig

TINY = replace(
    MINI,
    name="tiny",
    resolution=16,
    flow=replace(
        MINI.flow, resolution=4, width=32, num_blocks=1, num_heads=2, ffn_width=32, cond_channels=16
    ),
    image_encoder=replace(
        MINI.image_encoder, width=16, num_layers=1, num_heads=2, image_size=32, out_channels=16
    ),
)


def write_model(path: Path, config: PainterConfig = TINY) -> Path:
    """The tiny painter's config as a JSON file."""
    path.write_text(json.dumps(config.to_json()))
    return path


def write_shard(path: Path, seeds: range = range(4)) -> Path:
    """Procedural objects as an npz shard, faces sorted by label as in the real ones."""
    made = [procedural.make(seed) for seed in seeds]
    order = [np.lexsort((m.part, m.group)) for m in made]
    counts = lambda sizes: np.cumsum([0, *sizes]).astype(np.int64)  # noqa: E731
    names = np.array([f"object_{seed}" for seed in seeds])
    np.savez(
        path,
        vertices=np.concatenate([m.vertices for m in made]).astype(np.float16),
        faces=np.concatenate([m.faces[o] for m, o in zip(made, order, strict=True)]),
        labels=np.concatenate([m.group[o] for m, o in zip(made, order, strict=True)]).astype(np.uint8),
        labels_fine=np.concatenate([m.part[o] for m, o in zip(made, order, strict=True)]).astype(np.uint8),
        colors=np.full((sum(len(m.faces) for m in made), 3), 200, np.uint8),
        v_off=counts([len(m.vertices) for m in made]),
        f_off=counts([len(m.faces) for m in made]),
        names=names,
        category=np.array(["survival_pack" if seed == seeds[0] else "made" for seed in seeds]),
        label_kind=np.array(["made"] * len(made)),
        obj_license=np.array(["CC0-1.0"] * len(made)),
        label_names=np.array(["[]"] * len(made)),
        source="made",
        license="CC0-1.0",
    )
    return path

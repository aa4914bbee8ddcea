"""Catalog of the models: contents, size, license, and location of each. Opens no weights.

A released model is a set of files of several repositories, one per network. Sources: models.md 4.3 (names,
sizes, and hashes of SegviGen's checkpoints), state_dict.md (sizes of TRELLIS.2's files), public manifests of
the bfloat16 builds.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, Literal

Task = Literal["click", "full", "guide"]
TASKS: tuple[Task, ...] = ("click", "full", "guide")  # in the order of the paper's task tags 0, 1, 2

PACKAGED = "mini"
RELEASED = "trellis2-4b"
RELEASED_BF16 = "trellis2-4b-bf16"
WEIGHTS = Path(__file__).parents[2] / "weights"  # of the packaged models, with a JSON record each

TRELLIS2 = "microsoft/TRELLIS.2-4B"
SEGVIGEN = "fenghora/SegviGen"
SEGVIGEN_BF16 = "Aero-Ex/SegviGen"
DINOV3 = "facebook/dinov3-vitl16-pretrain-lvd1689m"
LICENSES = {
    TRELLIS2: "MIT, as stated on its page",
    SEGVIGEN: "as stated on its page",
    SEGVIGEN_BF16: "as stated on its page",
    DINOV3: "DINOv3 License, to be accepted on its page",
}


@dataclass(frozen=True)
class Released:
    """A published file with the weights of one network.

    path: inside the repository; size: bytes, as published, else counted from the tensors; sha256: where known
    before the download; gated: the repository requires a login and consent.
    """

    repo: str
    path: str
    size: int
    sha256: str | None = None
    gated: bool = False

    @property
    def name(self) -> str:
        """The file's name without its folder."""
        return PurePosixPath(self.path).name

    @property
    def page(self) -> str:
        """The web page of its repository."""
        return f"https://huggingface.co/{self.repo}"


# One file per network, by the network's key in `checkpoints.SPECS`.
OFFICIAL: dict[str, Released] = {
    "shape_encoder": Released(TRELLIS2, "ckpts/shape_enc_next_dc_f16c32_fp16.safetensors", 708_770_784),
    "tex_encoder": Released(TRELLIS2, "ckpts/tex_enc_next_dc_f16c32_fp16.safetensors", 708_770_784),
    "shape_decoder": Released(TRELLIS2, "ckpts/shape_dec_next_dc_f16c32_fp16.safetensors", 948_490_494),
    "tex_decoder": Released(TRELLIS2, "ckpts/tex_dec_next_dc_f16c32_fp16.safetensors", 948_458_812),
    "tex_flow": Released(
        TRELLIS2, "ckpts/slat_flow_imgshape2tex_dit_1_3B_512_bf16.safetensors", 2_584_605_760
    ),
    "segvigen_interactive": Released(
        SEGVIGEN, "interactive_seg.ckpt", 7_860_389_817,
        "11e41fdaa0c03f581c0c44eb8f9b27604c0d5e4d2794cb02b6edff80c23f4dd1",
    ),
    "segvigen_full": Released(
        SEGVIGEN, "full_seg.ckpt", 7_860_370_137,
        "c71618e45b1671026da66cf9875cc5c2d41d5a894b01a15ac5b019946e6a207c",
    ),
    "segvigen_guided": Released(
        SEGVIGEN, "full_seg_w_2d_map.ckpt", 7_860_370_137,
        "4558c581b3a881f45fa2575e65cd74a10cd72a48078caddb0e32f2fac5175c14",
    ),
    "dinov3": Released(DINOV3, "model.safetensors", 1_212_518_400, gated=True),
}  # fmt: skip
FORKED: dict[str, Released] = {
    "segvigen_interactive": Released(SEGVIGEN_BF16, "interactive_seg.safetensors", 2_584_608_832),
    "segvigen_full": Released(
        SEGVIGEN_BF16, "full_seg.safetensors", 2_584_605_760,
        "61508a7dfc163a95d977ac30c1d3f9ac8f258b663ed1fcea67b3a748b3beaa65",
    ),
    "segvigen_guided": Released(SEGVIGEN_BF16, "full_seg_w_2d_map.safetensors", 2_584_605_760),
}  # fmt: skip
FILES: dict[str, dict[str, Released]] = {RELEASED: OFFICIAL, RELEASED_BF16: {**OFFICIAL, **FORKED}}

FLOWS: dict[Task, str] = {
    "click": "segvigen_interactive", "full": "segvigen_full", "guide": "segvigen_guided"
}  # fmt: skip


def needed(task: Task, image_encoder: bool = True) -> dict[str, str]:
    """Map the networks that a task runs, by their names in `Painter`, to their keys.

    The shape decoder is not among them: colors are decoded on the input's own voxels.
    """
    networks = {
        "shape_encoder": "shape_encoder", "texture_encoder": "tex_encoder", "flow": FLOWS[task],
        "texture_decoder": "tex_decoder",
    }  # fmt: skip
    return {**networks, "image_encoder": "dinov3"} if image_encoder else networks


def local_names(key: str) -> tuple[str, ...]:
    """Return the file names of a network, preferred first: converted, bfloat16 builds, release."""
    official = OFFICIAL[key].name
    names = [f"{key}.safetensors", str(PurePosixPath(official).with_suffix(".safetensors")), official]
    return tuple(dict.fromkeys(names))


def default_cache() -> Path:
    """Return the folder of converted files: SEGVIGEN_CACHE, else segvigen in the user's cache folder."""
    named = os.environ.get("SEGVIGEN_CACHE")
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(named).expanduser() if named else Path(home) / "segvigen"


def known_models() -> list[dict[str, Any]]:
    """Return name, what, size, license, and where of the packaged, then of the released models."""
    return [*packaged_models(), *(released_model(name) for name in FILES)]


def released_model(name: str) -> dict[str, Any]:
    """Describe a released model."""
    what = "TRELLIS.2's shape and texture VAE with SegviGen's three checkpoints, and DINOv3"
    if name == RELEASED_BF16:
        what += "; SegviGen's as a third party stores them, in bfloat16 and without optimizer state"
    files = FILES[name]
    sizes = {task: sum(files[key].size for key in needed(task).values()) / 1e9 for task in TASKS}
    every = {key for task in TASKS for key in needed(task).values()}
    total = sum(files[key].size for key in every) / 1e9
    return {
        "name": name,
        "what": what,
        "size": f"{total:.1f} GB to download for the three tasks, {sizes['click']:.1f} GB for one",
        "license": "; ".join(
            f"{repo}: {LICENSES[repo]}" for repo in dict.fromkeys(files[key].repo for key in sorted(every))
        ),
        "where": f"not in the package; `segvigen models fetch {name}`",
    }


def packaged_models() -> list[dict[str, Any]]:
    """Describe the models in the package's weights folder."""
    found = []
    for path in sorted(WEIGHTS.glob("*.json")):
        weights = path.with_suffix(".safetensors")
        if weights.exists():
            record = json.loads(path.read_text(encoding="utf-8"))
            found.append({
                "name": path.stem,
                "what": record.get("what", "a small model for the three tasks, made for CPUs"),
                "size": f"{weights.stat().st_size / 1e6:.1f} MB",
                "license": record.get("license", "MIT"),
                "where": str(weights),
            })  # fmt: skip
    return found

"""The models by name: what each is, how large, under which licence, and where it is. Opens no weights.

A released model is a set of files of several repositories, one per network. Sources: models.md 4.3 (file
names, sizes and hashes of SegviGen's checkpoints), state_dict.md (sizes of TRELLIS.2's files), public
manifests of the builds in bfloat16.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, Literal

Task = Literal["click", "full", "guide"]
TASKS: tuple[Task, ...] = ("click", "full", "guide")

PACKAGED = "mini"
RELEASED = "trellis2-4b"
RELEASED_BF16 = "trellis2-4b-bf16"
WEIGHTS = Path(__file__).parents[2] / "weights"  # a safetensors file and its JSON record for each model

TRELLIS2 = "microsoft/TRELLIS.2-4B"
SEGVIGEN = "fenghora/SegviGen"
SEGVIGEN_BF16 = "Aero-Ex/SegviGen"
DINOV3 = "facebook/dinov3-vitl16-pretrain-lvd1689m"
LICENCES = {
    TRELLIS2: "MIT, as its page says",
    SEGVIGEN: "that of its page",
    SEGVIGEN_BF16: "that of its page",
    DINOV3: "DINOv3 License, to be accepted on its page",
}


@dataclass(frozen=True)
class Released:
    """A file with the weights of one network, and where it is published.

    path: inside the repository; size: bytes, measured where published, else counted from its tensors; sha256:
    where one is known before the download; gated: its repository asks for a login and for consent.
    """

    repo: str
    path: str
    size: int
    sha256: str | None = None
    gated: bool = False

    @property
    def name(self) -> str:
        """The file's own name."""
        return PurePosixPath(self.path).name

    @property
    def licence(self) -> str:
        """Under which terms it is published."""
        return LICENCES[self.repo]

    @property
    def page(self) -> str:
        """Where people find it."""
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
        SEGVIGEN,
        "interactive_seg.ckpt",
        7_860_389_817,
        "11e41fdaa0c03f581c0c44eb8f9b27604c0d5e4d2794cb02b6edff80c23f4dd1",
    ),
    "segvigen_full": Released(
        SEGVIGEN,
        "full_seg.ckpt",
        7_860_370_137,
        "c71618e45b1671026da66cf9875cc5c2d41d5a894b01a15ac5b019946e6a207c",
    ),
    "segvigen_guided": Released(
        SEGVIGEN,
        "full_seg_w_2d_map.ckpt",
        7_860_370_137,
        "4558c581b3a881f45fa2575e65cd74a10cd72a48078caddb0e32f2fac5175c14",
    ),
    "dinov3": Released(DINOV3, "model.safetensors", 1_212_518_400, gated=True),
}
FORKED: dict[str, Released] = {
    "segvigen_interactive": Released(SEGVIGEN_BF16, "interactive_seg.safetensors", 2_584_608_832),
    "segvigen_full": Released(
        SEGVIGEN_BF16,
        "full_seg.safetensors",
        2_584_605_760,
        "61508a7dfc163a95d977ac30c1d3f9ac8f258b663ed1fcea67b3a748b3beaa65",
    ),
    "segvigen_guided": Released(SEGVIGEN_BF16, "full_seg_w_2d_map.safetensors", 2_584_605_760),
}
FILES: dict[str, dict[str, Released]] = {RELEASED: OFFICIAL, RELEASED_BF16: {**OFFICIAL, **FORKED}}

FLOWS: dict[Task, str] = {
    "click": "segvigen_interactive",
    "full": "segvigen_full",
    "guide": "segvigen_guided",
}


def needed(task: Task, image_encoder: bool = True) -> dict[str, str]:
    """What a task runs: networks by their names in `Painter`, with their keys.

    The shape decoder is not among them: colours are decoded on the input's own voxels.
    """
    networks = {
        "shape_encoder": "shape_encoder",
        "texture_encoder": "tex_encoder",
        "flow": FLOWS[task],
        "texture_decoder": "tex_decoder",
    }
    return {**networks, "image_encoder": "dinov3"} if image_encoder else networks


def local_names(key: str) -> tuple[str, ...]:
    """Names under which a network's file is looked for in a folder, the preferred one first.

    What `segvigen models convert` wrote, what the builds in bfloat16 call it, what the release calls it.
    """
    official = OFFICIAL[key].name
    names = [f"{key}.safetensors", str(PurePosixPath(official).with_suffix(".safetensors")), official]
    return tuple(dict.fromkeys(names))


def default_cache() -> Path:
    """Where converted files are kept: SEGVIGEN_CACHE, else segvigen in the user's cache folder."""
    named = os.environ.get("SEGVIGEN_CACHE")
    home = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(named).expanduser() if named else Path(home) / "segvigen"


def known_models() -> list[dict[str, Any]]:
    """The packaged models, then the released ones: name, what, size, licence and where of each."""
    return [*packaged_models(), *(released_model(name) for name in FILES)]


def released_model(name: str) -> dict[str, Any]:
    """A released model in words."""
    what = "TRELLIS.2's shape and texture VAE with SegviGen's three checkpoints, and DINOv3"
    if name == RELEASED_BF16:
        what += "; SegviGen's as a third party stores them, in bfloat16 and without optimiser state"
    files = FILES[name]
    sizes = {task: sum(files[key].size for key in needed(task).values()) / 1e9 for task in TASKS}
    every = {key for task in TASKS for key in needed(task).values()}
    total = sum(files[key].size for key in every) / 1e9
    return {
        "name": name,
        "what": what,
        "size": f"{total:.1f} GB to download for the three tasks, {sizes['click']:.1f} GB for one",
        "licence": "; ".join(
            f"{repo}: {LICENCES[repo]}" for repo in dict.fromkeys(files[key].repo for key in sorted(every))
        ),
        "where": f"not in the package; `segvigen models fetch {name}`",
    }


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

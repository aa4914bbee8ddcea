"""Find the files of a released model, one per network of a task, and load the networks.

    find_release("trellis2-4b" or a folder, "click") -> Release        find the files; opens no weights
    load_network(release, "flow", device, "reference") -> nn.Module    load one network
    load_networks("trellis2-4b" or a folder, "click", device, dtype)   load all of them

A folder may have the layout of the releases, of the bfloat16 builds, or of the hub's cache, or just contain
the files; they are found by name. Loading never downloads: `segvigen models fetch` does.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar, get_args

import torch
from torch import Tensor, nn

from segvigen.errors import CheckpointError, ModelError
from segvigen.model import config as sizes
from segvigen.model.config import DinoConfig, FlowConfig, from_json
from segvigen.model.image_encoder import DinoEncoder
from segvigen.model.painter import PainterConfig, joint_digest
from segvigen.model.part_dit import PartDiT
from segvigen.model.vae import Decoder, Encoder
from segvigen.model.weights.catalog import FILES, FLOWS, RELEASED, TASKS, Task, local_names, needed
from segvigen.model.weights.checkpoints import SPECS, Policy, fitted, load_strictly, recognized, set_policy
from segvigen.model.weights.files import ENDINGS, note, read
from segvigen.model.weights.hub import locate

Config = TypeVar("Config")

CONFIG = "model.json"  # in a folder with networks of other sizes: {"config": ...} as PainterConfig writes it
TUNED = "flow.safetensors"  # written by training on a released flow, with its config in flow.json


@dataclass(frozen=True)
class Release:
    """The file of each network of a model, for one task.

    name: of the model or folder; config: sizes of all networks, with the flow of this task; files: by the
    networks' names in `Painter`.
    """

    name: str
    task: Task
    config: PainterConfig
    files: dict[str, Path]

    @property
    def digest(self) -> str:
        """One sha256 over the fingerprints of the files."""
        return joint_digest({network: fingerprint(path) for network, path in sorted(self.files.items())})


def load_networks(
    model: str | Path = RELEASED, task: Task = "full", device: torch.device | str = "cpu",
    dtype: Policy | torch.dtype = "reference", *, image_encoder: bool = True, cache: Path | None = None,
) -> dict[str, nn.Module]:  # fmt: skip
    """Load the networks of a task, by their names in `Painter`.

    model: a name (its files were fetched) or a folder; dtype: "fp32", "reference" (stages in float16, blocks
    in bfloat16, the rest in float32, as released), "bf16" (stages and blocks in bfloat16), or the torch
    dtype. Raises ModelError for an unknown model, task, or dtype, CheckpointError for files that are missing
    or do not fit.
    """
    release = find_release(model, task, image_encoder=image_encoder, cache=cache)
    return {network: load_network(release, network, device, dtype) for network in release.files}


def find_release(
    model: str | Path = RELEASED, task: Task = "full", *, image_encoder: bool | None = True,
    cache: Path | None = None,
) -> Release:  # fmt: skip
    """Find the file of every network of a task; opens and downloads nothing.

    model: a name, whose files are in the cache (converted ones preferred), or a folder that contains them at
    any depth; image_encoder: None makes it optional. Raises ModelError for an unknown model or task,
    CheckpointError naming every missing file.
    """
    if task not in TASKS:
        raise ModelError(f"no task {task!r}; expected one of {', '.join(TASKS)}")
    networks = needed(task, image_encoder is not False)
    if str(model) in FILES:
        files = {network: locate(str(model), key, cache) for network, key in networks.items()}
        config = released_config(task)
    elif Path(model).is_dir():
        files, config = _of_folder(Path(model), networks, task)
    else:
        raise _unknown(model)
    found = {network: path for network, path in files.items() if path is not None}
    lacking = [n for n, path in files.items() if path is None and (n != "image_encoder" or image_encoder)]
    if lacking:
        keys = [networks[network] for network in lacking]
        raise CheckpointError(
            _not_fetched(str(model), keys, task, cache)
            if str(model) in FILES
            else not_in_folder(Path(model), keys, set(found.values()))
        )
    return Release(str(model), task, config, found)


def load_network(
    release: Release, network: str, device: torch.device | str = "cpu",
    dtype: Policy | torch.dtype = "reference",
) -> nn.Module:  # fmt: skip
    """Load one network of a release, ready for inference on a device; reads its own file only.

    On the CPU, tensors that already have the wanted dtype stay memory-mapped. Raises CheckpointError when the
    file is damaged or holds another network.
    """
    model, state = _network_and_weights(release, network, policy_of(dtype))
    load_strictly(model, state, str(release.files[network]), device)
    return model.eval().requires_grad_(False)


def check_files(release: Release) -> None:
    """Raise CheckpointError for a file of a task that is damaged or holds another network.

    Reads names and shapes only, which is fast; `verify` compares hashes.
    """
    for network in release.files:
        _network_and_weights(release, network, "fp32")


def _network_and_weights(
    release: Release, network: str, policy: Policy
) -> tuple[nn.Module, dict[str, Tensor]]:
    """Return a network on the meta device, and its memory-mapped weights under its names."""
    path, key = release.files[network], needed(release.task)[network]
    noted = note(path).get("network", key)
    if noted != key:
        raise CheckpointError(f"{path} was converted from {noted}; expected {key} here; swap the files")
    with torch.device("meta"):
        model = _build(network, getattr(release.config, network))
    set_policy(model, policy, SPECS[key].torso)
    return model, fitted(model, read(path), f"{path} ({key})")


def policy_of(dtype: Policy | torch.dtype) -> Policy:
    """Return the policy of a name or torch dtype. Raises ModelError for an unsupported one."""
    named: dict[object, Policy] = {torch.float32: "fp32", torch.bfloat16: "bf16"}
    named |= {name: name for name in get_args(Policy)}
    if dtype not in named:
        why = "; attention over long sequences overflows in float16" if dtype == torch.float16 else ""
        raise ModelError(f"weights cannot be loaded as {dtype}; expected fp32, bf16, or reference{why}")
    return named[dtype]


def released_config(task: Task) -> PainterConfig:
    """Return the config of the released networks for a task, with the released schedules (models.md 5)."""
    return PainterConfig(
        name=RELEASED, resolution=512, shape_encoder=sizes.TRELLIS2_SHAPE_ENCODER,
        shape_decoder=sizes.TRELLIS2_SHAPE_DECODER, texture_encoder=sizes.TRELLIS2_TEX_ENCODER,
        texture_decoder=sizes.TRELLIS2_TEX_DECODER,
        flow=sizes.SEGVIGEN_INTERACTIVE if task == "click" else sizes.SEGVIGEN_FULL,
        image_encoder=sizes.DINOV3_VITL16, shape_statistics=sizes.TRELLIS2_SHAPE_STATISTICS,
        texture_statistics=sizes.TRELLIS2_TEX_STATISTICS, click_steps=12, full_steps=12, guide_steps=12,
    )  # fmt: skip


def fingerprint(path: Path) -> str:
    """Return a sha256 that identifies a weights file: of its size, its first, and its last million bytes."""
    size, ends = path.stat().st_size, 1_000_000
    digest = hashlib.sha256(str(size).encode())
    with path.open("rb") as handle:
        digest.update(handle.read(ends))
        handle.seek(max(0, size - ends))
        digest.update(handle.read(ends))
    return digest.hexdigest()


def _unknown(model: str | Path) -> ModelError:
    return ModelError(
        f"no model {str(model)!r}; expected {', '.join(FILES)} or a folder with their files; "
        "`segvigen models` lists them"
    )


# Finding files ------------------------------------------------------------------------------------


def find_files(model: str, keys: Iterable[str], cache: Path | None = None) -> dict[str, Path]:
    """Return the existing files of some networks, by key: of a model in the cache, or in a folder.

    Raises ModelError for neither, CheckpointError when a folder has two files for one network.
    """
    if model in FILES:
        files = {key: locate(model, key, cache) for key in keys}
    elif Path(model).is_dir():
        present = weights_in(Path(model))
        files = {key: _pick(Path(model), present, key) for key in keys}
    else:
        raise _unknown(model)
    return {key: path for key, path in files.items() if path is not None}


def sized_network(folder: str | Path, key: str) -> nn.Module | None:
    """Build a network on the meta device from a folder's model.json; None without that file."""
    path = Path(folder) / CONFIG
    if not path.is_file():
        return None
    task: Task = "click" if key == FLOWS["click"] else "full"
    _, config = _of_folder(Path(folder), {}, task)
    names = {key: network for network, key in needed(task).items()} | {"shape_decoder": "shape_decoder"}
    network = names.get(key, "flow")
    with torch.device("meta"):
        return _build(network, getattr(config, network))


def _of_folder(
    folder: Path, networks: dict[str, str], task: Task
) -> tuple[dict[str, Path | None], PainterConfig]:
    """Return the files of a folder by network, and its config."""
    present = weights_in(folder)
    files = {network: _pick(folder, present, key) for network, key in networks.items()}
    config = released_config(task)
    if (folder / CONFIG).is_file():
        config = _read_json(folder / CONFIG, lambda values: PainterConfig.from_json(values["config"]))
        points = 1 if task == "click" else 0
        config = dataclasses.replace(config, flow=dataclasses.replace(config.flow, point_kinds=points))
    if (folder / TUNED).is_file():
        files["flow"] = folder / TUNED
        flow = _read_json(
            (folder / TUNED).with_suffix(".json"), lambda values: from_json(FlowConfig, values["flow"])
        )
        config = dataclasses.replace(config, flow=flow)
    return files, config


def weights_in(folder: Path) -> list[Path]:
    """Return every weights file in a folder and below, shallowest first."""
    found = []
    for root, _, names in os.walk(folder):
        found += [Path(root) / name for name in names if name.endswith(ENDINGS)]
    return sorted(found, key=lambda path: (len(path.parts), str(path)))


def _pick(folder: Path, present: list[Path], key: str) -> Path | None:
    """Return the file of a network in a folder. Raises CheckpointError when two are equally shallow."""
    for name in local_names(key):
        found = [path for path in present if path.name == name]
        if key == "dinov3":  # many models use this file name
            inside = [p for p in found if "dinov3" in str(p.relative_to(folder.parent)).lower()]
            found = inside or [path for path in found if path.parent == folder]
        nearest = [path for path in found if len(path.parts) == len(found[0].parts)]
        if len({path.resolve() for path in nearest}) > 1:
            raise CheckpointError(f"two files for {key}: {nearest[0]} and {nearest[1]}; keep one of them")
        if nearest:
            return nearest[0]
    return None


def _not_fetched(model: str, keys: list[str], task: Task, cache: Path | None) -> str:
    files = [FILES[model][key] for key in keys]
    total = sum(file.size for file in files) / 1e9
    where = f" --cache {cache}" if cache else ""
    names = ", ".join(file.name for file in files)
    command = f"segvigen models fetch {model} --task {task}{where}"
    return (
        f"{model} lacks {len(files)} files for {task} in the cache ({names}); "
        f"run `{command}` ({total:.1f} GB), or name a folder that holds them"
    )


def not_in_folder(folder: Path, keys: list[str], taken: set[Path]) -> str:
    """Return the error message for a folder that lacks files of networks; taken: files of other networks."""
    lacking = ", ".join(f"{local_names(key)[-1]} ({key})" for key in keys)
    text = f"{folder} lacks {len(keys)} weights files: {lacking}"
    for path in weights_in(folder):
        if path not in taken:
            try:
                fits = [key for key in recognized(read(path)) if key in keys]
            except CheckpointError:
                continue
            if fits:
                return f"{text}; {path.name} has the tensors of {' or '.join(fits)}: rename it if so"
    return f"{text}; `segvigen models fetch` downloads them"


def _read_json(path: Path, take: Callable[[Any], Config]) -> Config:
    """Read a config beside the weights. Raises CheckpointError naming the file and the problem."""
    try:
        return take(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, KeyError, TypeError, ModelError) as problem:
        raise CheckpointError(
            f"cannot read the config {path}: {problem}; expected it beside the weights"
        ) from None


def _build(network: str, config: Any) -> nn.Module:
    kinds = {"flow": (PartDiT, FlowConfig), "image_encoder": (DinoEncoder, DinoConfig)}
    coder = Encoder if network.endswith("_encoder") else Decoder
    build, kind = kinds.get(network, (coder, sizes.VAEConfig))
    if not isinstance(config, kind):
        raise ModelError(
            f"{network} of a released model has a {kind.__name__}, not a {type(config).__name__}"
        )
    return build(config)

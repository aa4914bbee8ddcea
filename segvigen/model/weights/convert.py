"""Convert weights between layouts.

    to_safetensors   a released file of any layout -> the weights alone, in the dtypes of a policy
    to_unified       a released file of one task -> a network of three tasks with the same output
    to_released      a flow of this project -> a checkpoint for the released code

All write one tensor at a time to a temporary file and rename it at the end. Sources: state_dict.md ("SegviGen
checkpoints"), models.md 3.5 and 4.4, the safetensors format.
"""

from __future__ import annotations

import dataclasses
import errno
import hashlib
import json
import shutil
import struct
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from segvigen.atomic import whole_file
from segvigen.errors import CheckpointError, OutputError
from segvigen.model.config import FlowConfig, to_json
from segvigen.model.layers import Embedder
from segvigen.model.part_dit import PartDiT
from segvigen.model.weights.catalog import OFFICIAL, TASKS, Task, local_names
from segvigen.model.weights.checkpoints import (
    SPECS,
    WRAPPER_PREFIX,
    Policy,
    canonical,
    differences,
    fitted,
    recognized,
    set_policy,
)
from segvigen.model.weights.files import NOTE, header, note, read
from segvigen.model.weights.hub import sha256
from segvigen.progress import Progress, silent

TYPES = {torch.float32: "F32", torch.float16: "F16", torch.bfloat16: "BF16"}
UNKNOWN = "0" * 64  # placeholder for the hash in the header until it is computed
EMBEDDER = "flow_model.task_embedder."
TIME_BIAS = "flow_model.t_embedder.mlp.2.bias"
POINTS = "seg_embeddings.weight"


def to_safetensors(
    source: Path, target: Path, key: str, policy: Policy = "reference", progress: Progress = silent
) -> None:
    """Write only the weights of a released network, a key of SPECS, under our names.

    Raises CheckpointError when the source is unreadable or holds another network, OutputError when the target
    cannot be written.
    """
    model = _released_network(key, policy)
    state = fitted(model, read(source), f"{source} ({key})")
    dtypes = {name: value.dtype for name, value in model.state_dict().items()}
    write_safetensors(target, state, dtypes, {"network": key, "from": source.name, "types": policy}, progress)


def to_unified(source: Path, target: Path, key: str, progress: Progress = silent) -> None:
    """Write a network of three tasks with the output of a released file of one, whatever the task.

    The last layer of its task embedding is zero, to be trained. The config is written beside the target, as
    training does. Raises as `to_safetensors`.
    """
    with torch.device("meta"):
        one = SPECS[key].build()
        if not isinstance(one, PartDiT):
            raise CheckpointError(f"{source} is {key}; only a flow converts to a flow of three tasks")
        unified = dataclasses.replace(one.config, num_tasks=len(TASKS))
        three = PartDiT(unified)
    set_policy(three, "reference", SPECS[key].torso)
    state = fitted(one, read(source), f"{source} ({key})")
    dtypes = {name: value.dtype for name, value in three.state_dict().items()}
    generator = torch.Generator().manual_seed(0)
    for name, value in three.state_dict().items():
        if name.startswith(EMBEDDER):
            drawn = torch.randn(value.shape, generator=generator) * 0.02
            state[name] = drawn if name == f"{EMBEDDER}mlp.0.weight" else torch.zeros(value.shape)
    write_safetensors(target, state, dtypes, {"network": "unified", "from": source.name}, progress)
    text = json.dumps({"flow": to_json(unified), "training": {"runs": []}}, indent=1) + "\n"
    with output_file(target.with_suffix(".json"), len(text)) as part:
        part.write_text(text)


def to_released(source: Path, target: Path, task: Task | None = None) -> str:
    """Write a flow of this project as a checkpoint for SegviGen's code; return the key of its network.

    The release has no task embedding, so that of `task` is added to the bias of the time embedding, which
    gives the same sum. Raises CheckpointError for weights that the released network lacks, OutputError when
    the target cannot be written.
    """
    smallest = FlowConfig(1, 1, 1, 8, 1, num_blocks=0, num_heads=1, ffn_width=1)  # only for its names
    state = canonical(read(source), PartDiT(smallest))
    if any(name.startswith(EMBEDDER) for name in state):
        state = without_tasks(state, task, str(source))
    key = "segvigen_interactive" if POINTS in state else "segvigen_full"
    if task == "guide" and key == "segvigen_full":
        key = "segvigen_guided"
    model = _released_network(key, "reference")
    problems = differences(model, state)
    if problems:
        raise CheckpointError(f"{source} has no released layout ({key}): {problems}")
    dtypes = {name: value.dtype for name, value in model.state_dict().items()}
    tensors = {f"{WRAPPER_PREFIX}{name}": state[name].to(dtype) for name, dtype in dtypes.items()}
    with output_file(target, sum(t.numel() * t.element_size() for t in tensors.values())) as part:
        try:
            torch.save({"state_dict": tensors}, part)
        except RuntimeError as problem:  # torch's error when it cannot write
            raise OSError(errno.EIO, str(problem).splitlines()[0]) from None
    return key


def without_tasks(state: Mapping[str, Tensor], task: Task | None, source: str) -> dict[str, Tensor]:
    """Reduce a flow of three tasks to one: add its task embedding to the bias of the time embedding."""
    if task is None:
        raise CheckpointError(f"{source} has {len(TASKS)} tasks; choose one: --task {', '.join(TASKS)}")
    kept = {name: value for name, value in state.items() if not name.startswith(EMBEDDER)}
    embedder = Embedder(len(kept[TIME_BIAS]))
    embedder.load_state_dict({n.removeprefix(EMBEDDER): v.float() for n, v in state.items() if n not in kept})
    with torch.no_grad():
        added = embedder(torch.tensor([float(TASKS.index(task))]))[0]
    kept[TIME_BIAS] = kept[TIME_BIAS].float() + added
    return kept


def key_of(path: Path) -> str:
    """Return a file's released network, by its note, name, or tensors. Raises CheckpointError."""
    noted = note(path).get("network")
    if noted in SPECS:
        return str(noted)
    for key in OFFICIAL:
        if path.name in local_names(key) and path.name != OFFICIAL["dinov3"].name:
            return key
    fits = recognized(read(path))
    if len(fits) == 1:
        return fits[0]
    why = f"its tensors fit {' and '.join(fits)}" if fits else "its tensors fit none"
    raise CheckpointError(f"{path}: cannot tell which released network it is: {why}; name it with --network")


def _released_network(key: str, policy: Policy) -> nn.Module:
    with torch.device("meta"):
        model = SPECS[key].build()
    set_policy(model, policy, SPECS[key].torso)
    return model


# Writing ------------------------------------------------------------------------------------------


def write_safetensors(
    path: Path, state: Mapping[str, Tensor], dtypes: Mapping[str, torch.dtype], about: Mapping[str, str],
    progress: Progress = silent,
) -> None:  # fmt: skip
    """Write tensors in given dtypes, one in memory at a time, with a note and the hash of the data.

    Wider dtypes come first, so that every tensor is aligned to its item size. Raises OutputError.
    """
    names = sorted(state, key=lambda name: (-dtypes[name].itemsize, name))
    entries: dict[str, Any] = {"__metadata__": {}}
    end = 0
    for name in names:
        begin, end = end, end + state[name].numel() * dtypes[name].itemsize
        entries[name] = {
            "dtype": TYPES[dtypes[name]], "shape": list(state[name].shape), "data_offsets": [begin, end]
        }
    head = _header(entries, about, UNKNOWN)
    digest = hashlib.sha256()
    with output_file(path, len(head) + end) as part, part.open("wb") as handle:
        handle.write(head)
        for name in names:
            tensor = state[name].detach().to("cpu", dtypes[name]).contiguous().reshape(-1)
            data = tensor.view(torch.uint8).numpy().tobytes() if tensor.numel() else b""
            handle.write(data)
            digest.update(data)
            progress("convert", entries[name]["data_offsets"][1] / max(end, 1))
        handle.seek(0)
        handle.write(_header(entries, about, digest.hexdigest()))


def _header(entries: dict[str, Any], about: Mapping[str, str], digest: str) -> bytes:
    entries["__metadata__"] = {"format": "pt", NOTE: json.dumps({**about, "sha256": digest})}
    text = json.dumps(entries, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    return struct.pack("<Q", len(text)) + text


def data_hash(path: Path, progress: Progress = silent) -> str:
    """Return the sha256 of a safetensors file's data, as in the note of a converted file."""
    header(path)
    with path.open("rb") as handle:
        start = 8 + struct.unpack("<Q", handle.read(8))[0]
    return sha256(path, progress, start)


@contextmanager
def output_file(path: Path, size: int) -> Iterator[Path]:
    """Like `whole_file`, after a check for `size` bytes of free space. Raises OutputError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        free = shutil.disk_usage(path.parent).free
        if free < size:
            raise OSError(errno.ENOSPC, "no space")
        with whole_file(path, sync=True) as part:
            yield part
    except OSError as problem:
        reason = problem.strerror or str(problem)
        if problem.errno in (errno.ENOSPC, errno.EDQUOT):
            reason = f"no space is left for {size / 1e9:.2f} GB"
        raise OutputError(f"cannot write {path}: {reason}; free some space or choose another place") from None

"""The released model as a painter: the same doors as `Painter`, with networks that take turns.

    voxels at 512 ── encode_shape, encode_texture ── latents ── flow of the task ── decode ── colours

Each task has a flow of its own: clicks go in as point tokens, a 2D map takes the place of the view, a full
segmentation gets neither. The texture decoder is led to the input's own voxels, so the shape decoder is never
loaded. Source: models.md sections 2.4 B, 4, 5 and 6.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar, cast

import torch
from torch import Tensor, nn

from segvigen.errors import CheckpointError, ModelError
from segvigen.model.config import DinoConfig, LatentStatistics
from segvigen.model.device import Policy, Precision, free_memory, is_full, pick_precision
from segvigen.model.image_encoder import DinoEncoder, dino_pictures, zero_condition
from segvigen.model.painter import PainterConfig
from segvigen.model.part_dit import PartDiT
from segvigen.model.vae import Decoder, Encoder, attributes_of
from segvigen.model.weights.catalog import TASKS, Task
from segvigen.model.weights.offload import Hold, Shelf
from segvigen.voxel.sparse import Cells, Pyramid, on_cells

Answer = TypeVar("Answer")
ReadNetwork = Callable[
    [str, Policy], nn.Module
]  # "shape_encoder", ..., "flow/click", ... and how it computes


@dataclass(frozen=True)
class Guidance:
    """Classifier-free guidance: `sampling.guided`. The release runs with strength 1, which costs one pass."""

    strength: float = 1.0
    interval: tuple[float, float] = (0.6, 0.9)
    rescale: float = 0.0


class ReleasedPainter:
    """The released networks behind the doors of a `Painter`.

    config: sizes, with the flow that takes clicks; read: gives a network by name ("shape_encoder",
    "texture_encoder", "texture_decoder", "image_encoder", "flow/click", "flow/full", "flow/guide"); sees:
    whether there is an image encoder, otherwise every condition is the zero one; hold: how much stays on the
    device, when left out one network on a CPU and by free memory on a card; dtype: as in
    `device.pick_precision`; identify: gives the digest of a network's file by the same names; inspect: raises
    for files of a task that cannot be loaded.
    """

    upstream = True  # materials are read as these networks saw them in training

    def __init__(
        self,
        config: PainterConfig,
        read: ReadNetwork,
        *,
        sees: bool = True,
        hold: Hold | None = None,
        dtype: str = "auto",
        guidance: Guidance | None = None,
        identify: Callable[[str], str] | None = None,
        inspect: Callable[[Task], None] | None = None,
    ) -> None:
        self.config = replace(config, paintings=1, masks=0)
        self._identify, self._inspect = identify, inspect
        self.guidance = guidance or Guidance()
        self.sees = sees
        self._read, self._hold, self._dtype = read, hold, dtype
        self.precision = Precision()
        self.shelf = Shelf(self._network, hold=hold or "all")

    def to(self, device: torch.device | str) -> ReleasedPainter:
        """Work on this device from now on. Raises ModelError when it cannot compute in the wanted types."""
        from segvigen.model.memory import choose_hold

        device = torch.device(device)
        self.precision = pick_precision(device, self._dtype)
        hold = self._hold
        if hold is None and device.type == "cpu":
            hold = "one"  # reading a network again takes seconds there, running it minutes
        elif hold is None:
            free = free_memory(device)
            hold = "all" if free is None else choose_hold(self.precision, free)
        self.shelf = Shelf(self._network, device, hold)
        return self

    def eval(self) -> ReleasedPainter:
        """As for a module; these networks are never trained here."""
        return self

    @property
    def device(self) -> torch.device:
        """Where the networks work."""
        return self.shelf.device

    def encode_shape(self, feats: Tensor, cells: Cells, pyramid: Pyramid) -> Tensor:
        """Shape encoder input [N, 6] on voxels to normalised shape latents [M, Cs]."""
        return self._encode("shape_encoder", feats, cells, pyramid, self.config.shape_statistics)

    def encode_texture(self, feats: Tensor, cells: Cells, pyramid: Pyramid) -> Tensor:
        """Texture encoder input [N, 6] on voxels to normalised texture latents [M, Ct]."""
        return self._encode("texture_encoder", feats, cells, pyramid, self.config.texture_statistics)

    def decode(self, latent: Tensor, pyramid: Pyramid) -> Tensor:
        """Normalised texture latents [M, Ct] to attributes [N, 6], about 0..1, on the pyramid's voxels."""
        statistics = self.config.texture_statistics
        raw = latent * latent.new_tensor(statistics.std) + latent.new_tensor(statistics.mean)

        def run() -> Tensor:
            decoder = cast(Decoder, self.shelf.take("texture_decoder"))
            with exact_sums():
                return attributes_of(decoder(on_cells(pyramid[-1].coarse, raw), pyramid).output.feats)

        return self.with_room(run)

    def look(self, picture: Tensor) -> Tensor:
        """Condition pictures [B, 4, S, S], premultiplied, to image tokens [B, L, C].

        Each is cut to what is solid in it, as the release does (models.md 6.1). Without an image encoder, or
        where nothing is solid, the tokens are the zero condition.
        """
        encoder_config = self.config.image_encoder
        assert isinstance(encoder_config, DinoConfig)
        pictures = dino_pictures(picture, encoder_config.image_size) if self.sees else None
        if pictures is None:
            return zero_condition(len(picture), 1, encoder_config.width).to(picture)

        def run() -> Tensor:
            encoder = cast(DinoEncoder, self.shelf.take("image_encoder"))
            tokens: Tensor = encoder(pictures.to(picture.device))
            return tokens

        return self.with_room(run)

    def flow_of(self, task: int) -> PartDiT:
        """The flow of a task tag: 0 click, 1 full, 2 guide."""
        return cast(PartDiT, self.shelf.take(f"flow/{TASKS[task]}"))

    def digest_of(self, name: str) -> str:
        """What names the file of a network, for the record of a result; "" for networks without a file."""
        return self._identify(name) if self._identify else ""

    @property
    def digest(self) -> str:
        """One name for all that prepares an asset: encoders, image encoder, decoder."""
        names = ["shape_encoder", "texture_encoder", "texture_decoder", *["image_encoder"] * self.sees]
        return hashlib.sha256("\n".join(f"{n} {self.digest_of(n)}" for n in names).encode()).hexdigest()

    def check(self, task: Task) -> None:
        """Raise CheckpointError now for files that the task will miss or stumble over; loads nothing."""
        if self._inspect is not None:
            self._inspect(task)

    def hold_less(self) -> bool:
        """Free device memory; False when nothing is left to free."""
        return self.shelf.hold_less()

    def with_room(self, run: Callable[[], Answer]) -> Answer:
        """Run; when the device is full, hold less there and run again. Raises ModelError at the end of it."""
        while True:
            try:
                return run()
            except Exception as problem:
                if not is_full(problem):
                    raise
            # The error is left before the next try, so that the failed one's tensors are gone.
            if not self.hold_less():
                raise ModelError(out_of_memory(self.device))

    def _encode(
        self, name: str, feats: Tensor, cells: Cells, pyramid: Pyramid, statistics: LatentStatistics
    ) -> Tensor:
        def run() -> Tensor:
            encoder = cast(Encoder, self.shelf.take(name))
            with exact_sums():
                return encoder(on_cells(cells, feats), pyramid).mean.feats

        mean = self.with_room(run)
        return (mean - mean.new_tensor(statistics.mean)) / mean.new_tensor(statistics.std)

    def _network(self, name: str) -> nn.Module:
        kind = self.precision.flow if name.startswith("flow/") else self.precision.vae
        return self._read(name, kind)


class exact_sums:
    """While it lasts, CUDA's half-precision products add in fp32, as the release's convolutions do."""

    def __enter__(self) -> None:
        self.before = torch.backends.cuda.matmul.allow_fp16_reduced_precision_reduction
        torch.backends.cuda.matmul.allow_fp16_reduced_precision_reduction = False

    def __exit__(self, *problem: object) -> None:
        torch.backends.cuda.matmul.allow_fp16_reduced_precision_reduction = self.before


def out_of_memory(device: torch.device) -> str:
    """What to tell when even the smallest way to run does not fit."""
    if device.type == "cpu":
        return (
            "this machine has too little free memory for this asset, even with one network at a time; close "
            "other programs, or use a model with smaller networks, such as mini"
        )
    return (
        f"{device} has too little free memory for this asset, even with one network at a time and streamed "
        "weights; close other programs that use it, or run with device cpu"
    )


def open_release(model: str, *, hold: Hold | None = None, dtype: str = "auto") -> ReleasedPainter:
    """The released model of a name or folder, networks read when they are first needed.

    Raises ModelError for an unknown model, CheckpointError when not even one task has all its files.
    """
    from segvigen.model.weights.release import Release, check_files, find_release, fingerprint, load_network

    releases: dict[str, Release] = {}

    def release(task: str) -> Release:
        if task not in releases:
            releases[task] = find_release(model, cast(Task, task), image_encoder=None)
        return releases[task]

    problems: list[CheckpointError] = []
    for task in TASKS:  # the others are looked for when they are asked for
        try:
            first = release(task)
            break
        except CheckpointError as problem:
            problems.append(problem)
    else:
        raise problems[0]

    def read(name: str, policy: Policy) -> nn.Module:
        network, _, task = name.partition("/")
        return load_network(release(task) if task else first, network, "cpu", policy)

    def identify(name: str) -> str:
        network, _, task = name.partition("/")
        return fingerprint((release(task) if task else first).files[network])

    points = replace(first.config.flow, point_kinds=1)
    return ReleasedPainter(
        replace(first.config, flow=points),
        read,
        sees="image_encoder" in first.files,
        hold=hold,
        dtype=dtype,
        identify=identify,
        inspect=lambda task: check_files(release(task)),
    )

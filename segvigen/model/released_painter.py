"""The released model as a painter: one flow per task, and networks that are offloaded when they do not run.

Clicks are point tokens, a guide map replaces the condition view, a full segmentation has neither. The texture
decoder runs on the input's own voxels, so the shape decoder is never loaded. Source: models.md sections 2.4
B, 4, 5 and 6.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, Self, TypeVar, cast

import torch
from torch import Tensor, nn

from segvigen.errors import ModelError
from segvigen.model.config import DinoConfig, LatentStatistics
from segvigen.model.device import (
    Policy,
    Precision,
    free_memory,
    is_out_of_memory,
    out_of_memory,
    pick_precision,
)
from segvigen.model.image_encoder import DinoEncoder, dino_pictures, zero_condition
from segvigen.model.painter import ENCODERS, PainterConfig, decoded, joint_digest, normalized
from segvigen.model.part_dit import PartDiT
from segvigen.model.sampling import Guidance
from segvigen.model.vae import Decoder, Encoder
from segvigen.model.weights.catalog import Task
from segvigen.model.weights.offload import Hold, Offloader, choose_hold
from segvigen.voxel.sparse import Cells, Pyramid, on_cells

Result = TypeVar("Result")
ReadNetwork = Callable[[str, Policy], nn.Module]


class ReleasedPainter:
    """A painter over the released networks, read by name when they are first needed.

    config: sizes, with the flow that takes clicks; read: returns a network by name ("shape_encoder",
    "texture_encoder", "texture_decoder", "image_encoder", "flow/click", "flow/full", "flow/guide");
    has_image_encoder: False makes every condition the zero one; hold: how much stays on the device (default:
    one network on a CPU, by free memory on a GPU); dtype: as in `device.pick_precision`; identify: returns
    the digest of a network's file; inspect: raises for files of a task that cannot be loaded.
    """

    upstream = True

    def __init__(
        self, config: PainterConfig, read: ReadNetwork, *, has_image_encoder: bool = True,
        hold: Hold | None = None, dtype: str = "auto", guidance: Guidance | None = None,
        identify: Callable[[str], str] | None = None, inspect: Callable[[Task], None] | None = None,
    ) -> None:  # fmt: skip
        self.config = replace(config, paintings=1, masks=0)
        self.guidance = guidance or Guidance()
        self.has_image_encoder = has_image_encoder
        self.precision = Precision()
        self._read, self._hold, self._dtype = read, hold, dtype
        self._identify, self._inspect = identify, inspect
        self._before_pass: list[Callable[[], None]] = []
        self.offloader = Offloader(self._network, hold=hold or "all")

    def to(self, device: torch.device | str) -> Self:
        """Move to a device. Raises ModelError when it cannot compute in the wanted types."""
        device = torch.device(device)
        self.precision = pick_precision(device, self._dtype)
        hold = self._hold
        if hold is None and device.type == "cpu":
            hold = "one"  # reading a network again takes seconds there, running it minutes
        elif hold is None:
            free = free_memory(device)
            hold = "all" if free is None else choose_hold(self.precision, free)
        self.offloader = Offloader(self._network, device, hold)
        return self

    def eval(self) -> Self:
        """Return the painter: these networks are never trained here."""
        return self

    @property
    def device(self) -> torch.device:
        """Where the networks run."""
        return self.offloader.device

    def encode_shape(self, feats: Tensor, cells: Cells, pyramid: Pyramid) -> Tensor:
        """As in `AnyPainter`."""
        return self._encode("shape_encoder", feats, cells, pyramid, self.config.shape_statistics)

    def encode_texture(self, feats: Tensor, cells: Cells, pyramid: Pyramid) -> Tensor:
        """As in `AnyPainter`."""
        return self._encode("texture_encoder", feats, cells, pyramid, self.config.texture_statistics)

    def encode_image(self, picture: Tensor) -> Tensor:
        """As in `AnyPainter`; each picture is cropped to its solid part, as in the release (models.md 6.1).

        Without an image encoder, or where nothing is solid, the tokens are the zero condition.
        """
        config = self.config.image_encoder
        assert isinstance(config, DinoConfig)
        pictures = dino_pictures(picture, config.image_size) if self.has_image_encoder else None
        if pictures is None:
            return zero_condition(len(picture), 1, config.width).to(picture)

        def run() -> Tensor:
            encoder = cast(DinoEncoder, self.offloader.load("image_encoder"))
            return cast(Tensor, encoder(pictures.to(picture.device)))

        return self._retry_with_less(run)

    def flow_of(self, task: Task) -> PartDiT:
        """Return the flow of a task, ready to run."""
        return cast(PartDiT, self.offloader.load(f"flow/{task}"))

    def decode(self, latent: Tensor, pyramid: Pyramid) -> Tensor:
        """As in `AnyPainter`."""

        def run() -> Tensor:
            decoder = cast(Decoder, self.offloader.load("texture_decoder"))
            with exact_sums():
                return decoded(decoder, latent, pyramid, self.config.texture_statistics)

        return self._retry_with_less(run)

    def before_pass(self, call: Callable[[], None]) -> None:
        """As in `AnyPainter`; call it before the first flow is loaded."""
        self._before_pass.append(call)

    def reduce_memory(self) -> bool:
        """As in `AnyPainter`."""
        return self.offloader.hold_less()

    def check(self, task: Task) -> None:
        """As in `AnyPainter`."""
        if self._inspect is not None:
            self._inspect(task)

    def record(self, task: Task) -> dict[str, Any]:
        """As in `AnyPainter`: the digest of the task's flow, and whether the condition was the zero one."""
        condition = {} if self.has_image_encoder else {"condition": "zero"}
        return {"flow": self.digest_of(f"flow/{task}")} | condition

    def encoder_digest(self) -> str:
        """Hash the digests of the encoders' files."""
        return joint_digest({name: self.digest_of(name) for name in ENCODERS})

    @property
    def digest(self) -> str:
        """One sha256 over all that prepares an asset: encoders, decoder, image encoder."""
        names = ["shape_encoder", "texture_encoder", "texture_decoder", "image_encoder"]
        names = names if self.has_image_encoder else names[:-1]
        return joint_digest({name: self.digest_of(name) for name in names})

    def digest_of(self, name: str) -> str:
        """Return the digest of a network's file; "" for networks without a file."""
        return self._identify(name) if self._identify else ""

    def _encode(
        self, name: str, feats: Tensor, cells: Cells, pyramid: Pyramid, statistics: LatentStatistics
    ) -> Tensor:
        def run() -> Tensor:
            encoder = cast(Encoder, self.offloader.load(name))
            with exact_sums():
                return encoder(on_cells(cells, feats), pyramid).mean.feats

        return normalized(self._retry_with_less(run), statistics)

    def _retry_with_less(self, run: Callable[[], Result]) -> Result:
        """Run; when the device is out of memory, offload more and run again. Raises ModelError at the end."""
        while True:
            try:
                return run()
            except Exception as problem:
                if not is_out_of_memory(problem):
                    raise
            # Outside the except block, so that the tensors of the failed try are freed.
            if not self.reduce_memory():
                raise ModelError(out_of_memory(self.device))

    def _network(self, name: str) -> nn.Module:
        is_flow = name.startswith("flow/")
        network = self._read(name, self.precision.flow if is_flow else self.precision.vae)
        for call in self._before_pass * is_flow:
            network.register_forward_pre_hook(lambda *_, call=call: call())  # type: ignore[misc]
        return network


@contextmanager
def exact_sums() -> Iterator[None]:
    """Make CUDA's half-precision products sum in fp32, as the convolutions of the release do."""
    matmul = torch.backends.cuda.matmul
    before = matmul.allow_fp16_reduced_precision_reduction
    matmul.allow_fp16_reduced_precision_reduction = False
    try:
        yield
    finally:
        matmul.allow_fp16_reduced_precision_reduction = before

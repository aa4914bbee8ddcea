"""Offloading: what is on the device, what returns to the host, and that no weight is lost."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from segvigen.model.part_dit import PartDiT
from segvigen.model.weights import offload
from segvigen.model.weights.offload import Offloader, move_parameters, stream
from tests.model.released_tiny import FLOW, Networks

META = torch.device("meta")  # stands in for a GPU: its tensors have no values, so a mix-up would show


def devices(network: nn.Module) -> set[str]:
    return {p.device.type for p in network.parameters()}


def test_hold_all_keeps_every_network_and_reads_it_once() -> None:
    networks = Networks()
    offloader = Offloader(networks, META, "all")
    encoder, flow = offloader.load("shape_encoder"), offloader.load("flow/full")
    assert offloader.load("shape_encoder") is encoder and networks.reads == ["shape_encoder", "flow/full"]
    assert devices(encoder) == devices(flow) == {"meta"}
    assert not encoder.training and not any(p.requires_grad for p in encoder.parameters())


def test_an_offloaded_network_keeps_its_values_on_the_host_and_is_not_read_again() -> None:
    networks = Networks()
    offloader = Offloader(networks, META, "one")
    encoder = offloader.load("shape_encoder")
    assert devices(encoder) == {"meta"}
    flow = offloader.load("flow/full")
    assert (devices(encoder), devices(flow), offloader.loaded) == ({"cpu"}, {"meta"}, ["flow/full"])
    fresh = Networks()("shape_encoder").state_dict()
    assert all(torch.equal(value, fresh[name]) for name, value in encoder.state_dict().items())
    offloader.load("shape_encoder")
    assert networks.reads == ["shape_encoder", "flow/full"]


def test_an_offloaded_network_is_dropped_on_the_cpu() -> None:
    networks = Networks()
    offloader = Offloader(networks, "cpu", "one")
    first = offloader.load("shape_encoder")
    offloader.load("flow/full")
    assert offloader.load("shape_encoder") is not first
    assert networks.reads == ["shape_encoder", "flow/full", "shape_encoder"]


def test_a_streamed_flow_keeps_its_linear_layers_on_the_host_and_computes_the_same() -> None:
    flow = Networks()("flow/click")
    assert isinstance(flow, PartDiT)
    linears = {n for n, m in flow.flow_model.blocks.named_modules() if isinstance(m, nn.Linear)}
    undo = stream(flow, META)
    for name, parameter in flow.flow_model.blocks.named_parameters():
        on_host = name.rpartition(".")[0] in linears
        assert parameter.device.type == ("cpu" if on_host else "meta"), name
    assert flow.flow_model.input_layer.weight.is_meta
    undo()
    assert devices(flow) == {"cpu"}

    x = torch.randn(3, FLOW.width)
    block, seen = flow.flow_model.blocks[0], []
    before = block.mlp(x)
    undo = stream(flow, torch.device("cpu"))  # copies, on the same device
    block.mlp.mlp[0].register_forward_hook(lambda m, i, o: seen.append(m.weight.data_ptr()))
    original = block.mlp.mlp[0].weight.data_ptr()
    torch.testing.assert_close(block.mlp(x), before)  # copies may be aligned differently: another kernel
    assert block.mlp.mlp[0].weight.data_ptr() == original
    undo()
    assert not block.mlp.mlp[0]._forward_pre_hooks


def test_holding_less_steps_down_to_the_last_way() -> None:
    offloader = Offloader(Networks(), META, "all")
    flow = offloader.load("flow/full")
    assert [offloader.hold_less() for _ in range(3)] == [True, True, False]
    assert offloader.hold == "streamed" and devices(flow) == {"cpu"}
    assert [Offloader(Networks(), "cpu", "all").hold_less() for _ in range(1)] == [True]
    assert not Offloader(Networks(), "cpu", "one").hold_less()


def test_out_of_memory_while_moving_puts_every_parameter_back(monkeypatch: pytest.MonkeyPatch) -> None:
    network, moved = Networks()("shape_encoder"), []
    real = nn.Parameter

    def full(value: torch.Tensor, requires_grad: bool) -> nn.Parameter:
        moved.append(1)
        if len(moved) == 5:
            raise torch.OutOfMemoryError("full")
        return real(value, requires_grad=requires_grad)

    monkeypatch.setattr(offload.nn, "Parameter", full)
    with pytest.raises(torch.OutOfMemoryError):
        move_parameters(list(network.modules()), META)
    monkeypatch.undo()
    assert devices(network) == {"cpu"}

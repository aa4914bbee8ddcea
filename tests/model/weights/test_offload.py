"""Networks that take turns: what is on the device, what comes home, and that nothing is lost on the way."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from segvigen.model.part_dit import PartDiT
from segvigen.model.weights import offload as shelf_module
from segvigen.model.weights.offload import Shelf, lend, stream
from tests.model.released_tiny import FLOW, Networks

META = torch.device("meta")  # stands in for a card: tensors there have no values, so a mix-up would show


def devices(network: nn.Module) -> set[str]:
    return {p.device.type for p in network.parameters()}


def test_all_networks_stay_and_are_read_once() -> None:
    networks = Networks()
    shelf = Shelf(networks, META, "all")
    encoder, flow = shelf.take("shape_encoder"), shelf.take("flow/full")
    assert shelf.take("shape_encoder") is encoder and networks.reads == ["shape_encoder", "flow/full"]
    assert devices(encoder) == devices(flow) == {"meta"}
    assert not encoder.training and not any(p.requires_grad for p in encoder.parameters())


def test_one_network_at_a_time_goes_home_with_its_values_and_is_not_read_again() -> None:
    networks = Networks()
    shelf = Shelf(networks, META, "one")
    encoder = shelf.take("shape_encoder")
    assert devices(encoder) == {"meta"}
    flow = shelf.take("flow/full")
    assert (devices(encoder), devices(flow), shelf.taken) == ({"cpu"}, {"meta"}, ["flow/full"])
    fresh = Networks()("shape_encoder").state_dict()
    assert all(torch.equal(value, fresh[name]) for name, value in encoder.state_dict().items())
    shelf.take("shape_encoder")
    assert networks.reads == ["shape_encoder", "flow/full"]


def test_on_the_cpu_a_network_that_leaves_is_forgotten() -> None:
    networks = Networks()
    shelf = Shelf(networks, "cpu", "one")
    first = shelf.take("shape_encoder")
    shelf.take("flow/full")
    assert shelf.take("shape_encoder") is not first
    assert networks.reads == ["shape_encoder", "flow/full", "shape_encoder"]


def test_a_streamed_flow_keeps_its_matrices_at_home_and_computes_the_same() -> None:
    flow = Networks()("flow/click")
    assert isinstance(flow, PartDiT)
    linears = {n for n, m in flow.flow_model.blocks.named_modules() if isinstance(m, nn.Linear)}
    end = stream(flow, META)
    for name, parameter in flow.flow_model.blocks.named_parameters():
        at_home = name.rpartition(".")[0] in linears
        assert parameter.device.type == ("cpu" if at_home else "meta"), name
    assert flow.flow_model.input_layer.weight.is_meta
    end()
    assert devices(flow) == {"cpu"}

    x = torch.randn(3, FLOW.width)
    block, seen = flow.flow_model.blocks[0], []
    before = block.mlp(x)
    end = stream(flow, torch.device("cpu"))  # copies, on the same device
    block.mlp.mlp[0].register_forward_hook(lambda m, i, o: seen.append(m.weight.data_ptr()))
    home = block.mlp.mlp[0].weight.data_ptr()
    assert torch.equal(block.mlp(x), before)
    assert block.mlp.mlp[0].weight.data_ptr() == home
    end()
    assert not block.mlp.mlp[0]._forward_pre_hooks


def test_holding_less_goes_down_step_by_step_and_ends() -> None:
    shelf = Shelf(Networks(), META, "all")
    flow = shelf.take("flow/full")
    assert [shelf.hold_less() for _ in range(3)] == [True, True, False]
    assert shelf.hold == "streamed" and devices(flow) == {"cpu"}
    assert [Shelf(Networks(), "cpu", "all").hold_less() for _ in range(1)] == [True]
    assert not Shelf(Networks(), "cpu", "one").hold_less()


def test_a_device_that_fills_up_on_the_way_leaves_nothing_half_moved(monkeypatch: pytest.MonkeyPatch) -> None:
    network, moved = Networks()("shape_encoder"), []
    real = nn.Parameter

    def full(value: torch.Tensor, requires_grad: bool) -> nn.Parameter:
        moved.append(1)
        if len(moved) == 5:
            raise torch.OutOfMemoryError("full")
        return real(value, requires_grad=requires_grad)

    monkeypatch.setattr(shelf_module.nn, "Parameter", full)
    with pytest.raises(torch.OutOfMemoryError):
        lend(network, META)
    monkeypatch.undo()
    assert devices(network) == {"cpu"}

"""PartDiT and the flow transformer under it: items never mix, and points are what they should be."""

from dataclasses import replace

import pytest
import torch

from segvigen.model import sampling
from segvigen.model.attention import HeadNorm, rope_phases, rotate
from segvigen.model.config import SEGVIGEN_INTERACTIVE, FlowConfig
from segvigen.model.image_encoder import zero_condition
from segvigen.model.layers import spread
from segvigen.model.part_dit import (
    NEGATIVE,
    POSITIVE,
    PartDiT,
    PointTokens,
    append_rows,
    drop_rows,
    join_rows,
    point_tokens,
    velocity,
)
from tests.model.conftest import randomize, tiny_flow

COUNTS = (7, 1, 4)


def inputs(config: FlowConfig, counts: tuple[int, ...] = COUNTS) -> dict[str, object]:
    """Random arguments of PartDiT.forward for a batch."""
    g = torch.Generator().manual_seed(11)
    n, b = sum(counts), len(counts)
    values: dict[str, object] = {
        "x_t": torch.randn(n, 3, generator=g),
        "t": torch.rand(b, generator=g),
        "shape": torch.randn(n, 3, generator=g),
        "texture": torch.randn(n, 3, generator=g),
        "coords": torch.randint(0, 8, (n, 3), generator=g, dtype=torch.int32),
        "counts": counts,
        "cond": torch.randn(b, 6, config.cond_channels, generator=g),
    }
    if config.point_kinds:
        voxels = [torch.randint(0, 32, (k, 3), generator=g) for k in (3, 0, 2)]
        kinds = [torch.randint(1, config.point_kinds + 1, (k,), generator=g) for k in (3, 0, 2)]
        values["points"] = point_tokens(voxels, config, kinds)
    if config.num_tasks:
        values["task"] = torch.arange(b) % config.num_tasks
    if config.hint_channels:
        values["hints"] = torch.randn(n, config.hint_channels, generator=g)
    return values


def only(values: dict[str, object], i: int) -> dict[str, object]:
    """The arguments of item i alone."""
    counts = values["counts"]
    item: dict[str, object] = {"counts": (counts[i],)}
    for name, value in values.items():
        if isinstance(value, PointTokens):
            item[name] = PointTokens(value.coords[i : i + 1], value.kinds[i : i + 1])
        elif isinstance(value, torch.Tensor):
            item[name] = value[i : i + 1] if len(value) == len(counts) else value.split(counts)[i]
    return item


LAYOUTS = [
    tiny_flow("tokens"),
    tiny_flow("tokens", point_kinds=1),
    tiny_flow("channels", point_kinds=2),
    tiny_flow("tokens", point_kinds=2, num_tasks=3, hint_channels=2),
    tiny_flow("channels", num_tasks=3, hint_channels=2, prediction="data"),
]


@pytest.mark.parametrize("config", LAYOUTS)
def test_each_item_of_an_unequal_batch_equals_the_item_alone(config: FlowConfig) -> None:
    model = randomize(PartDiT(config))
    values = inputs(config)
    together = model(**values)
    assert together.shape == (sum(COUNTS), 3)
    for i, rows in enumerate(together.split(COUNTS)):
        torch.testing.assert_close(model(**only(values, i)), rows, rtol=1e-4, atol=1e-5)


@pytest.mark.parametrize("config", LAYOUTS)
def test_sampling_a_batch_equals_sampling_its_items(config: FlowConfig) -> None:
    model = randomize(PartDiT(config))
    values = inputs(config)
    start, times = values.pop("x_t"), sampling.schedule(3)
    values.pop("t")
    with torch.no_grad():
        together = sampling.integrate(velocity(model, **values), start, times)
        for i, rows in enumerate(together.split(COUNTS)):
            alone = sampling.integrate(velocity(model, **only(values, i)), start.split(COUNTS)[i], times)
            torch.testing.assert_close(alone, rows, rtol=1e-3, atol=1e-4)


@pytest.mark.parametrize("config", LAYOUTS)
def test_every_parameter_receives_a_gradient(config: FlowConfig) -> None:
    model = randomize(PartDiT(config))
    model(**inputs(config)).square().sum().backward()
    assert [name for name, p in model.named_parameters() if p.grad is None or not p.grad.any()] == []


def test_the_order_of_the_cells_makes_no_difference() -> None:
    config = tiny_flow("tokens", point_kinds=1)
    model, values = randomize(PartDiT(config)), only(inputs(config), 0)
    order = torch.randperm(7)
    shuffled = {n: v[order] if n in ("x_t", "shape", "texture", "coords") else v for n, v in values.items()}
    torch.testing.assert_close(model(**shuffled), model(**values)[order], rtol=1e-4, atol=1e-5)


def test_unequal_items_survive_the_round_trip() -> None:
    counts, voxels, prompts = (3, 1, 4), torch.arange(8.0)[:, None], -torch.ones(3, 2, 1)
    tokens = append_rows(voxels, prompts, counts)
    assert tokens.flatten().tolist() == [0, 1, 2, -1, -1, 3, -1, -1, 4, 5, 6, 7, -1, -1]
    assert torch.equal(drop_rows(tokens, (5, 3, 6), counts), voxels)
    doubled = join_rows(voxels, voxels + 10, counts)
    assert doubled[:6].flatten().tolist() == [0, 1, 2, 10, 11, 12]
    assert torch.equal(drop_rows(doubled, (6, 2, 8), counts), voxels)


def test_values_spread_over_items_have_summed_gradients() -> None:
    values = torch.randn(3, 2, dtype=torch.float64, requires_grad=True)
    assert spread(values, (2, 0, 1)).tolist() == values[[0, 0, 2]].tolist()
    assert torch.autograd.gradcheck(lambda v: spread(v, (2, 0, 3)), values)


# Points -------------------------------------------------------------------------------------------


def test_released_points_are_the_first_ten_distinct_cells_in_rising_order() -> None:
    voxels = torch.tensor([[511, 0, 3], [15, 15, 15], [0, 16, 0], [0, 0, 1], [500, 2, 2]])
    points = point_tokens([voxels], SEGVIGEN_INTERACTIVE)
    assert points.coords[0].tolist() == [[0, 0, 0], [0, 1, 0], [31, 0, 0]] + [[0, 0, 0]] * 7
    assert points.kinds[0].tolist() == [1, 1, 1] + [0] * 7
    many = torch.stack([torch.arange(20) * 16, torch.zeros(20), torch.zeros(20)], 1).long().flip(0)
    kept = point_tokens([many], SEGVIGEN_INTERACTIVE).coords[0, :, 0]
    assert kept.tolist() == list(range(10))


def test_our_points_keep_the_order_and_the_sign_of_the_clicks() -> None:
    config = tiny_flow(point_kinds=2)
    voxels, kinds = torch.tensor([[9, 9, 9], [0, 0, 0], [8, 8, 11], [9, 9, 9]]), torch.tensor([1, 2, 1, 2])
    points = point_tokens([voxels], config, [kinds])
    assert points.coords[0].tolist() == [[2, 2, 2], [0, 0, 0], [2, 2, 2], [0, 0, 0]]
    assert points.kinds[0].tolist() == [POSITIVE, NEGATIVE, NEGATIVE, 0]


def test_points_that_a_network_cannot_take_are_rejected() -> None:
    voxels = torch.arange(20)[:, None].expand(20, 3) * 4 % 32
    with pytest.raises(ValueError, match="8 distinct points for a network that takes 4"):
        point_tokens([voxels], tiny_flow(point_kinds=2))
    with pytest.raises(ValueError, match=r"kinds must be in 1\.\.1"):
        point_tokens([voxels[:1]], tiny_flow(point_kinds=1), [torch.tensor([NEGATIVE])])
    with pytest.raises(ValueError, match="takes no points"):
        config = tiny_flow()
        points = PointTokens(torch.zeros(3, 4, 3), torch.zeros(3, 4))
        PartDiT(config)(**inputs(config), points=points)


def test_padding_is_a_zero_vector_that_is_seen() -> None:
    config = tiny_flow(point_kinds=1)
    model = randomize(PartDiT(config))
    values = inputs(config)
    nothing = point_tokens([torch.zeros(0, 3)] * 3, config)
    assert not model.embed(nothing).any()
    without = {**values, "points": None}
    torch.testing.assert_close(model(**without), model(**{**values, "points": nothing}))
    silent = PartDiT(replace(config, point_kinds=0))
    silent.load_state_dict({n: v for n, v in model.state_dict().items() if n != "seg_embeddings.weight"})
    assert (
        silent(**{n: v for n, v in values.items() if n != "points"}) - model(**without)
    ).abs().max() > 1e-3


def test_a_click_changes_the_answer_and_so_does_its_sign() -> None:
    config = tiny_flow("channels", point_kinds=2)
    model, values = randomize(PartDiT(config)), inputs(config)
    points = values["points"]
    answers = [
        model(**{**values, "points": PointTokens(points.coords, torch.where(points.kinds > 0, kind, 0))})
        for kind in (0, POSITIVE, NEGATIVE)
    ]
    assert (answers[0] - answers[1]).abs().max() > 1e-3
    assert (answers[1] - answers[2]).abs().max() > 1e-3


# Condition, task, time ----------------------------------------------------------------------------


def test_a_zero_condition_does_not_depend_on_its_length() -> None:
    config = tiny_flow()
    model, values = randomize(PartDiT(config)), inputs(config)
    short, long = (model(**{**values, "cond": zero_condition(3, n, 5)}) for n in (2, 9))
    torch.testing.assert_close(short, long, rtol=1e-4, atol=1e-5)
    assert (short - model(**values)).abs().max() > 1e-3


def test_a_fresh_task_embedding_changes_nothing() -> None:
    config = tiny_flow(num_tasks=3)
    model, values = PartDiT(config), inputs(config)
    torch.nn.init.normal_(model.flow_model.out_layer.weight)
    torch.nn.init.normal_(model.flow_model.adaLN_modulation[1].weight)
    torch.testing.assert_close(model(**values), model(**{**values, "task": None}))
    torch.nn.init.normal_(model.flow_model.task_embedder.mlp[2].weight)
    assert not torch.equal(model(**values), model(**{**values, "task": None}))
    with pytest.raises(ValueError, match="no task embedding"):
        PartDiT(tiny_flow())(**values)


def test_a_fresh_network_answers_zero() -> None:
    config = tiny_flow()
    assert not PartDiT(config)(**inputs(config)).any()


def test_data_prediction_becomes_the_velocity_that_points_to_the_data() -> None:
    config = tiny_flow(prediction="data")
    model, values = randomize(PartDiT(config)), inputs(config)
    x = values.pop("x_t")
    values["t"] = torch.full((3,), 0.7)
    answer = model(x, **values)
    values.pop("t")
    v = velocity(model, **values)(x, 0.7)
    torch.testing.assert_close(sampling.data_of(v, x, 0.7), answer, rtol=1e-4, atol=1e-5)
    landed = sampling.integrate(velocity(model, **values), x, [1.0, 0.0])
    torch.testing.assert_close(landed, model(x, torch.ones(3), **values), rtol=1e-3, atol=1e-4)


def test_released_velocity_passes_through() -> None:
    config = tiny_flow()
    model, values = randomize(PartDiT(config)), inputs(config)
    x, _ = values.pop("x_t"), values.pop("t")
    expected = model(x, torch.full((3,), 0.3), **values)
    torch.testing.assert_close(velocity(model, **values)(x, 0.3), expected, rtol=1e-4, atol=1e-5)


# Attention ----------------------------------------------------------------------------------------


def test_rotary_positions_see_differences_only_and_leave_spare_pairs() -> None:
    q, k = torch.randn(1, 1, 16), torch.randn(1, 1, 16)
    here, there = torch.tensor([[3, 1, 7]]), torch.tensor([[5, 0, 2]])
    shift = torch.tensor([[4, 9, 2]])

    def product(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
        return (rotate(q, rope_phases(a, 16)) * rotate(k, rope_phases(b, 16))).sum()

    torch.testing.assert_close(
        product(here, there), product(here + shift, there + shift), rtol=1e-4, atol=1e-4
    )
    assert (product(here, there) - product(here, there + shift)).abs() > 1e-4
    rotated = rotate(q, rope_phases(here, 16))  # 8 pairs: 2 per axis, 2 spare
    torch.testing.assert_close(rotated[..., 12:], q[..., 12:])


def test_head_norm_gives_length_root_d_and_leaves_zero_alone() -> None:
    norm = HeadNorm(2, 8)
    lengths = norm(torch.randn(5, 2, 8) * 100).norm(dim=-1)
    torch.testing.assert_close(lengths, torch.full((5, 2), 8**0.5))
    assert not norm(torch.zeros(1, 2, 8)).any()

"""Sampling: schedules, guidance and steps with known answers."""

import pytest
import torch

from segvigen.model.sampling import (
    data_of,
    euler,
    guided,
    integrate,
    noise,
    noisy,
    schedule,
    velocity_of,
    velocity_target,
)


@pytest.mark.parametrize("steps", [1, 5, 12])
def test_straight_path_lands_on_the_data(steps: int) -> None:
    start, data = torch.randn(6, 4), torch.randn(6, 4)
    for times in (schedule(steps), schedule(steps, 1.0)):
        torch.testing.assert_close(integrate(lambda x, t: start - data, start, times), data)


def test_the_released_schedule() -> None:
    expected = [1, 0.970588, 0.9375, 0.9, 0.857143, 0.807692, 0.75, 0.681818, 0.6, 0.5, 0.375, 0.214286, 0]
    assert schedule(12, 3.0) == pytest.approx(expected, abs=1e-6)
    assert schedule(4, 1.0) == [1, 0.75, 0.5, 0.25, 0]
    with pytest.raises(ValueError, match="at least one step"):
        schedule(0)


def test_a_velocity_and_its_data_are_two_views_of_one_thing() -> None:
    data, start = torch.randn(5, 3), torch.randn(5, 3)
    x, v = noisy(data, start, 0.4), velocity_target(data, start)
    torch.testing.assert_close(data_of(v, x, 0.4), data)
    torch.testing.assert_close(velocity_of(data, x, 0.4), v)


def test_guidance_acts_inside_its_closed_interval() -> None:
    x = torch.randn(4, 2)
    toward, away = torch.randn(4, 2), torch.randn(4, 2)
    v = guided(lambda x, t: toward, lambda x, t: away, 3.0, (0.6, 0.9))
    mixed = 3 * toward - 2 * away
    for t, expected in ((0.95, toward), (0.9, mixed), (0.75, mixed), (0.6, mixed), (0.59, toward)):
        torch.testing.assert_close(v(x, t), expected)


def test_strengths_one_and_zero_ask_one_network_only() -> None:
    def never(x: torch.Tensor, t: float) -> torch.Tensor:
        raise AssertionError("asked for nothing")

    x = torch.randn(4, 2)
    assert torch.equal(guided(lambda x, t: x, never, 1.0)(x, 0.5), x)
    assert torch.equal(guided(never, lambda x, t: x, 0.0)(x, 0.5), x)


def test_full_rescale_gives_every_item_the_spread_of_its_conditional_data() -> None:
    x, counts, t = torch.randn(9, 3), (4, 5), 0.7
    toward, away = torch.randn(9, 3), torch.randn(9, 3)
    v = guided(lambda x, t: toward, lambda x, t: away, 4.0, rescale=1.0, counts=counts)(x, t)
    for ours, plain in zip(data_of(v, x, t).split(counts), data_of(toward, x, t).split(counts), strict=True):
        torch.testing.assert_close(ours.std(correction=0), plain.std(correction=0), rtol=1e-4, atol=1e-5)


def test_sampling_yields_its_states_and_their_predicted_data() -> None:
    start, data = torch.randn(3, 2), torch.randn(3, 2)
    steps = list(euler(lambda x, t: velocity_of(data, x, t), start, schedule(4)))
    assert len(steps) == 4
    for _, pointed in steps:
        torch.testing.assert_close(pointed, data, rtol=1e-4, atol=1e-4)


def test_noise_is_the_seed_alone() -> None:
    state = torch.random.get_rng_state()
    assert torch.equal(noise(3, (5, 2)), noise(3, (5, 2)))
    assert not torch.equal(noise(3, (5, 2)), noise(4, (5, 2)))
    assert torch.equal(torch.random.get_rng_state(), state)

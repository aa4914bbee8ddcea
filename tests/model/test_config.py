"""Configurations: JSON there and back, refusals, and the released sizes."""

import json

import pytest

from segvigen.errors import ModelError
from segvigen.model import config
from segvigen.model.config import DinoConfig, FlowConfig, LatentStatistics, VAEConfig, from_json, to_json

ALL = {
    name: value
    for name, value in vars(config).items()
    if name.isupper() and hasattr(value, "__dataclass_fields__")
}


@pytest.mark.parametrize("name", ALL)
def test_every_config_survives_json_and_names_no_class(name: str) -> None:
    text = json.dumps(to_json(ALL[name]))
    assert from_json(type(ALL[name]), json.loads(text)) == ALL[name]
    assert type(ALL[name]).__name__ not in text


def test_unknown_missing_and_mistyped_keys_are_rejected() -> None:
    values = to_json(config.MINI_FLOW)
    with pytest.raises(ModelError, match=r"unknown keys \['depth'\]"):
        from_json(FlowConfig, {**values, "depth": 3})
    with pytest.raises(ModelError, match=r"missing keys \['width'\]"):
        from_json(FlowConfig, {name: value for name, value in values.items() if name != "width"})
    for key, wrong in (("width", "256"), ("width", True), ("prediction", "noise"), ("width", 25.6)):
        with pytest.raises(ModelError, match=f"FlowConfig.{key}"):
            from_json(FlowConfig, {**values, key: wrong})
    with pytest.raises(ModelError, match="VAEConfig.widths"):
        from_json(VAEConfig, {**to_json(config.MINI_TEX_ENCODER), "widths": [16, "32"]})
    assert from_json(DinoConfig, {**to_json(config.DINOV3_VITL16), "rope_base": 100}).rope_base == 100.0


def test_sizes_that_cannot_be_built_are_rejected() -> None:
    with pytest.raises(ModelError, match="as many widths as blocks"):
        VAEConfig(channels=6, latent_channels=4, widths=(8, 16), blocks=(0,))
    for widths in ((8, 12), (8, 128), (20, 64)):
        with pytest.raises(ModelError, match="do not fit together"):
            VAEConfig(channels=6, latent_channels=4, widths=widths, blocks=(0, 0))
    with pytest.raises(ModelError, match="does not split"):
        FlowConfig(8, 4, 4, width=50, cond_channels=4, num_blocks=1, num_heads=4, ffn_width=8)
    with pytest.raises(ModelError, match="as many means as positive"):
        LatentStatistics((0.0, 1.0), (1.0, 0.0))


def test_released_latents_are_a_sixteenth_of_the_grid_and_have_32_channels() -> None:
    for half in (config.TRELLIS2_SHAPE_ENCODER, config.TRELLIS2_TEX_DECODER):
        assert half.factor == 16 and half.latent_channels == 32
    for statistics in (config.TRELLIS2_SHAPE_STATISTICS, config.TRELLIS2_TEX_STATISTICS):
        assert len(statistics.mean) == len(statistics.std) == 32
    assert config.TRELLIS2_SHAPE_STATISTICS.mean[0] == 0.781296
    assert config.TRELLIS2_TEX_STATISTICS.std[-1] == 2.775190


def test_mini_fits_together() -> None:
    flow, encoders = config.MINI_FLOW, (config.MINI_SHAPE_ENCODER, config.MINI_TEX_ENCODER)
    assert flow.point_cell == encoders[0].factor == encoders[1].factor
    assert flow.out_channels == config.MINI_TEX_DECODER.latent_channels
    assert flow.in_channels == flow.out_channels + sum(encoder.latent_channels for encoder in encoders)
    assert flow.cond_channels == config.MINI_IMAGE_ENCODER.out_channels

"""SC-VAE: exact voxels through the pyramid, guides by coordinate, and gradients everywhere."""

import pytest
import torch

from segvigen.model.config import VAEConfig
from segvigen.model.vae import (
    Decoder,
    Encoder,
    Subdivision,
    attributes_of,
    dual_grid_of,
)
from segvigen.voxel.ops import reference
from segvigen.voxel.sparse import Cells, SparseTensor, on_cells, pyramid
from tests.model.conftest import randomize
from tests.voxel.test_sparse import random_cells

ENCODER = VAEConfig(channels=6, latent_channels=4, widths=(8, 16, 64), blocks=(0, 1, 1))
DECODER = VAEConfig(channels=7, latent_channels=4, widths=(64, 16, 8), blocks=(1, 1, 0), predicts_cells=True)
GUIDED = VAEConfig(channels=6, latent_channels=4, widths=(64, 16, 8), blocks=(1, 1, 0))


def voxels(counts: tuple[int, ...] = (60, 25), resolution: int = 16) -> SparseTensor:
    cells = random_cells(counts, resolution)
    return on_cells(cells, torch.randn(len(cells), 6, generator=torch.Generator().manual_seed(3)))


def test_decoding_along_the_pyramid_gives_the_input_voxels_in_their_order() -> None:
    x = voxels()
    encoder, decoder = randomize(Encoder(ENCODER)), randomize(Decoder(GUIDED))
    posterior = encoder(x)
    decoded = decoder(posterior.mean, posterior.pyramid)
    assert decoded.output.cells is x.cells
    assert posterior.mean.resolution == 4
    assert posterior.logvar.shape == posterior.mean.feats.shape == (len(posterior.mean), 4)


def test_coordinates_alone_lead_the_decoder_as_the_encoder_does() -> None:
    x = voxels()
    encoder, decoder = randomize(Encoder(ENCODER)), randomize(Decoder(GUIDED))
    posterior = encoder(x)
    from_coords = pyramid(x.coords, x.counts, x.resolution, GUIDED.levels)
    a = decoder(posterior.mean, posterior.pyramid).output
    b = decoder(posterior.mean, from_coords).output
    assert torch.equal(a.coords, b.coords)
    torch.testing.assert_close(a.feats, b.feats, rtol=1e-4, atol=1e-5)  # float32 rounding


def test_a_guide_is_looked_up_by_coordinate_whatever_the_order_of_its_rows() -> None:
    x = voxels()
    encoder, decoder = randomize(Encoder(ENCODER)), randomize(Decoder(GUIDED))
    posterior = encoder(x)
    exact = decoder(posterior.mean, posterior.pyramid).output
    guide = []
    for links in reversed(posterior.pyramid):
        first, second = links.coarse.counts
        order = torch.cat([torch.randperm(first), first + torch.randperm(second)])
        shuffled = Cells(links.coarse.coords[order], links.coarse.counts, links.coarse.resolution)
        guide.append(Subdivision(shuffled, links.mask()[order].float() - 0.5))
    guided = decoder(posterior.mean, guide=guide).output
    assert guided.counts == exact.counts
    order, other = exact.cells.keys().argsort(), guided.cells.keys().argsort()
    assert torch.equal(exact.coords[order], guided.coords[other])
    torch.testing.assert_close(exact.feats[order], guided.feats[other])


def test_predictions_guide_the_texture_decoder_to_the_same_voxels() -> None:
    posterior = randomize(Encoder(ENCODER))(voxels())
    shape = randomize(Decoder(DECODER))(posterior.mean)
    texture = randomize(Decoder(GUIDED), 1)(posterior.mean, guide=shape.subdivisions)
    assert len(shape.subdivisions) == 2
    assert torch.equal(shape.output.coords, texture.output.coords)
    assert len(shape.output) == int((shape.subdivisions[-1].logits > 0).sum())


def test_predictions_are_returned_beside_the_pyramid_for_training() -> None:
    posterior = randomize(Encoder(ENCODER))(voxels())
    decoded = randomize(Decoder(DECODER))(posterior.mean, posterior.pyramid)
    for subdivision, links in zip(decoded.subdivisions, reversed(posterior.pyramid), strict=True):
        assert subdivision.cells is links.coarse
        assert subdivision.logits.shape == links.mask().shape


def test_decoding_without_any_guidance_is_rejected() -> None:
    posterior = randomize(Encoder(ENCODER))(voxels())
    decoder = Decoder(GUIDED)
    with pytest.raises(ValueError, match="pass a pyramid or a guide"):
        decoder(posterior.mean)
    reordered = SparseTensor(
        posterior.mean.coords.flip(0), posterior.mean.feats, posterior.mean.counts[::-1], 4
    )
    with pytest.raises(ValueError, match="not those of the pyramid"):
        decoder(reordered, posterior.pyramid)
    few = Cells(posterior.mean.coords[:1], (1, 0), 4)
    with pytest.raises(ValueError, match="the guide lacks"):
        decoder(posterior.mean, guide=[Subdivision(few, torch.ones(1, 8))] * 2)


def items_of(x: SparseTensor) -> list[SparseTensor]:
    rows = zip(x.coords.split(x.counts), x.feats.split(x.counts), strict=True)
    return [SparseTensor(coords, feats, (len(coords),), x.resolution) for coords, feats in rows]


def test_each_item_of_a_batch_equals_the_item_alone() -> None:
    x = voxels((40, 3, 17))
    encoder, decoder = randomize(Encoder(ENCODER)), randomize(Decoder(DECODER))
    posterior = encoder(x)
    decoded = decoder(posterior.mean)
    both = (items_of(posterior.mean), items_of(decoded.output))
    for i, item in enumerate(items_of(x)):
        mean = encoder(item).mean
        torch.testing.assert_close(mean.feats, both[0][i].feats, rtol=1e-4, atol=1e-5)
        output = decoder(mean).output
        assert torch.equal(output.coords, both[1][i].coords)
        torch.testing.assert_close(output.feats, both[1][i].feats, rtol=1e-4, atol=1e-4)


def test_the_order_of_the_voxels_makes_no_difference() -> None:
    x = voxels((50,))
    order = torch.randperm(50)
    encoder = randomize(Encoder(ENCODER))
    shuffled = SparseTensor(x.coords[order], x.feats[order], (50,), 16)
    a, b = encoder(x).mean, encoder(shuffled).mean
    assert torch.equal(a.coords, b.coords)
    torch.testing.assert_close(a.feats, b.feats, rtol=1e-4, atol=1e-5)


def test_every_parameter_receives_a_gradient() -> None:
    encoder, decoder = randomize(Encoder(ENCODER)), randomize(Decoder(DECODER))
    posterior = encoder(voxels())
    decoded = decoder(posterior.sample(torch.randn_like(posterior.logvar)), posterior.pyramid)
    loss = decoded.output.feats.square().mean() + sum(s.logits.square().mean() for s in decoded.subdivisions)
    loss.backward()
    for network in (encoder, decoder):
        assert [name for name, p in network.named_parameters() if p.grad is None or not p.grad.any()] == []


def test_a_fresh_resampling_block_is_its_skip_path() -> None:
    encoder = Encoder(VAEConfig(channels=6, latent_channels=4, widths=(8, 16), blocks=(0, 0)))
    x = voxels((30,))
    h = x.with_feats(torch.randn(30, 8))
    links = pyramid(x.coords, x.counts, 16, 1)[0]
    out = encoder.blocks[0][0](h, links)
    for row, coords in zip(out.feats, out.coords, strict=True):
        children = torch.zeros(8, 8)
        for feats, cell in zip(h.feats, x.coords, strict=True):
            if torch.equal(cell // 2, coords):
                children[int((cell % 2) @ torch.tensor([1, 2, 4], dtype=torch.int32))] = feats
        torch.testing.assert_close(row, children.flatten().unflatten(0, (16, 4)).mean(1))


def test_the_reference_kernel_can_be_selected_and_agrees() -> None:
    x = voxels()
    fast, plain = randomize(Encoder(ENCODER)), randomize(Encoder(ENCODER, reference.convolve))
    torch.testing.assert_close(fast(x).mean.feats, plain(x).mean.feats, rtol=1e-4, atol=1e-5)


def test_a_half_precision_torso_stays_near() -> None:
    x = voxels()
    encoder = randomize(Encoder(ENCODER))
    exact = encoder(x).mean.feats
    encoder.cast_torso(torch.float16)
    types = {name: p.dtype for name, p in encoder.named_parameters()}
    assert {name for name, dtype in types.items() if dtype == torch.float32} == {
        name for name in types if "blocks" not in name or "norm" in name
    }
    rough = encoder(x).mean.feats
    assert rough.dtype == torch.float32
    assert (rough - exact).abs().max() < 0.03


def test_decoder_channels_have_the_released_meaning() -> None:
    attributes = torch.rand(4, 6)
    torch.testing.assert_close(attributes_of(2 * attributes - 1), attributes)
    grid = dual_grid_of(torch.tensor([[0.0, 100.0, -100.0, 1.0, 0.0, -1.0, 0.0]]))
    torch.testing.assert_close(grid.dual, torch.tensor([[0.5, 1.5, -0.5]]))
    assert grid.crossed.tolist() == [[True, False, False]]
    torch.testing.assert_close(grid.split, torch.tensor([[2.0]]).log())

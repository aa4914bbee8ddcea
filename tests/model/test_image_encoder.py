"""Pictures to tokens: the crop around what is solid, DINOv3's order, the small encoder."""

from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from segvigen.errors import FileError, InputError, ModelError
from segvigen.model.config import DinoConfig, ImageEncoderConfig
from segvigen.model.image_encoder import (
    DinoEncoder,
    MiniImageEncoder,
    crop_to_content,
    dino_angles,
    dino_pictures,
    picture_tensor,
    read_picture,
)

DINO = DinoConfig(width=16, num_layers=1, num_heads=2, mlp_width=32, image_size=64)


def picture(
    height: int, width: int, top: int, left: int, bottom: int, right: int, alpha: int = 255
) -> np.ndarray:
    """A gray ground, clear but for a red rectangle."""
    rgba = np.full((height, width, 4), 100, np.uint8)
    rgba[..., 3] = 0
    rgba[top:bottom, left:right] = (255, 0, 0, alpha)
    return rgba


def test_the_crop_is_the_square_around_the_opaque_pixels_on_black() -> None:
    crop = crop_to_content(picture(200, 300, 40, 100, 61, 201))
    assert crop.shape == (100, 100, 3)
    solid = crop[..., 0] > 0
    assert solid.sum() == 100 * 20 or solid.sum() == 100 * 21
    assert not crop[..., 1:].any()  # the gray of clear pixels is gone


def test_a_crop_that_leaves_the_picture_is_filled_with_black() -> None:
    crop = crop_to_content(picture(60, 200, 0, 0, 10, 150))
    assert crop.shape[0] == crop.shape[1] == 148
    assert not crop[:60].any()


def test_alpha_dims_and_faint_pixels_do_not_widen_the_crop() -> None:
    rgba = picture(100, 100, 20, 20, 61, 61)
    rgba[90:, 90:] = (0, 255, 0, 200)
    rgba[20:61, 20:40, 3] = 210
    crop = crop_to_content(rgba)
    assert crop.shape == (40, 40, 3)
    assert not crop[..., 1].any()
    assert set(np.unique(crop[..., 0])) == {209, 255} or set(np.unique(crop[..., 0])) == {210, 255}


def test_large_pictures_are_reduced_first() -> None:
    crop = crop_to_content(picture(1000, 2048, 200, 500, 701, 1001))
    assert abs(crop.shape[0] - 250) <= 2


def test_an_empty_picture_is_rejected() -> None:
    with pytest.raises(InputError, match="40 x 30 pixels shows nothing solid"):
        crop_to_content(picture(30, 40, 0, 0, 30, 40, alpha=204))


def test_a_picture_becomes_a_batch_of_one_in_0_to_1() -> None:
    tensor = picture_tensor(np.full((10, 20, 3), 255, np.uint8), 32)
    assert tensor.shape == (1, 3, 32, 32) and (tensor == 1).all()


def test_a_premultiplied_view_becomes_the_crop_on_black() -> None:
    rgba = picture(96, 96, 30, 20, 61, 51, alpha=255)
    rgba[40:44, 30:34, 3] = 220
    view = rgba.transpose(2, 0, 1).astype(np.float32) / 255
    view[:3] *= view[3:]
    seen = dino_pictures(torch.from_numpy(view)[None], 64)
    assert seen is not None and seen.shape == (1, 3, 64, 64)
    expected = picture_tensor(crop_to_content(rgba), 64)
    torch.testing.assert_close(seen, expected, rtol=0, atol=1.01 / 255)


def test_a_view_that_shows_nothing_solid_is_no_picture() -> None:
    view = torch.ones(2, 4, 8, 8)
    assert dino_pictures(view, 16) is not None
    view[1, 3] = 0.8
    assert dino_pictures(view, 16) is None


def test_a_users_picture_is_read_with_its_alpha(tmp_path: Path) -> None:
    rgba = picture(40, 60, 10, 10, 31, 31, alpha=210)
    Image.fromarray(rgba, "RGBA").save(tmp_path / "cut.png")
    read = read_picture(tmp_path / "cut.png")
    assert read.shape == (4, 40, 60) and read.dtype == np.float32
    np.testing.assert_allclose(read[:, 20, 20], [210 / 255, 0, 0, 210 / 255], atol=1e-6)
    assert not read[:, 0, 0].any()


def test_pictures_that_cannot_be_a_condition_are_rejected(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="gone.png is not a file"):
        read_picture(tmp_path / "gone.png")
    (tmp_path / "text.png").write_text("no picture")
    with pytest.raises(InputError, match="text.png cannot be read as a picture"):
        read_picture(tmp_path / "text.png")
    Image.fromarray(np.zeros((9, 9, 3), np.uint8)).save(tmp_path / "solid.png")
    with pytest.raises(InputError, match="no transparent background; cut the object out"):
        read_picture(tmp_path / "solid.png")
    Image.fromarray(picture(9, 9, 0, 0, 9, 9, alpha=100), "RGBA").save(tmp_path / "faint.png")
    with pytest.raises(InputError, match="faint.png shows nothing solid"):
        read_picture(tmp_path / "faint.png")


def test_dino_tokens_are_class_registers_and_patches_row_by_row() -> None:
    torch.manual_seed(0)
    model = DinoEncoder(DINO).eval()
    with torch.no_grad():
        base = model(torch.zeros(1, 3, 64, 64))
        assert base.shape == (1, 1 + 4 + 16, 16)
        model.layer[0].attention.o_proj.weight.zero_()  # patches then see themselves alone
        base = model(torch.zeros(1, 3, 64, 64))
        changed = torch.zeros(1, 3, 64, 64)
        changed[:, :, 16:32, 48:64] = 1  # second row, fourth column
        moved = (model(changed) - base).abs().amax((0, 2)) > 1e-6
    assert moved.nonzero().flatten().tolist() == [5 + 4 + 3]


def test_dino_angles_are_odd_about_the_center_of_the_picture() -> None:
    angles = dino_angles(4, 6, DINO)
    assert angles.shape == (24, 8)
    torch.testing.assert_close(angles, -angles.flip(0))
    assert torch.equal(angles[:, :4], angles[:, 4:])


def test_the_small_encoder_gives_one_token_per_patch() -> None:
    config = ImageEncoderConfig(width=16, num_layers=1, num_heads=2, image_size=64, patch=16, out_channels=5)
    model = MiniImageEncoder(config)
    pictures = torch.rand(3, 4, 64, 64)
    tokens = model(pictures)
    assert tokens.shape == (3, model.num_tokens, 5) == (3, 16, 5)
    torch.testing.assert_close(model(pictures[1:2]), tokens[1:2], rtol=1e-4, atol=1e-5)
    tokens.square().sum().backward()
    assert all(p.grad is not None for p in model.parameters())
    with pytest.raises(ModelError, match="patch 12 must be"):
        MiniImageEncoder(ImageEncoderConfig(16, 1, 2, 48, 12, 5))

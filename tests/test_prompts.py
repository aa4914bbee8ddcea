"""Clicks in words, and drawn maps read back as the parts that were drawn."""

from __future__ import annotations

import io
from itertools import product

import numpy as np
import pytest
from PIL import Image, ImageDraw

from segvigen.asset.camera import STANDARD, Camera
from segvigen.asset.render import render
from segvigen.errors import FileError, MapError, PromptError
from segvigen.prompts import Click, GuideMap, check_clicks, guide_palette, to_clicks
from tests.shapes import cube, make_asset

RED, GREEN, BLUE, GRAY = (220, 30, 40), (40, 180, 70), (30, 60, 200), (128, 128, 128)


def drawing(size=512, background=(255, 255, 255), smooth=False, shapes=None):
    """A picture of three overlapping parts: a red disc, a green bar across it, a blue triangle."""
    scale = 4 if smooth else 1
    mode = "RGBA" if len(background) == 4 else "RGB"
    image = Image.new(mode, (size * scale, size * scale), background)
    draw = ImageDraw.Draw(image)

    def at(*numbers):
        return [n * size * scale for n in numbers]

    for kind, where, color in shapes or [
        ("ellipse", (0.2, 0.2, 0.7, 0.7), RED),
        ("polygon", (0.1, 0.48, 0.85, 0.40, 0.85, 0.47, 0.1, 0.55), GREEN),
        ("polygon", (0.6, 0.6, 0.9, 0.65, 0.7, 0.9), BLUE),
    ]:
        getattr(draw, kind)(at(*where), fill=color)
    return image.resize((size, size), Image.Resampling.BOX) if smooth else image


def as_map(image):
    return GuideMap(np.array(image.convert("RGBA")))


def png(image, **options):
    out = io.BytesIO()
    image.save(out, **({"format": "PNG"} | options))
    return out.getvalue()


def as_levels(colors):
    return {tuple(c) for c in np.rint(colors * 255).astype(int).tolist()}


def test_a_drawn_map_gives_exactly_the_drawn_colors_and_pixels():
    image = drawing()
    colors, ids = guide_palette(as_map(image))
    assert colors.dtype == np.float32 and ids.dtype == np.int32
    assert as_levels(colors) == {RED, GREEN, BLUE}
    drawn = np.array(image)
    for i, color in enumerate(np.rint(colors * 255)):
        wrong = (ids == i) != (drawn == color).all(axis=-1)
        assert wrong.sum() <= 6  # tips of one pixel
    assert (np.diff(np.bincount(ids[ids >= 0])) <= 0).all()  # largest first


@pytest.mark.slow
@pytest.mark.parametrize(
    ("size", "background"),
    [
        *product([128, 512], [(255, 255, 255), (0, 0, 0), (90, 140, 120), (255, 255, 255, 0)]),
        (1024, (90, 140, 120)),
    ],
)
def test_smoothed_edges_do_not_become_parts(size, background):
    hard = drawing(size, background)
    _, reference = guide_palette(as_map(hard))
    colors, ids = guide_palette(as_map(drawing(size, background, smooth=True)))
    assert as_levels(colors) == {RED, GREEN, BLUE}
    assert (ids == -1).sum() > (reference == -1).sum()  # the mixed pixels are unsure
    sure = (ids >= 0) & (reference >= 0)
    assert (ids[sure] == reference[sure]).mean() > 0.995
    assert sure.sum() > (0.8 if size == 128 else 0.93) * (reference >= 0).sum()


def test_a_two_pixel_edge_along_the_rows_does_not_become_a_part():
    pixels = np.full((256, 256, 4), 255, dtype=np.uint8)
    pixels[40:200, 40:128, :3] = RED
    pixels[40:200, 128:210, :3] = BLUE
    pixels[40:200, 127:129, :3] = (np.array(RED) + BLUE) // 2
    colors, ids = guide_palette(GuideMap(pixels))
    assert as_levels(colors) == {RED, BLUE}
    assert (ids[50:190, 127:129] == -1).all()


def test_a_thin_part_of_its_own_color_is_kept():
    shapes = [("rectangle", (0.2, 0.2, 0.8, 0.5), RED), ("rectangle", (0.2, 0.5, 0.8, 0.8), BLUE)]
    shapes.append(("rectangle", (0.2, 0.5, 0.8, 0.506), GREEN))
    colors, _ = guide_palette(as_map(drawing(shapes=shapes)))
    assert as_levels(colors) == {RED, GREEN, BLUE}


def test_twelve_flat_pixels_are_a_part_and_six_a_stain():
    pixels = np.array(drawing().convert("RGBA"))
    pixels[300:303, 300:304, :3] = (250, 240, 10)
    pixels[320:323, 300:302, :3] = (10, 240, 250)
    colors, ids = guide_palette(GuideMap(pixels))
    assert as_levels(colors) == {RED, GREEN, BLUE, (250, 240, 10)}
    assert (ids[300:303, 300:304] == 3).all() and (ids[320:323, 300:302] == -1).all()


def test_separate_regions_of_one_color_are_one_part_and_holes_are_background():
    shapes = [
        ("rectangle", (0.1, 0.1, 0.3, 0.3), RED),
        ("rectangle", (0.6, 0.6, 0.9, 0.9), RED),
        ("rectangle", (0.7, 0.7, 0.8, 0.8), (255, 255, 255)),
        ("rectangle", (0.4, 0.4, 0.5, 0.5), BLUE),
    ]
    colors, ids = guide_palette(as_map(drawing(shapes=shapes)))
    assert len(colors) == 2
    assert ids[100, 100] == ids[320, 320] == 0 and ids[384, 384] == -1


def test_gray_that_is_drawn_is_a_part_though_black_and_white_could_mix_to_it():
    shapes = [
        ("rectangle", (0.2, 0.2, 0.5, 0.8), (0, 0, 0)),
        ("rectangle", (0.5, 0.2, 0.8, 0.8), GRAY),
        ("ellipse", (0.3, 0.3, 0.4, 0.4), (255, 255, 255)),
    ]
    colors, ids = guide_palette(as_map(drawing(background=(250, 0, 250), smooth=True, shapes=shapes)))
    assert as_levels(colors) == {(0, 0, 0), GRAY, (255, 255, 255)}
    assert ids[256, 330] >= 0


def test_close_colors_stay_apart_in_an_exact_map():
    shapes = [
        ("rectangle", (0.2, 0.2, 0.5, 0.8), (100, 100, 100)),
        ("rectangle", (0.5, 0.2, 0.8, 0.8), (103, 100, 100)),
    ]
    colors, _ = guide_palette(as_map(drawing(shapes=shapes)))
    assert len(colors) == 2


def test_a_map_that_fills_the_picture_has_no_background():
    shapes = [("rectangle", (0, 0, 0.5, 1), RED), ("rectangle", (0.5, 0, 1, 1), BLUE)]
    colors, ids = guide_palette(as_map(drawing(shapes=shapes)))
    assert as_levels(colors) == {RED, BLUE} and (ids >= 0).all()


@pytest.mark.parametrize("quality", [60, 75, 90, 95])
@pytest.mark.parametrize("smooth", [False, True])
def test_jpeg_noise_is_tolerated(quality, smooth):
    image = drawing(smooth=smooth)
    read = GuideMap.read(png(image, format="JPEG", quality=quality))
    colors, ids = guide_palette(read)
    assert len(colors) == 3
    found = {min((RED, GREEN, BLUE), key=lambda c: np.abs(np.subtract(c, x)).max()) for x in colors * 255}
    assert found == {RED, GREEN, BLUE}
    for x in colors * 255:
        assert min(np.abs(np.subtract(c, x)).max() for c in found) < 8
    _, reference = guide_palette(as_map(drawing()))
    sure = (ids >= 0) & (reference >= 0)
    assert (ids[sure] == reference[sure]).mean() > 0.99 and sure.sum() > 0.8 * (reference >= 0).sum()


def test_a_map_scaled_with_a_sharpening_filter_keeps_its_colors():
    image = drawing(384).resize((512, 512), Image.Resampling.LANCZOS)
    assert len(guide_palette(as_map(image))[0]) == 3


def test_a_map_drawn_by_the_renderer_shows_every_face_color():
    vertices, faces = cube(size=0.8)
    colors = np.repeat(np.random.default_rng(0).integers(0, 256, (6, 3)), 2, axis=0)
    view = render(
        make_asset(vertices, faces), STANDARD, face_colors=colors / 255, samples=9, background=(1, 1, 1)
    )
    seen = np.unique(view.face[view.face >= 0] // 2)
    found, ids = guide_palette(GuideMap(np.rint(view.rgba * 255).astype(np.uint8)))
    assert as_levels(found) == {tuple(colors[2 * s].tolist()) for s in seen}
    inside = (ids >= 0) & (view.face >= 0)
    np.testing.assert_allclose((found[ids] * 255)[inside], colors[view.face[inside]], atol=0.01)


@pytest.mark.parametrize("color", [(255, 255, 255), RED])
def test_a_map_of_one_color_is_rejected(color):
    with pytest.raises(MapError, match="at least two"):
        GuideMap.read(png(Image.new("RGB", (256, 256), color)))
    with pytest.raises(MapError, match="one color besides its background; expected at least two"):
        GuideMap.read(png(drawing(shapes=[("ellipse", (0.2, 0.2, 0.7, 0.7), RED)])))
    with pytest.raises(MapError, match="at least two"):
        GuideMap.read(png(Image.new("RGBA", (256, 256), (0, 0, 0, 0))))


def photo():
    """Smooth color everywhere, with grain."""
    rng = np.random.default_rng(0)
    y, x = np.mgrid[0:256, 0:256] / 256
    rgb = np.stack([x, y, 0.5 + 0.5 * np.sin(9 * x * y)], axis=-1) * 220 + rng.normal(0, 6, (256, 256, 3))
    return Image.fromarray(np.clip(rgb, 0, 255).astype(np.uint8))


def gradient():
    """A shaded ball on white: exact, smooth, and no grain."""
    y, x = np.mgrid[-1:1:256j, -1:1:256j] * 1.2
    light = np.sqrt(np.clip(1 - x**2 - y**2, 0, 1))
    rgb = np.where((x**2 + y**2 < 1)[..., None], light[..., None] * (250, 120, 40), 255)
    return Image.fromarray(rgb.astype(np.uint8))


@pytest.mark.slow
@pytest.mark.parametrize("picture", [photo, gradient])
@pytest.mark.parametrize("form", [{}, {"format": "JPEG", "quality": 85}])
def test_a_photo_is_rejected_with_its_number_of_colors(picture, form):
    data = png(picture(), **form)
    count = len(np.unique(np.array(Image.open(io.BytesIO(data))).reshape(-1, 3), axis=0))
    with pytest.raises(MapError, match=f"has {count} colors .* one flat color per part"):
        GuideMap.read(data)


@pytest.mark.slow
def test_noise_is_rejected_quickly():
    noise = np.random.default_rng(0).integers(0, 256, (512, 512, 3), dtype=np.uint8)
    with pytest.raises(MapError, match="colors"):
        GuideMap.read(png(Image.fromarray(noise)))


def test_a_map_of_the_wrong_shape_is_rejected_with_its_size(tmp_path):
    with pytest.raises(MapError, match="640 x 480 pixels; expected a square"):
        GuideMap.read(png(drawing().resize((640, 480))))
    with pytest.raises(MapError, match="8 x 8"):
        GuideMap.read(png(drawing().resize((8, 8))))
    with pytest.raises(MapError, match="5000 x 5000"):
        GuideMap.read(png(Image.new("L", (5000, 5000))))
    with pytest.raises(MapError, match="RGBA"):
        GuideMap(np.zeros((64, 64, 3), dtype=np.uint8))


def test_what_is_no_picture_is_rejected(tmp_path):
    text = tmp_path / "map.png"
    text.write_text("not a picture")
    with pytest.raises(MapError, match="map.png cannot be read as a picture"):
        GuideMap.read(text)
    with pytest.raises(MapError, match="cannot be read"):
        GuideMap.read(png(drawing())[:200])
    with pytest.raises(FileError, match="is not a file"):
        GuideMap.read(tmp_path / "absent.png")


def test_a_map_keeps_the_camera_it_was_drawn_from(tmp_path):
    path = tmp_path / "map.png"
    path.write_bytes(png(drawing()))
    camera = Camera.around(10, 20)
    assert GuideMap.read(path, camera).camera == camera
    assert GuideMap.read(str(path)).camera == STANDARD


def test_points_of_the_file_and_of_the_asset_frame_become_the_same_clicks():
    asset = make_asset(*cube(), center=(3.0, 4.0, 5.0), scale=0.5)
    points = [[3.0, 4.0, 5.0], [3.5, 4.0, 5.0]]
    inside = asset.to_asset_frame(np.array(points)).tolist()
    clicks = to_clicks(asset, points, "file", [True, False])
    assert clicks == to_clicks(asset, inside, "asset", [True, False])
    assert [click.positive for click in clicks] == [True, False]
    assert to_clicks(asset, [], "file") == []


def test_a_click_that_is_not_finite_is_rejected():
    with pytest.raises(PromptError, match="not finite"):
        Click(float("nan"), 0, 0)


def test_clicks_must_ask_for_something_and_not_contradict_each_other():
    check_clicks([Click(0, 0, 0), Click(0.1, 0, 0), Click(0.2, 0, 0, positive=False)])
    with pytest.raises(PromptError, match="no clicks"):
        check_clicks([])
    with pytest.raises(PromptError, match="every click is negative"):
        check_clicks([Click(0, 0, 0, False), Click(0.1, 0, 0, False)])
    with pytest.raises(PromptError, match=r"contradict each other: \(0.100, 0.200, 0.300\)"):
        check_clicks([Click(0, 0, 0), Click(0.1, 0.2, 0.3), Click(0.1, 0.2, 0.3, positive=False)])

"""Pictures are decoded to RGBA when their size is bearable, and refused before decoding when it is not."""

from __future__ import annotations

import base64
import importlib.util
import io
import struct
import sys

import numpy as np
import pytest

from segvigen.asset.images import KTX2_MAGIC, decode_image, image_size
from segvigen.errors import FileError, MissingExtra
from tests.asset.build import png, png_bomb

# 12 x 8, upper half red, lower half blue
ETC1S = base64.b64decode(
    "q0tUWCAyMLsNChoKAAAAAAEAAAAMAAAACAAAAAAAAAAAAAAAAQAAAAEAAAABAAAAaAAAACwAAACUAAAAJAAAALgAAAAAAAAA"
    "hAAAAAAAAAA8AQAAAAAAAAEAAAAAAAAAAAAAAAAAAAAsAAAAAAAAAAIAKACjAQIAAwMAAAgAAAAAAAAAAAA/AAAAAAAAAAAA"
    "/////x8AAABLVFh3cml0ZXIAQmFzaXMgVW5pdmVyc2FsIDIuMTAAAAIAAQAqAAAABQAAAC0AAAAAAAAAAAAAAAAAAAABAAAA"
    "AAAAAAAAAAAgwEQAAAAAAADiRAQwEQAAAAAAgCQgAEwACAAAAAAgBgATAAAAAAAACCasqqqqAs3ARAAAAAAAABLl/4AAMAEg"
    "AAAAAIAoBEwEAAAAAAAgbQiAGQAAAAAAACQAARA="
)
UASTC = base64.b64decode(
    "q0tUWCAyMLsNChoKAAAAAAEAAAAMAAAACAAAAAAAAAAAAAAAAQAAAAEAAAAAAAAAaAAAACwAAACUAAAALAAAAAAAAAAAAAAA"
    "AAAAAAAAAADAAAAAAAAAAGAAAAAAAAAAYAAAAAAAAAAsAAAAAAAAAAIAKACmAQIAAwMAABAAAAAAAAAAAAB/AAAAAAAAAAAA"
    "/////x8AAABLVFh3cml0ZXIAQmFzaXMgVW5pdmVyc2FsIDIuMTAAAAQAAAB/fwAA9x8A4B96AAAAAAAAAAAAAPcfAOAfegAA"
    "AAAAAAAAAAD3HwDgH3oAAAAAAAAAAAAAFwDg/x8C4AEAAAAAAAAAABcA4P8fAuABAAAAAAAAAAAXAOD/HwLgAQAAAAAAAAAA"
)
has_ktx2 = pytest.mark.skipif(
    importlib.util.find_spec("opengl_basisu") is None, reason="the ktx2 extra is absent"
)


def encoded(mode: str, value: object, kind: str) -> bytes:
    from PIL import Image

    held = io.BytesIO()
    Image.new(mode, (3, 2), value).save(held, kind)
    return held.getvalue()


@pytest.mark.parametrize(
    ("mode", "value", "kind", "expected"),
    [
        ("RGB", (10, 20, 30), "PNG", (10, 20, 30, 255)),
        ("RGBA", (10, 20, 30, 40), "PNG", (10, 20, 30, 40)),
        ("L", 7, "PNG", (7, 7, 7, 255)),
        ("LA", (7, 9), "PNG", (7, 7, 7, 9)),
        ("P", 0, "PNG", (0, 0, 0, 255)),
        ("1", 1, "PNG", (255, 255, 255, 255)),
        ("I;16", 0x1234, "PNG", (0x12, 0x12, 0x12, 255)),
        ("RGB", (10, 20, 30), "WEBP", None),
        ("RGB", (10, 20, 30), "BMP", (10, 20, 30, 255)),
        ("RGB", (10, 20, 30), "TGA", (10, 20, 30, 255)),
        ("RGB", (100, 100, 100), "JPEG", (100, 100, 100, 255)),
        ("CMYK", (0, 0, 0, 0), "JPEG", (255, 255, 255, 255)),
    ],
)
def test_every_mode_of_picture_becomes_rgba(mode, value, kind, expected):
    pixels = decode_image(encoded(mode, value, kind), "x")
    assert pixels.shape == (2, 3, 4) and pixels.dtype == np.uint8
    if expected is not None:
        assert tuple(pixels[0, 0]) == expected


def test_the_size_is_known_without_decoding():
    assert image_size(png(5, 3), "x") == (5, 3, "png")
    assert image_size(png_bomb(8000, 8000), "x") == (8000, 8000, "png")


@pytest.mark.parametrize("side", [9000, 20_000, 2**31 - 1])
def test_a_png_bomb_is_rejected_by_its_header(side):
    with pytest.raises(FileError, match="pixels"):
        decode_image(png_bomb(side, side), "x")


@pytest.mark.parametrize("data", [b"", b"no picture", b"%PDF-1.4", png()[:30], png_bomb(64, 64), b"GIF89a"])
def test_undecodable_images_are_rejected(data):
    with pytest.raises(FileError, match="^x ") as caught:
        decode_image(data, "x")
    assert "\n" not in str(caught.value)


def test_ktx2_sizes_are_checked_without_a_decoder():
    assert image_size(ETC1S, "x") == (12, 8, "ktx2")
    huge = KTX2_MAGIC + struct.pack("<IIIII", 0, 1, 100_000, 100_000, 0) + bytes(60)
    with pytest.raises(FileError, match="100000 x 100000"):
        decode_image(huge, "x")


@has_ktx2
@pytest.mark.parametrize("data", [ETC1S, UASTC])
def test_ktx2_is_decoded_with_the_extra(data):
    pixels = decode_image(data, "x")
    assert pixels.shape == (8, 12, 4)
    np.testing.assert_allclose(pixels[0, 0], [255, 0, 0, 255], atol=4)
    np.testing.assert_allclose(pixels[-1, -1], [0, 0, 255, 255], atol=4)


@has_ktx2
def test_damaged_ktx2_is_rejected():
    with pytest.raises(FileError, match="does not decode"):
        decode_image(ETC1S[:150], "x")


def test_without_the_extra_the_message_names_the_package_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "opengl_basisu", None)
    with pytest.raises(MissingExtra, match=r"pip install segvigen\[ktx2\]"):
        decode_image(ETC1S, "x")

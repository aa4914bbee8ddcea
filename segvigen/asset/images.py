"""Decode images after checking their size."""

from __future__ import annotations

import io
import warnings
from typing import Any

import numpy as np

from segvigen.arrays import U8
from segvigen.errors import FileError, needing, parsing

MAX_PIXELS = 64 << 20  # one image: 8192 x 8192
FORMATS = ("PNG", "JPEG", "WEBP", "BMP", "TGA", "TIFF", "GIF", "DDS", "AVIF")  # last: older Pillow lacks it
KTX2_MAGIC = b"\xabKTX 20\xbb\r\n\x1a\n"


def image_size(data: bytes, name: str) -> tuple[int, int, str]:
    """Return width, height, and kind ("png", "jpeg", "ktx2", ...) from the header of an encoded image.

    Raises FileError when it is not an image or has more than MAX_PIXELS.
    """
    if data[:12] == KTX2_MAGIC:
        width, height = (int.from_bytes(data[k : k + 4], "little") for k in (20, 24))
        _check_pixels(width, height, name)
        return width, height, "ktx2"
    with _opened(data, name) as image:
        return image.width, image.height, str(image.format).lower()


def is_indexed(data: bytes, name: str) -> bool:
    """Return whether an image has a palette or 1 bit per pixel; Pillow resizes those with nearest."""
    if data[:12] == KTX2_MAGIC:
        return False
    with _opened(data, name) as image:
        return image.mode in ("P", "1")


def decode_image(data: bytes, name: str) -> U8:
    """Decode an image to RGBA [H, W, 4] uint8, row 0 at the top.

    16-bit grays keep their upper byte. Raises FileError when it cannot be decoded or exceeds MAX_PIXELS;
    MissingExtra for KTX2 without its decoder.
    """
    if data[:12] == KTX2_MAGIC:
        return _decode_ktx2(data, name)
    with _opened(data, name) as image:
        with parsing(f"{name} does not decode", "replace that image."), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            if image.mode.startswith("I;16"):
                gray = np.asarray(image).astype(np.uint32) >> 8
            elif image.mode in ("I", "F"):
                gray = np.asarray(image, np.float64)
                gray = np.clip(gray / (257.0 if gray.max(initial=0) > 255 else 1.0), 0, 255)
            else:
                return np.array(image.convert("RGBA"))
            return np.dstack([gray, gray, gray, np.full_like(gray, 255)]).astype(np.uint8)


def _opened(data: bytes, name: str) -> Any:
    from PIL import Image

    if not data:
        raise FileError(f"{name} is empty; expected an image.")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            image = Image.open(io.BytesIO(data), formats=FORMATS)
    except Image.DecompressionBombError as error:
        raise FileError(f"{name} has too many pixels; the limit is {MAX_PIXELS >> 20} million.") from error
    except Exception as error:  # decoders raise many kinds on damaged data
        raise FileError(f"{name} is not an image that can be read; expected PNG, JPEG, or WebP.") from error
    _check_pixels(image.width, image.height, name)
    return image


def _check_pixels(width: int, height: int, name: str) -> None:
    if width * height > MAX_PIXELS or not width or not height:
        limit = f"expected 1 to {MAX_PIXELS >> 20} million pixels"
        raise FileError(f"{name} declares {width} x {height} pixels; {limit}. Scale it down.")


def _decode_ktx2(data: bytes, name: str) -> U8:
    image_size(data, name)
    with needing(f"{name} is a KTX2 texture: pip install segvigen[ktx2]"):
        import opengl_basisu
    with parsing(f"{name} does not decode", "expected KTX2 with ETC1S or UASTC."):
        texture = opengl_basisu.open(data)
        return np.array(texture.transcode(opengl_basisu.Target.RGBA8).data, np.uint8)

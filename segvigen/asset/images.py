"""Encoded images to pixels, with the size checked before anything is decoded."""

from __future__ import annotations

import io
import warnings
from typing import Any

import numpy as np
from numpy.typing import NDArray

from segvigen.errors import FileError, MissingExtra

MAX_PIXELS = 64 << 20  # one image: 8192 x 8192
FORMATS = ("PNG", "JPEG", "WEBP", "BMP", "TGA", "TIFF", "GIF", "DDS")
KTX2_MAGIC = b"\xabKTX 20\xbb\r\n\x1a\n"


def image_size(data: bytes, name: str) -> tuple[int, int, str]:
    """Width, height and kind ("png", "jpeg", "ktx2", ...) of an encoded image, from its header alone.

    Raises FileError when it is no image or has more than MAX_PIXELS.
    """
    if data[:12] == KTX2_MAGIC:
        width, height, kind = (
            int.from_bytes(data[20:24], "little"),
            int.from_bytes(data[24:28], "little"),
            "ktx2",
        )
        _check_pixels(width, height, name)
        return width, height, kind
    with _opened(data, name) as image:
        return image.width, image.height, str(image.format).lower()


def decode_image(data: bytes, name: str) -> NDArray[np.uint8]:
    """An encoded image as RGBA [H, W, 4] uint8, row 0 at the top.

    16-bit greys keep their upper byte. Raises FileError when it cannot be decoded or is larger than
    MAX_PIXELS; MissingExtra for KTX2 without its decoder.
    """
    if data[:12] == KTX2_MAGIC:
        return _decode_ktx2(data, name)
    with _opened(data, name) as image:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                if image.mode.startswith("I;16"):
                    grey = (np.asarray(image).astype(np.uint32) >> 8).astype(np.uint8)
                    return np.dstack([grey, grey, grey, np.full_like(grey, 255)])
                if image.mode in ("I", "F"):
                    grey = np.asarray(image, np.float64)
                    grey = np.clip(grey / (257.0 if grey.max(initial=0) > 255 else 1.0), 0, 255).astype(
                        np.uint8
                    )
                    return np.dstack([grey, grey, grey, np.full_like(grey, 255)])
                return np.array(image.convert("RGBA"))
        except Exception as error:  # decoders raise many kinds on damaged data
            raise FileError(f"{name} does not decode ({_short(error)}); replace that image.") from error


def _opened(data: bytes, name: str) -> Any:
    from PIL import Image

    if not data:
        raise FileError(f"{name} is empty; expected an image.")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            image = Image.open(io.BytesIO(data), formats=FORMATS)
    except Image.DecompressionBombError as error:
        raise FileError(
            f"{name} has too many pixels; at most {MAX_PIXELS >> 20} million are decoded."
        ) from error
    except Exception as error:  # decoders raise many kinds on damaged data
        raise FileError(f"{name} is not an image that can be read; expected PNG, JPEG or WebP.") from error
    _check_pixels(image.width, image.height, name)
    return image


def _check_pixels(width: int, height: int, name: str) -> None:
    if width * height > MAX_PIXELS or not width or not height:
        raise FileError(
            f"{name} declares {width} x {height} pixels; 1 to {MAX_PIXELS >> 20} Mi are decoded. Scale it "
            "down."
        )


def _decode_ktx2(data: bytes, name: str) -> NDArray[np.uint8]:
    image_size(data, name)
    try:
        import opengl_basisu
    except ImportError as error:
        raise MissingExtra(f"{name} is a KTX2 texture: pip install segvigen[ktx2]") from error
    try:
        texture = opengl_basisu.open(data)
        return np.array(texture.transcode(opengl_basisu.Target.RGBA8).data, np.uint8)
    except Exception as error:  # the transcoder's own errors all mean the same to the user
        raise FileError(
            f"{name} does not decode ({_short(error)}); expected KTX2 with ETC1S or UASTC."
        ) from error


def _short(error: Exception) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0][:100]

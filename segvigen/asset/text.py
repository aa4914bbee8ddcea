"""Text files of numbers: encodings, line ends, and parsing without a Python loop."""

from __future__ import annotations

import codecs
import re
from contextlib import suppress

import numpy as np
from numpy.typing import NDArray

from segvigen.arrays import I64, Array
from segvigen.errors import FileError

MARKS = {  # byte order marks; UTF-32 first, because its little-endian mark begins like that of UTF-16
    codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF32_LE: "utf-32", codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16",
}  # fmt: skip
BLANKS = bytes.maketrans(b"\t\v\f", b"   ")


def plain_text(data: bytes) -> bytes:
    r"""Return a text as UTF-8 without a byte order mark, lines ended by \n, words separated by spaces.

    UTF-16 and UTF-32 are recognized by their mark, UTF-16 without one by zeros beside the first two letters.
    """
    coding = next((name for mark, name in MARKS.items() if data.startswith(mark)), None)
    if coding is None and len(data) > 3 and data[0] and data[2] and not data[1] and not data[3]:
        coding = "utf-16-le"
    elif coding is None and len(data) > 3 and data[1] and data[3] and not data[0] and not data[2]:
        coding = "utf-16-be"
    if coding == "utf-8-sig":
        data = data[3:]
    elif coding is not None:
        data = data.decode(coding, "replace").encode("utf-8", "replace")
    return data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").translate(BLANKS)


def decode(data: bytes) -> str:
    """Decode names: UTF-8, or else the code page of Western Windows programs."""
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def words_per_line(text: bytes) -> tuple[I64, NDArray[np.intp]]:
    """Return the number of words of each line, and each word's offset; the plain text ends with a newline."""
    data = np.frombuffer(text, np.uint8)
    blank = (data == ord(" ")) | (data == 10)
    begins = ~blank
    begins[1:] &= blank[:-1]
    places = np.flatnonzero(begins)
    total = np.searchsorted(places, np.flatnonzero(data == 10))
    return np.diff(np.concatenate([[0], total])), places


def numbers(text: bytes, count: int, dtype: type, what: str) -> Array:
    """Parse exactly `count` numbers; floats may be unusual spellings of NaN, or have decimal commas.

    Raises FileError, beginning with `what`, for a word that is no number or another count.
    """
    if not count:
        return np.zeros(0, dtype)
    try:
        values: Array = np.fromstring(text, dtype, sep=" ")  # older numpy stops where no number follows
        if len(values) == count and values[-1] == dtype(text.rsplit(None, 1)[-1]):
            return values
    except (ValueError, DeprecationWarning):
        pass
    found = []
    for word in text.split():
        try:
            found.append(_number(word, dtype))
        except ValueError as error:
            got = decode(word[:20])
            raise FileError(f"{what} has {got!r}, expected a number; export it again.") from error
    if len(found) != count:
        raise FileError(f"{what} has {len(found)} numbers, expected {count}; export it again.")
    return np.array(found, dtype)


def _number(word: bytes, dtype: type) -> float:
    with suppress(ValueError):
        return dtype(word)  # type: ignore[no-any-return]
    if dtype is float and re.search(rb"nan|inf|#", word, re.IGNORECASE):
        return float("nan")
    return dtype(word.rstrip(b",").replace(b",", b"."))  # type: ignore[no-any-return]


def ragged(values: Array, first: I64, sizes: I64) -> Array:
    """Concatenate the slices values[first[k] : first[k] + sizes[k]]."""
    return values[np.repeat(first - (np.cumsum(sizes) - sizes), sizes) + np.arange(int(sizes.sum()))]

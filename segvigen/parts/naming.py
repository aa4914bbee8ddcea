"""Names of many parts at once: patterns, sides from the position, numbers, and rules in a names.toml.

Nothing is named by what it means. Sides are those of the object itself, in the asset frame: up is +y, the
front is +z unless `front` is another axis, and left is the object's own left, +x. What lies within MIDDLE of
the middle of the object's box, as a share of its extent, has no side there.
"""

from __future__ import annotations

import re
import string
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from segvigen.arrays import F64
from segvigen.errors import FileError, PromptError
from segvigen.parts.part import check_names, default_name, free_name
from segvigen.parts.similar import check_tolerance

if TYPE_CHECKING:
    from segvigen.parts.edits import PartKey
    from segvigen.parts.segmentation import Segmentation

MIDDLE = 0.02
SHOWN = 8  # names in an error
FRONTS = {"+z": (2, 1), "-z": (2, -1), "+x": (0, 1), "-x": (0, -1)}  # axis of the asset frame, direction
SIDES = (("left", "right"), ("upper", "lower"), ("front", "back"))
FIELDS = ("name", "n", "id", "side", "level", "end", "corner", "group")
RULE_KEYS = {"match", "parts", "similar", "name", "group", "tolerance", "any_size"}


def positions(segmentation: Segmentation, front: str = "+z") -> F64:
    """Return the center of each part's box from the middle of the object, to the left, up, and front: [K, 3],
    as shares of the object's extent, -0.5 to 0.5.

    Raises PromptError for another front.
    """
    if front not in FRONTS:
        raise PromptError(f"front is {front!r}; expected {', '.join(FRONTS)} (axes of the asset frame, Y up)")
    axis, sign = FRONTS[front]
    asset = segmentation.asset
    corners = np.array([part.bounds for part in segmentation.parts]).reshape(-1, 3)
    boxes = asset.to_asset_frame(corners).reshape(-1, 2, 3)
    used = asset.vertices[asset.faces[asset.usable]].reshape(-1, 3).astype(np.float64)
    low, high = used.min(axis=0), used.max(axis=0)
    away = (boxes.mean(axis=1) - (low + high) / 2) / np.maximum(high - low, 1e-9)
    left = away[:, 0] * sign if axis == 2 else -away[:, 2] * sign  # the cross product of up and front
    return np.stack([left, away[:, 1], away[:, axis] * sign], axis=1)


def rename_all(
    segmentation: Segmentation, pattern: str, keys: Sequence[PartKey] | None = None, *, front: str = "+z"
) -> Segmentation:
    """Name parts by a pattern such as "wheel_{corner}" or "{name}_{side}_{n:02}"; without keys, all of them.

    {name} is the name so far, {n} counts the parts with the same name otherwise (along the axis on which they
    are spread most: from the left, top, or front), {id} is the part's id; {side} is left or right, {level}
    upper or lower, {end} front or back, {corner} FL, FR, BL, or BR, {group} its group. What has no value
    leaves its separator out; equal names get _2, _3, ... Raises PromptError for another field, an empty or
    taken name, and another front.
    """
    chosen = segmentation.ids if keys is None else [segmentation.entry(key).id for key in dict.fromkeys(keys)]
    if not chosen:
        raise PromptError("no part to rename; expected at least one part")
    _check_pattern(pattern)
    place = dict(zip(segmentation.ids, positions(segmentation, front), strict=True))
    spread = np.ptp([place[id] for id in chosen], axis=0).argmax()
    chosen.sort(key=lambda id: (-place[id][spread], id))
    count: dict[str, int] = {}
    names: dict[int, str] = {}
    others = {entry.name for entry in segmentation.entries if entry.id not in chosen}
    for id in chosen:
        values = _values(segmentation, id, place[id])
        same = _filled(pattern, values | {"n": 0})
        count[same] = count.get(same, 0) + 1
        name = _filled(pattern, values | {"n": count[same]})
        names[id] = free_name(name, {*others, *names.values()}, "_")
    given = [name for id, name in names.items() if name != default_name(id)]
    kept = [e.name for e in segmentation.entries if e.id not in names and e.given_name is not None]
    check_names([*given, *kept])
    entries = tuple(
        entry if names.get(entry.id, entry.name) == entry.name
        else replace(entry, name=names[entry.id], kept=True)
        for entry in segmentation.entries
    )  # fmt: skip
    edit = {"rename_all": pattern, "parts": len(names)}
    edits = [*segmentation.record.get("edits", []), edit]
    return replace(segmentation, entries=entries, record=segmentation.record | {"edits": edits})


def apply_rules(segmentation: Segmentation, rules: str | Path | Mapping[str, Any]) -> Segmentation:
    """Name and group parts by the rules of a names.toml (or its values), one after another.

    Each rule chooses parts by `match` (a name with * and ?, or a list of these), `parts` (names or ids), or
    `similar` (a part and those like it, with `tolerance` and `any_size`), and has the `name` of
    `rename_all` for them, a `group`, or both. Rules that match nothing are left out. Raises FileError for a
    file that cannot be read, PromptError for bad rules and when none matches.
    """
    values = rules if isinstance(rules, Mapping) else read_rules(rules)
    listed, front, matched = check_rules(values), values.get("front", "+z"), False
    for rule in listed:
        ids = _matching(segmentation, rule)
        matched |= bool(ids)
        if ids and "name" in rule:
            segmentation = rename_all(segmentation, str(rule["name"]), ids, front=front)
        if ids and "group" in rule:
            segmentation = segmentation.arrange(ids, str(rule["group"]))
    if not matched:
        which = "the rule" if len(listed) == 1 else f"any of the {len(listed)} rules"
        names = [entry.name for entry in segmentation.entries[:SHOWN]]
        rest = ["..."] if len(segmentation.entries) > SHOWN else []
        raise PromptError(f"no part matches {which}; the parts are {', '.join(names + rest)}")
    return segmentation


def check_rules(values: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the rules of a names.toml, in order. Raises PromptError for bad ones."""
    listed, front = values.get("rename"), values.get("front", "+z")
    if set(values) - {"rename", "front"} or not isinstance(listed, list) or not listed:
        raise PromptError(f"the rules have {_keys(values)}; expected [[rename]] tables, and perhaps front")
    if not isinstance(front, str) or front not in FRONTS:
        raise PromptError(
            f"front is {front!r:.60}; expected {', '.join(FRONTS)} (axes of the asset frame, Y up)"
        )
    for number, rule in enumerate(listed, start=1):
        keys = set(rule) if isinstance(rule, dict) else set()
        if not keys or keys - RULE_KEYS or len(keys & {"match", "parts", "similar"}) != 1:
            raise PromptError(
                f"rule {number} has {_keys(rule)}; expected one of match, parts, similar; name or group; and "
                "with similar perhaps tolerance, any_size"
            )
        if not keys & {"name", "group"}:
            raise PromptError(f"rule {number} has neither name nor group; expected what to do with the parts")
        if "name" in rule:
            _check_pattern(str(rule["name"]))
        if not isinstance(rule.get("similar", ""), str | int) or type(rule.get("any_size", True)) is not bool:
            raise PromptError(f"rule {number}: similar is the name or id of a part, any_size true or false")
        if "tolerance" in rule:
            check_tolerance(rule["tolerance"])
    return listed


def parse_rules(text: str, name: str = "names.toml") -> dict[str, Any]:
    """Parse the text of a names.toml. Raises FileError."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise FileError(f"{name} is not valid TOML: {error}") from None


def read_rules(path: str | Path) -> dict[str, Any]:
    """Read a names.toml. Raises FileError."""
    path = Path(path)
    try:
        return parse_rules(path.read_text(encoding="utf-8"), str(path))
    except (OSError, UnicodeDecodeError) as error:
        raise FileError(f"{path} cannot be read: {getattr(error, 'strerror', None) or error}") from None


def _matching(segmentation: Segmentation, rule: Mapping[str, Any]) -> list[int]:
    """Return the ids of the parts that a rule chooses."""
    known: dict[Any, int] = {entry.name: entry.id for entry in segmentation.entries}
    known |= {entry.id: entry.id for entry in segmentation.entries}
    if "match" in rule:
        patterns = rule["match"] if isinstance(rule["match"], list) else [rule["match"]]
        return [
            entry.id for entry in segmentation.entries
            if any(fnmatchcase(entry.name, str(pattern)) for pattern in patterns)
        ]  # fmt: skip
    if "parts" in rule:
        wanted = rule["parts"] if isinstance(rule["parts"], list) else [rule["parts"]]
        return [known[key] for key in wanted if type(key) in (int, str) and key in known]
    if rule["similar"] not in known:
        return []
    options = {key: rule[key] for key in ("tolerance", "any_size") if key in rule}
    part = known[rule["similar"]]
    return [part, *segmentation.similar(part, **options)]


def _keys(values: Any) -> str:
    if not isinstance(values, Mapping):
        return f"{values!r:.60}"
    return f"the keys {', '.join(map(str, values)) or 'none'}"


def _check_pattern(pattern: str) -> None:
    try:
        parsed = [part[1:3] for part in string.Formatter().parse(pattern) if part[1] is not None]
        if any(re.search(r"\d{3}|{", spec or "") for _, spec in parsed):
            raise ValueError("a width over 99")
        fields = [field for field, _ in parsed if field is not None]
        unknown = [field for field in fields if field not in FIELDS]
        _ = unknown or pattern.format(**{field: 1 if field in ("n", "id") else "a" for field in FIELDS})
    except (ValueError, KeyError, IndexError, AttributeError, TypeError) as error:
        unknown = [str(error)]
    if unknown:
        listed = ", ".join(f"{{{field}}}" for field in FIELDS)
        got = f"the pattern {pattern!r:.60} has {unknown[0] or '{}'!r:.60}"
        raise PromptError(f"{got}; expected {listed}, and text")


def _values(segmentation: Segmentation, id: int, place: F64) -> dict[str, Any]:
    """Return the values of the fields for a part at a place [3] (left, up, front)."""
    entry = segmentation.entry(id)
    sides = [
        "" if abs(share) < MIDDLE else names[int(share < 0)]
        for share, names in zip(place.tolist(), SIDES, strict=True)
    ]
    corner = "".join(side[:1].upper() for side in (sides[2], sides[0]))
    named = {"name": entry.name, "id": id, "group": entry.group or "", "corner": corner}
    return named | dict(zip(("side", "level", "end"), sides, strict=True))


def _filled(pattern: str, values: Mapping[str, Any]) -> str:
    """Return a pattern with its fields, without the separators around empty ones."""
    name = pattern.format(**values)
    return re.sub(r"([_\-. ])[_\-. ]+", r"\1", name).strip("_-. ")

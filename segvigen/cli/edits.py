"""The edits that every command makes on request, after the parts are found: cut, split, similar, names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from segvigen.cli.options import TaskOptions
from segvigen.errors import PromptError

if TYPE_CHECKING:
    from segvigen.parts.edits import PartKey
    from segvigen.parts.segmentation import Segmentation


def check_edits(options: TaskOptions) -> None:
    """Raise PromptError or FileError for edits that cannot be read, before any slow step."""
    for text in options.cut or []:
        _cut(text)
    for text in options.split or []:
        _split(text)
    _rules(options)


def apply_edits(found: Segmentation, options: TaskOptions) -> Segmentation:
    """Cut and split parts, find similar ones, and name them, in this order. Raises as the edits do."""
    for part, value in map(_cut, options.cut or []):
        found = found.at(value, part=_key(found, part))
    for part, into in map(_split, options.split or []):
        found = found.split(_key(found, part), into)
    for part in options.similar or []:
        found = found.take_similar(_key(found, part))
    for rules in _rules(options):
        found = found.apply_rules(rules)
    return found


def _rules(options: TaskOptions) -> list[dict[str, Any]]:
    """Return the rules of --rules, then one for each --rename."""
    from segvigen.parts.naming import check_rules, read_rules

    rules = [] if options.rules is None else [read_rules(options.rules)]
    for text in options.rename or []:
        match, equals, pattern = text.rpartition("=")
        rules.append({"rename": [{"match": match if equals else "*", "name": pattern}]})
    if options.front is not None:
        if not rules:
            raise PromptError("--front is for names; give --rename or --rules with it, or leave it out")
        rules = [{**rule, "front": options.front} for rule in rules]
    for rule in rules:
        check_rules(rule)
    return rules


def _cut(text: str) -> tuple[str, float]:
    from segvigen.parts.granularity import check_granularity

    part, _, value = text.rpartition("=")
    try:
        granularity = float(value)
    except ValueError:
        part = ""
    if not part:
        raise PromptError(f"--cut is {text!r}; expected PART=G such as body=0.8")
    check_granularity(granularity, f"--cut {part}")
    return part, granularity


def _split(text: str) -> tuple[str, str | int | None]:
    part, equals, way = text.rpartition("=")
    if not equals:
        return text, None
    if way.isdigit():
        return part, int(way)
    if way not in ("components", "mirrored", "finer") or not part:
        raise PromptError(
            f"--split is {text!r}; expected PART, or PART=WAY with components, mirrored, finer, or a number"
        )
    return part, way


def _key(found: Segmentation, part: str) -> PartKey:
    """Return the key of a part given by name or id."""
    names = {entry.name for entry in found.entries}
    return int(part) if part not in names and part.isdigit() else part

"""What all systems have in common: a folder becomes a Method that reads instead of computing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from segvigen.errors import FileError, PromptError
from segvigen.lab.evaluate.methods import Answer, Mask, Method
from segvigen.lab.evaluate.rivals import clicked
from segvigen.lab.evaluate.rivals.clicked import Surface
from segvigen.lab.evaluate.rivals.folder import Files, Folder
from segvigen.prompts import Click, GuideMap

Options = Mapping[str, str]


def reader(
    name: str,
    folder: Folder,
    settings: dict[str, Any],
    *,
    full: Callable[[Files], Answer | list[Answer]] | None = None,
    full_tails: Sequence[str] = (),
    full_but: Sequence[str] = (),
    click: Callable[[Files, Sequence[Sequence[Click]]], list[Mask]] | None = None,
    click_tails: Sequence[str] = clicked.TAILS,
    guide: Callable[[Files, int], Answer] | None = None,
    guide_tails: Sequence[str] = (),
    oracle: str | None = None,
) -> Method:
    """The method of a system: each task whose files the folder has, of any object.

    full, click and guide read the files of one object. Raises FileError when the folder has files for none of
    them.
    """

    def read_full(files: Files, seed: int) -> Answer | list[Answer]:
        assert full is not None
        return full(files)

    def read_click(files: Files, queries: Sequence[Sequence[Click]], seed: int) -> list[Mask]:
        assert click is not None
        return click(files, queries)

    def read_guide(files: Files, guide_map: GuideMap, seed: int) -> Answer:
        assert guide is not None
        return guide(files, seed)

    does_full = full is not None and folder.has(full_tails, full_but)
    does_click = click is not None and folder.has(click_tails)
    does_guide = guide is not None and folder.has(guide_tails)
    if not (does_full or does_click or does_guide):
        raise FileError(
            f"{folder.path} has no file of {name.partition(':')[0]} among {len(folder.paths)} "
            f"({folder.paths[0].name}, ...); docs/rivals.md says what it writes"
        )
    return Method(
        name,
        {"folder": folder.path.name, "files": folder.digest, **settings},
        folder.files,
        full=read_full if does_full else None,
        click=read_click if does_click else None,
        guide=read_guide if does_guide else None,
        oracle=oracle,
    )


def click_reader(
    surface: Callable[[Files], Surface | None] | None = None,
) -> Callable[[Files, Sequence[Sequence[Click]]], list[Mask]]:
    """Read clicked answers by the one convention there is; surface(files) is the system's own mesh."""
    return lambda files, queries: clicked.answers(files, queries, surface)


def chosen(options: Options, key: str, allowed: Sequence[str]) -> str | None:
    """An option that is one of a few words, None when it is not given. Raises PromptError for others."""
    value = options.get(key)
    if value is not None and value not in allowed:
        raise PromptError(f"{key} is {value!r}; expected one of {', '.join(allowed)}")
    return value

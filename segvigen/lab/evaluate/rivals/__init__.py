"""Other systems under evaluation, by the files that they leave on disk; docs/rivals.md says which.

A system has its own file here with `method(name, folder, options)` and OPTIONS; folder.py is the convention
they share, clicked.py the one for answers to clicks.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from segvigen.errors import PromptError

if TYPE_CHECKING:
    from segvigen.lab.evaluate.methods import Method


def load_rival(word: str) -> Method:
    """Make the method of "NAME:FOLDER" or "NAME:FOLDER,SETTING=VALUE", such as "partfield:out,oracle=best_k".

    It is called NAME, with its settings but without the folder. Raises PromptError for another name or
    setting, FileError for a folder that is missing or holds nothing of the system.
    """
    from segvigen.lab.evaluate.methods import RIVALS
    from segvigen.lab.evaluate.rivals.folder import Folder

    name, _, rest = word.partition(":")
    if name not in RIVALS:
        raise PromptError(f"unknown system {name!r}; expected one of {', '.join(RIVALS)}")
    system: Any = import_module(f"segvigen.lab.evaluate.rivals.{name.replace('-', '_')}")
    path, *pieces = rest.split(",")
    while pieces and pieces[0].partition("=")[0] not in system.OPTIONS and "=" not in pieces[0]:
        path += f",{pieces.pop(0)}"  # a comma of the folder's name
    options: dict[str, str] = {}
    for piece in pieces:
        key, equals, value = piece.partition("=")
        if key not in system.OPTIONS or not equals or not value:
            takes = ", ".join(system.OPTIONS) if system.OPTIONS else "none"
            raise PromptError(
                f"{name} has no setting {piece!r}; it takes {takes}, as in {name}:FOLDER,KEY=VALUE"
            )
        options[key] = value
    if not path:
        raise PromptError(f"{word!r} names no folder; expected {name}:FOLDER")
    shown = ",".join(f"{key}={options[key]}" for key in system.OPTIONS if key in options)
    made: Method = system.method(f"{name}:{shown}" if shown else name, Folder(path), options)
    return made

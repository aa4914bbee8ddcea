"""Write the option tables of the command line into the pages of docs/, between markers that name a command.

    python docs/generate_help.py

A table stands between `<!-- help: NAME -->` and `<!-- end -->`. tests/test_docs.py runs `filled` over every
page and fails when one is behind the code.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import typer

from segvigen.cli.main import app

BLOCK = re.compile(r"(<!-- help: ([\w -]+) -->\n).*?(<!-- end -->)", re.DOTALL)
DEFAULTS = ("run", "list")  # the command of a group whose word may be left out


def option_table(name: str) -> str:
    """The Markdown help of one command: usage, one row per argument and option, the example."""
    command = find(name)
    arguments = [
        param.metavar or param.name for param in command.params if param.param_type_name == "argument"
    ]
    lines = [f"{command.help}\n", "```", f"segvigen {' '.join([name, *arguments])} [OPTIONS]", "```\n"]
    lines += ["| option | | default |", "|---|---|---|"]
    for param in command.params:
        words = [param.metavar] if param.param_type_name == "argument" else list(param.opts)
        if param.param_type_name == "option" and not getattr(param, "is_flag", False):
            words[-1] += f" {param.metavar or param.name.upper()}"
        given = param.default
        shown = "required" if param.required else "" if given is None or given is False else f"`{given}`"
        lines.append(f"| `{'`, `'.join(words)}` | {param.help} | {shown} |")
    return "\n".join(lines) + f"\n\n{command.epilog}\n"


def find(name: str) -> Any:
    """A command by its words, "click" or "evaluate compare"; of a group, the one that needs no word."""
    found: Any = typer.main.get_command(app)
    for word in name.split():
        found = found.commands[word]
    if not hasattr(found, "commands"):
        return found
    return next(found.commands[word] for word in DEFAULTS if word in found.commands)


def filled(page: str) -> str:
    """The page with every marked block written anew."""
    return BLOCK.sub(lambda found: f"{found[1]}{option_table(found[2])}{found[3]}", page)


if __name__ == "__main__":
    for path in sorted(Path(__file__).parent.glob("*.md")):
        path.write_text(filled(path.read_text(encoding="utf-8")), encoding="utf-8")

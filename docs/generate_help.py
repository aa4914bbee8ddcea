"""Write the option tables of the command line into the pages of docs/.

    python docs/generate_help.py

A table stands between `<!-- help: NAME -->` and `<!-- end -->`. tests/test_docs.py fails when a page is out
of date.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import typer

from segvigen.cli.main import app

BLOCK = re.compile(r"(<!-- help: ([\w -]+) -->\n).*?(<!-- end -->)", re.DOTALL)
DEFAULTS = ("run", "list")  # the default commands of groups


def option_table(name: str) -> str:
    """Return the Markdown help of one command: usage, one row per argument and option, the example."""
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
    """Return a command by name, "click" or "evaluate compare"; for a group, its default command."""
    found: Any = typer.main.get_command(app)
    for word in name.split():
        found = found.commands[word]
    if not hasattr(found, "commands"):
        return found
    return next(found.commands[word] for word in DEFAULTS if word in found.commands)


def filled(page: str) -> str:
    """Return the page with every marked block regenerated."""
    return BLOCK.sub(lambda found: f"{found[1]}{option_table(found[2])}{found[3]}", page)


if __name__ == "__main__":
    for path in sorted(Path(__file__).parent.rglob("*.md")):
        path.write_text(filled(path.read_text(encoding="utf-8")), encoding="utf-8")

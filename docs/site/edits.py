"""Let the API reference show methods that a class takes from a module, as `merge = edits.merge` does."""

from typing import Any

import griffe


class Edits(griffe.Extension):
    """Replace such attributes of classes by the functions that they name."""

    def on_class(self, *, cls: griffe.Class, **kwargs: Any) -> None:
        """Look at one class after its members have been read."""
        for name, member in list(cls.members.items()):
            if member.is_attribute and isinstance(member.value, griffe.ExprAttribute):
                cls.set_member(name, griffe.Alias(name, member.value.canonical_path, parent=cls))

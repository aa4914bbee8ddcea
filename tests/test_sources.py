"""Every page and section that code, tests, and docs name as a source exists in docs/reference."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
REFERENCE = ROOT / "docs" / "reference"
PAGES = {path.stem: path.read_text(encoding="utf-8") for path in REFERENCE.glob("*.md")}
HEADINGS = {
    stem: set(re.findall(r"^#+ (\d+(?:\.\d+)?)\.? ", text, re.MULTILINE)) for stem, text in PAGES.items()
}
# "models.md 4.3 and 4.4", "ovoxel.md sections 2, 4", "evaluation.md 4.1 to 4.3"
CITATION = re.compile(
    rf"\b({'|'.join(PAGES)})\.md((?:,? (?:sections? )?(?:\d+(?:\.\d+)?)(?: [A-Z]\b)?(?:,? (?:and|to) |, )?)*)"
)


def citations(root: Path) -> Iterator[tuple[str, str, list[str]]]:
    """Yield (file, page, sections) of every source named in Python, TypeScript, and Markdown files."""
    for path in sorted(root.rglob("*")):
        inside = path.relative_to(root)
        if path.suffix not in {".py", ".ts", ".md"} or inside.parts[0] in {".venv", "out", "build"}:
            continue
        if "node_modules" in inside.parts or REFERENCE in path.parents:
            continue
        text = re.sub(r"\n\s*(?:#\s*)?", " ", path.read_text(encoding="utf-8"))
        for page, sections in CITATION.findall(text):
            yield inside.as_posix(), page, re.findall(r"\d+(?:\.\d+)?", sections)


def test_every_section_named_as_a_source_exists():
    found = list(citations(ROOT))
    assert sum(len(sections) for _, _, sections in found) > 50  # the pattern finds the citations
    missing = [
        f"{file}: {page}.md {section}"
        for file, page, sections in found
        for section in sections
        if section not in HEADINGS[page]
    ]
    assert missing == []


@pytest.mark.parametrize("stem", ["models", "state_dict", "ovoxel", "evaluation"])
def test_the_reference_pages_equal_the_shared_notes(stem: str, shared: Path):
    notes = shared / "reference" / f"{stem}.md"
    if not notes.exists():
        pytest.skip(f"{notes} is absent")
    assert PAGES[stem] == notes.read_text(encoding="utf-8")

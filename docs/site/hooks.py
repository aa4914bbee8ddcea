"""Changes that the site makes to the pages of docs/, which are written for any viewer of Markdown."""

import posixpath
import re
from pathlib import Path
from typing import Any

from mkdocs.structure.files import File, InclusionLevel

ROOT = Path(__file__).parents[2]
LIST = re.compile(r"^(?![-*\s#|]|\d+\. |```)(.+\n)(?=[-*] |1\. )", re.MULTILINE)  # a paragraph, then a list
LINK = re.compile(r"\[([^\]]*)\]\(((?:\.\./)+[^)#]+)\)")


def outside(link: str, page: str) -> Path | None:
    """Return the target of a link of a page, both relative, if it is outside docs/."""
    target = posixpath.normpath(posixpath.join("docs", posixpath.dirname(page), link))
    return None if target.startswith("docs/") else Path(target)


def on_files(files: Any, config: Any) -> None:
    """Add a page for each source file that a page links to."""
    for page in files.documentation_pages():
        for _, link in LINK.findall(page.content_string):
            target = outside(link, page.src_uri)
            name = f"source/{target}.md"
            if target is None or (ROOT / target).is_dir() or files.get_file_from_path(name):
                continue
            text = f"# {target}\n\n```{target.suffix[1:]}\n{(ROOT / target).read_text(encoding='utf-8')}```\n"
            files.append(File.generated(config, name, content=text, inclusion=InclusionLevel.NOT_IN_NAV))


def on_page_markdown(markdown: str, page: Any, config: Any, files: Any) -> str:
    """Point links outside docs/ to those pages; the name of a folder stays as text.

    Also put an empty line between a paragraph and a list, which this Markdown needs, and leave out the
    extension where a link shows the name of a page.
    """

    def link(found: re.Match[str]) -> str:
        target = outside(found[2], page.file.src_uri)
        if target is None:
            return found[0]
        if (ROOT / target).is_dir():
            return found[1]
        up = "../" * page.file.src_uri.count("/")
        return f"[{found[1]}]({up}source/{target}.md)"

    markdown = re.sub(r"\[([\w/-]+)\.md\](?=\()", r"[\1]", LIST.sub(r"\1\n", markdown))
    return LINK.sub(link, markdown)

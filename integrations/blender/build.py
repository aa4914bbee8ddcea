"""Build the zip of the extension: `python integrations/blender/build.py [OUT.zip]`.

The same files give the same bytes. The zip holds what stands in FILES, and the license of the project.
"""

from __future__ import annotations

import sys
import tomllib
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
FILES = (
    "blender_manifest.toml", "__init__.py", "arrays.py", "click.py", "client.py", "guide.py", "jobs.py",
    "parts.py", "source.py", "README.md",
)  # fmt: skip


def build(out: Path | None = None) -> Path:
    """Write the zip and return its path; default: dist/segvigen-VERSION-blender.zip."""
    manifest = tomllib.loads((HERE / "blender_manifest.toml").read_text("utf-8"))
    root = HERE.parents[1]
    out = out or root / "dist" / f"{manifest['id']}-{manifest['version']}-blender.zip"
    out.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, path in [*((name, HERE / name) for name in FILES), ("LICENSE", root / "LICENSE")]:
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            archive.writestr(entry, path.read_bytes().replace(b"\r\n", b"\n"))
    return out


if __name__ == "__main__":
    print(build(Path(sys.argv[1]) if len(sys.argv) > 1 else None))

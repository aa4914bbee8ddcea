"""What the content of a file looks like, for the error about a file that is no mesh of its ending."""

from __future__ import annotations

import io
import re
import zipfile

from segvigen.asset.text import plain_text

BEGINNINGS = {  # regular expression of a beginning: the format's own ending, what it looks like
    rb"version https://git-lfs": ("", "a Git LFS pointer in place of the file; run `git lfs pull`"),
    rb"\s*<(!doctype html|html|head|body)\b": ("", "an HTML page; download the file itself"),
    rb"\x1f\x8b": ("", "a gzip archive; unpack it first"),
    rb"7z\xbc\xaf|Rar!|BZh|\xfd7zXZ|\x28\xb5\x2f\xfd": ("", "an archive; unpack it first"),
    rb"\x89PNG|\xff\xd8\xff|GIF8|RIFF|BM.{4}\0\0\0\0": ("", "a picture"),
    rb"%PDF": ("", "a PDF document"),
    rb"Kaydara FBX|; FBX": ("", "an FBX file; convert it to GLB"),
    rb"BLENDER": ("", "a Blender file; export it as GLB"),
    rb"PXR-USDC|#usda": ("", "a USD file; convert it to GLB"),
    rb"#VRML|\s*(<\?xml[^>]*>|\s)*<(!DOCTYPE )?X3D\b": ("", "a VRML or X3D file; convert it to GLB"),
    rb"MM....\x02\0|FORM....LWO|Ogawa|3D Geometry|DRACO|# vtk": ("", "another 3D format; convert it to GLB"),
    rb"newmtl\b": ("", "an MTL, the materials of an OBJ; give the OBJ"),
    rb"ISO-10303-21": ("", "a STEP file, a CAD model without triangles; export it as STL or 3MF"),
    rb"#?\s*\.PCD": ("", "a PCD point cloud; make a mesh of it first"),
    rb"LASF": ("", "a LAS point cloud; make a mesh of it first"),
    rb"\s*0\s+SECTION\b|\s*999\b": ("", "a DXF drawing"),
    rb"\s*(<\?xml[^>]*>|<!--.*?-->|\s)*<svg\b": ("", "an SVG drawing, a 2D outline"),
    rb"\s*(<\?xml[^>]*>|<!--.*?-->|\s)*<COLLADA\b": ("", "a COLLADA file; convert it to GLB"),
    rb"\s*<(\?xml|!--|\w)": ("", "XML"),
    rb"(\s*#[^\n]*\n)*\s*(mtllib|o|v) [^\n]+\n\s*(usemtl|o|g|s|v|vt|vn) ": ("obj", "an OBJ; name it .obj"),
    rb"glTF": ("glb", "a GLB; name it .glb"),
    rb"ply\s": ("ply", "a PLY; name it .ply"),
    rb"\s*(ST|C|N)*OFF\b": ("off", "an OFF; name it .off"),
    rb"\s*solid\b[^\n]*\s+facet\b": ("stl", "an STL; name it .stl"),
    rb"\s*\{.*\"asset\"\s*:": ("gltf", "a glTF document; name it .gltf"),
    rb"\s*[{\[]\s*[\"{\[\d\]}-]": ("gltf", "JSON"),
}


def looks_like(data: bytes, ending: str) -> str:
    """Return what an unreadable file looks like; "" if it looks like its ending says, or is unknown."""
    start = data[:8192].lstrip()[:4096]  # patterns that begin with blanks would try each beginning
    if start[:4] == b"PK\3\4":
        try:
            names = zipfile.ZipFile(io.BytesIO(data)).namelist()
        except Exception:  # zipfile raises many kinds on damaged data
            return "" if ending == "3mf" else "a damaged zip archive"
        shown = ", ".join(names[:3])[:100] + (", ..." if len(names) > 3 else "")
        is_3mf = any(name.lower().endswith(".model") for name in names)
        kind = "a 3MF; name it .3mf" if is_3mf else f"a zip archive of {shown or 'nothing'}; unpack it first"
        return "" if is_3mf and ending == "3mf" else kind
    for pattern, (own, kind) in BEGINNINGS.items():
        if any(re.match(pattern, text, re.IGNORECASE | re.DOTALL) for text in (start, plain_text(start))):
            return "" if own == ending else kind
    return ""

"""Parts as a robot: URDF or MJCF with one link per part, fixed to each other, in meters with Z up.

The links are a tree over the contacts of the parts, from the largest part on: always the contact with the
longest border next. The frame of a link is at its contact, so a joint that is fixed here needs only a type
and an axis to become one that moves. Which parts move is not guessed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from xml.sax.saxutils import quoteattr

import numpy as np

from segvigen.arrays import F64, I32, I64
from segvigen.asset.asset import Asset, doubled_area
from segvigen.asset.materials import to_srgb
from segvigen.errors import PromptError
from segvigen.parts.contacts import Contact
from segvigen.parts.export.meshes import Library, Shell, identifiers, to_mtl, to_obj, to_stl
from segvigen.parts.export.solids import caps, collision_pieces, hull, loops, split_fans
from segvigen.parts.export.target import Target

MESHES = "meshes"  # the folder of the meshes; the names of links have no hyphen, those of files may
MOST_BORDERS = 200  # of a part that is measured with caps
LEAST_INERTIA = 1e-14  # kg m2, of a body in MuJoCo
LEAST = 1e-6  # volume over that of the hull from which a surface counts as a solid
XML = '<?xml version="1.0" encoding="UTF-8"?>\n'


@dataclass(frozen=True)
class Link:
    """One link; lengths in meters, mass in kg. parent is a link's name, None for the root.

    frame: its origin in the frame of the root. center of mass, inertia [3, 3] about it, and meshes are along
    the axes of the root, from `frame`. source: what the mass was measured on: the "closed" part, the part
    with "caps", or its convex "hull". visuals: mesh files with their material, -1 for none.
    """

    part: int
    name: str
    color: tuple[float, float, float]
    parent: str | None
    frame: F64
    mass: float
    volume: float
    center: F64
    inertia: F64
    source: str
    visuals: list[tuple[str, int]]
    collisions: list[str]

    def to_json(self) -> dict[str, Any]:
        """The row of parts.json."""
        return {
            "part": self.part, "link": self.name, "parent": self.parent, "frame": self.frame.tolist(),
            "mass": self.mass, "volume": self.volume, "mass_from": self.source,
            "center_of_mass": self.center.tolist(), "inertia": self.inertia.tolist(),
            "num_collisions": len(self.collisions),
        }  # fmt: skip


def to_robot(
    asset: Asset, labels: I32, parts: Mapping[int, Shell], touching: Sequence[Contact], target: Target,
    meters: float,
) -> tuple[dict[str, bytes], dict[str, Any]]:  # fmt: skip
    """Return the files of a robot by relative name, and what parts.json says of it.

    parts: shells by label, closed or not; touching: contacts in file units; meters: length of one unit of the
    file. The root's frame is that of the file, turned so that Z is up. Raises MissingExtra without CoACD
    where it is chosen, and PromptError for a part too small to have a mass.
    """
    placed = _placed(asset, meters)
    turn = lambda points: placed.to_file_frame(asset.to_asset_frame(points))  # noqa: E731
    drawn = {k: replace(s, vertices=turn(s.vertices)) for k, s in parts.items() if len(s.faces)}
    names = dict(zip(drawn, identifiers([shell.name for shell in drawn.values()]), strict=True))
    library = to_mtl(placed, "materials")
    files = {f"{MESHES}/{name}": data for name, data in library.files.items()}
    links: list[Link] = []
    for label, (parent, contact) in _tree(drawn, touching).items():
        shell, name = drawn[label], names[label]
        frame = np.zeros(3)
        if parent is not None:
            frame = turn(np.array(contact.center)) if contact else shell.vertices.mean(axis=0)
        source, measured = _mass(shell, target.density)
        if target.robot == "mjcf" and np.linalg.eigvalsh(measured.inertia).min() < LEAST_INERTIA:
            raise PromptError(f"{shell.name!r} is too small for MuJoCo; give the object a larger --size")
        visuals, local = [], replace(placed, center=tuple(np.array(placed.center) - frame))
        kinds = np.unique(placed.face_material[labels == label]).tolist()
        for material in kinds if target.robot == "mjcf" else [None]:
            chosen = (labels == label) & placed.usable
            chosen &= True if material is None else placed.face_material == material
            if not chosen.any():
                continue
            own = local.subset(chosen)
            title = f"{name}-{material}" if material is not None and len(kinds) > 1 else name
            whole = np.zeros(len(own.faces), np.int32)
            obj = to_obj(replace(own, polygons=None), whole, {0: name}, title, library)
            data = obj[f"{title}.obj"]
            if len(corners := re.findall(rb"^v .*\n", data, re.MULTILINE)) < 4:  # MuJoCo takes 4 or more
                data += corners[0]
            files[f"{MESHES}/{title}.obj"] = data
            visuals.append((f"{title}.obj", -1 if material is None else material))
        collisions = []
        for number, (vertices, faces) in enumerate(collision_pieces(shell, target.collision)):
            collisions.append(f"{name}-collision-{number}.stl")
            piece = Shell(f"{shell.name} collision", shell.color, vertices - frame, faces, True)
            files[f"{MESHES}/{collisions[-1]}"] = to_stl(piece, "meter")
        links.append(
            Link(
                label, name, shell.color, None if parent is None else names[parent], frame,
                float(measured.mass), float(measured.volume), measured.center_mass - frame, measured.inertia,
                source, visuals, collisions,
            )
        )  # fmt: skip
    write, file = (_urdf, "robot.urdf") if target.robot == "urdf" else (_mjcf, "robot.xml")
    files[file] = write(identifiers([asset.name])[0], links, placed, library).encode()
    table = {
        "format": target.robot, "density": target.density, "collision": target.collision,
        "meters_per_unit": meters, "mass": sum(link.mass for link in links),
        "links": [link.to_json() for link in links],
    }  # fmt: skip
    return files, table


def _placed(asset: Asset, meters: float) -> Asset:
    """Return the asset whose file frame is in meters with Z up."""
    x, y, z = (meters * c for c in asset.center)
    center = (x, y, z) if asset.up == "z" else (x, -z, y)
    return replace(asset, up="z", scale=asset.scale / meters, center=center, unit="meter", gltf=None)


def _tree(
    parts: Mapping[int, Shell], touching: Sequence[Contact]
) -> dict[int, tuple[int | None, Contact | None]]:
    """Return the parent of each part and the contact with it, parents first.

    From the part with the largest surface on, the contact with the longest border is taken, then the one with
    the smallest gap. A part that touches nothing has the root as its parent, and no contact.
    """
    area = {k: float(doubled_area(shell.vertices, shell.faces)[0].sum()) for k, shell in parts.items()}
    order = sorted(parts, key=lambda k: (k < 0, -area[k], k))
    tree: dict[int, tuple[int | None, Contact | None]] = {k: (None, None) for k in order[:1]}
    while len(tree) < len(parts):
        ahead = [c for c in touching if set(c.parts) <= set(parts) and len(set(c.parts) & set(tree)) == 1]
        if ahead:
            best = max(ahead, key=lambda c: (c.border, -c.gap))
            one, other = best.parts
            tree |= {other: (one, best)} if one in tree else {one: (other, best)}
        else:
            tree[next(k for k in order if k not in tree)] = (order[0], None)
    return tree


def _mass(shell: Shell, density: float) -> tuple[str, Any]:
    """Return what the mass was measured on, and trimesh's mass properties (center_mass, inertia, ...).

    The closed part; else the part with caps over its borders; else, and where these enclose no volume or more
    than the hull does, the convex hull. Raises PromptError for a part too small to have a mass.
    """
    outline = hull(shell.vertices)
    most = _measured(*outline, density).volume
    tries: list[tuple[str, F64, I64]] = []
    if shell.closed:
        tries.append(("closed", shell.vertices, shell.faces))
    else:
        try:
            vertices, faces = split_fans(shell.vertices, shell.faces)
            if len(loops(faces)) <= MOST_BORDERS:  # the time of caps is quadratic in them
                tries.append(("caps", *caps(vertices, faces, shell.name)))
        except PromptError:  # a border that crosses itself
            pass
    for source, vertices, faces in [*tries, ("hull", *outline)]:
        found = _measured(vertices, faces, density)
        if LEAST * most < found.volume <= most * (1 + 1e-6):
            a, b, c = np.linalg.eigvalsh(found.inertia)
            if a > 0 and a + b >= c * (1 - 1e-9):
                return source, found
    raise PromptError(f"{shell.name!r} is too small to have a mass; enlarge the object or merge the part")


def _measured(vertices: F64, faces: I64, density: float) -> Any:
    """Return trimesh's mass properties of a surface with its outside out, computed around its middle."""
    from trimesh.triangles import mass_properties

    middle = vertices.mean(axis=0)
    size = float(np.abs(vertices - middle).max()) or 1.0
    triangles = ((vertices - middle) / size)[faces]
    with np.errstate(all="ignore"):  # without a volume, there is no center of mass
        found = mass_properties(triangles, density=1.0)
        if found.volume < 0:
            found = mass_properties(triangles[:, ::-1], density=1.0)
    mass = density * size**3
    return replace(
        found, density=density, volume=found.volume * size**3, mass=found.mass * mass,
        center_mass=found.center_mass * size + middle, inertia=np.asarray(found.inertia) * mass * size**2,
    )  # fmt: skip


def _numbers(values: Any) -> str:
    """Format a vector; components that are rounding noise beside the largest become 0."""
    row = np.ravel(np.asarray(values, np.float64))
    return " ".join(f"{v:.9g}" if abs(v) > 1e-12 * np.abs(row).max() else "0" for v in row.tolist())


def _moments(link: Link) -> str:
    """ixx iyy izz ixy ixz iyz."""
    (xx, xy, xz), (_, yy, yz), (_, _, zz) = link.inertia.tolist()
    return _numbers([xx, yy, zz, xy, xz, yz])


def _urdf(name: str, links: Sequence[Link], asset: Asset, library: Library) -> str:
    frames = {link.name: link.frame for link in links}
    lines = [f'{XML}<robot name="{name}">']
    for link in links:
        keys = ("ixx", "iyy", "izz", "ixy", "ixz", "iyz")
        inertia = " ".join(f'{k}="{v}"' for k, v in zip(keys, _moments(link).split(), strict=True))
        lines += [
            f'  <link name="{link.name}">',
            f'    <inertial><origin xyz="{_numbers(link.center)}"/><mass value="{link.mass:.9g}"/>'
            f"<inertia {inertia}/></inertial>",
        ]
        paint = f'<material name="{link.name}"><color rgba="{_numbers([*link.color, 1])}"/></material>'
        for file, _ in link.visuals:
            shape = f'<geometry><mesh filename="{MESHES}/{file}"/></geometry>'
            lines.append(f"    <visual>{shape}{'' if library.materials else paint}</visual>")
        for file in link.collisions:
            shape = f'<geometry><mesh filename="{MESHES}/{file}"/></geometry>'
            lines.append(f"    <collision>{shape}</collision>")
        lines.append("  </link>")
    for link in links:
        if link.parent is not None:
            place = _numbers(link.frame - frames[link.parent])
            lines.append(
                f'  <joint name="{link.parent}_to_{link.name}" type="fixed"><parent link="{link.parent}"/>'
                f'<child link="{link.name}"/><origin xyz="{place}"/></joint>'
            )
    return "\n".join([*lines, "</robot>\n"])


def _mjcf(name: str, links: Sequence[Link], asset: Asset, library: Library) -> str:
    lines = [
        f'{XML}<mujoco model="{name}">',
        f'  <compiler angle="radian" meshdir="{MESHES}" texturedir="{MESHES}"/>',
        "  <default>",
        '    <default class="visual"><geom type="mesh" contype="0" conaffinity="0" group="2"/></default>',
        '    <default class="collision"><geom type="mesh" group="3"/></default>',
        "  </default>",
        "  <asset>",
    ]
    lines += [f'    <texture name="{file}" type="2d" file="{file}"/>' for file in library.images.values()]
    for title, material in zip(library.materials, asset.materials, strict=True):
        color = np.array(material.base_color)
        image = library.images.get(id(material.base_color_texture))
        lines.append(
            f'    <material name={quoteattr(title)} rgba="{_numbers(np.clip(to_srgb(color), 0, 1))}"'
            + (f' texture="{image}"' if image else "") + "/>"
        )  # fmt: skip
    for link in links:
        lines += [f'    <mesh file="{file}" inertia="shell"/>' for file, _ in link.visuals]
        lines += [f'    <mesh file="{file}" inertia="convex"/>' for file in link.collisions]
    lines += ["  </asset>", "  <worldbody>"]

    def body(link: Link, indent: str, start: F64) -> None:
        lines.append(f'{indent}<body name="{link.name}" pos="{_numbers(link.frame - start)}">')
        lines.append(
            f'{indent}  <inertial pos="{_numbers(link.center)}" mass="{link.mass:.9g}" '
            f'fullinertia="{_moments(link)}"/>'
        )
        for file, material in link.visuals:
            look = f'rgba="{_numbers([*link.color, 1])}"'
            if material >= 0:
                look = f"material={quoteattr(library.materials[material])}"
            lines.append(f'{indent}  <geom class="visual" mesh="{file[:-4]}" {look}/>')
        lines.extend(f'{indent}  <geom class="collision" mesh="{file[:-4]}"/>' for file in link.collisions)
        for child in links:
            if child.parent == link.name:
                body(child, indent + "  ", link.frame)
        lines.append(f"{indent}</body>")

    if links:
        body(links[0], "    ", np.zeros(3))
    return "\n".join([*lines, "  </worldbody>", "</mujoco>\n"])

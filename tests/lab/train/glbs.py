"""A folder of GLB files as users have them: made objects, a node for each part, categories as folders."""

from pathlib import Path

import numpy as np

from segvigen.lab import procedural
from segvigen.lab.train.simplify import weld
from tests.asset.build import add_mesh, add_node, empty, glb


def write_glbs(folder: Path, count: int, most: int = 900) -> list[Path]:
    """Objects with few faces, their groups as nodes below a node that moves, turns and scales all."""
    paths: list[Path] = []
    seed = 0
    while len(paths) < count:
        made = procedural.make(seed)
        seed += 1
        if len(made.faces) > most or made.group.max() < 1:
            continue
        gltf = empty()
        root = add_node(gltf, translation=[3, 0, 0], scale=[2, 2, 2])
        for part in range(made.group.max() + 1):
            vertices, faces, _ = weld(made.vertices, made.faces[made.group == part])
            gltf.json.setdefault("materials", []).append(
                {"pbrMetallicRoughness": {"baseColorFactor": [part / 20 % 1, 0.5, 0.2, 1]}}
            )
            shift = np.array([0.25 * part, 0, 0])  # undone by the node
            mesh = add_mesh(gltf, vertices - shift, faces.astype(np.uint32), material=part)
            add_node(gltf, root, mesh=mesh, name=f"group{part}", translation=shift.tolist())
        path = folder / f"kind{len(paths) % 3}" / f"object{len(paths)}.glb"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(glb(gltf))
        paths.append(path)
    return paths

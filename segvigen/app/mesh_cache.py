"""The meshes of projects, read again from their kept files when they are needed, the last few in memory."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass
from functools import cached_property

from segvigen.app.read_upload import ending_of, stem_of
from segvigen.app.store import Project, Store
from segvigen.asset.asset import Asset
from segvigen.errors import Conflict
from segvigen.parts.face_graph import FaceGraph, face_graph
from segvigen.parts.part import HasGraph

OPEN = 4  # meshes in memory; each is the file's bytes, its arrays and textures


@dataclass(frozen=True, eq=False)
class Surface:
    """A mesh and which of its faces touch; what edits need, without the model."""

    asset: Asset

    @cached_property
    def graph(self) -> FaceGraph:
        """Which faces touch, and how sharply."""
        return face_graph(self.asset.vertices, self.asset.faces, self.asset.usable)


class Meshes:
    """Meshes by the digest of their files. May be used from any thread."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = threading.Lock()
        self._open: OrderedDict[str, Surface] = OrderedDict()

    def of(self, project: Project) -> HasGraph:
        """A project's mesh. Raises Conflict before it has been read."""
        if project.asset is None:
            raise Conflict("the mesh has not been read yet; wait for the state event")
        digest = project.asset["digest"]
        with self._lock:
            found = self._open.get(digest)
            if found is not None:
                self._open.move_to_end(digest)
                return found
        return self.keep(self.read(project))

    def read(self, project: Project) -> Asset:
        """A project's mesh from its kept files. Raises as Asset.from_files."""
        files = self._store.asset_files(project.id)
        main = next(iter(files))
        name = stem_of(main) if project.asset is None else project.asset["name"]
        return Asset.from_files(files, ending_of(main), name)

    def keep(self, asset: Asset) -> Surface:
        """Hold a mesh in memory; the least recently used goes."""
        surface = Surface(asset)
        with self._lock:
            self._open[asset.digest] = surface
            while len(self._open) > OPEN:
                self._open.popitem(last=False)
        return surface


@dataclass(frozen=True)
class ProjectMesh:
    """A project's mesh as long as it is used; `Meshes` decides how long it stays in memory."""

    meshes: Meshes
    project: Project

    @property
    def asset(self) -> Asset:
        """The asset, read again if needed."""
        return self.meshes.of(self.project).asset

    @property
    def graph(self) -> FaceGraph:
        """The face graph of the asset."""
        return self.meshes.of(self.project).graph

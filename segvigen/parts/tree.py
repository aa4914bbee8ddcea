"""Full segmentation without knowing the count: independent paintings of one asset become a tree of nested
parts.

Every painting colours each part in some random colour. Two patches belong together when most paintings give
them the same colour; borders on creases, valleys and between shells speak against it. Patches are merged two
by two, cheapest first; the order is kept, so that any number of parts can be read off and finer results
always lie inside coarser ones. Where a model brings a divider (divide.py), it says in which order the merges
are undone.
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from segvigen.parts.click_cut import Border, border_of
from segvigen.parts.face_graph import FaceGraph, connected
from segvigen.parts.granularity import DEFAULT_GRANULARITY, check_granularity
from segvigen.parts.refine import drop_islands, graph_cut
from segvigen.parts.superpixels import NUM_PATCHES, crease_strength, over_segment
from segvigen.parts.tree_scorer import Divider, ordered

COLOR_WEIGHT = 1.0  # cost of a colour distance as large as between two random places, in every painting
LEAST_CONTRAST = 0.1  # a painting with less is one colour and noise, and is not stretched
MASK_WEIGHT = 0.5  # cost when no click mask agrees
# the quietest quarter of borders differs by 0.15 of the contrast in clean paintings, 0.45 in blurred ones
FULL_TRUST, NO_TRUST, LEAST_TRUST = 0.3, 0.55, 0.25
BORDER_WEIGHT = 0.7  # cost of a border that is all sharp crease, or only touches
FAR_WEIGHT = 0.75  # cost of joining what does not touch at all
SIZE_POWER, SIZE_SHARE = 0.25, 0.05  # the smaller side, against this share of the surface, scales the cost
DEFAULT_COST = 0.55  # merges dearer than this stay undone at the default granularity
FINE_COST = 0.45  # and than this at the finest
FINER = 3  # the finest granularity has at least this many times the parts of the default
MAX_PARTS, MAX_FINE = 40, 120  # most parts at the default and finest granularity; cut_count gives any
ALL_PAIRS = 64  # with so few regions left, ones that do not touch may merge too
BAND = 0.04  # asset-frame length by which a border read from click masks may move
SPREAD = 0.15  # colour deviation within a part, for refinement and confidence


@dataclass(frozen=True, eq=False)
class MergeTree:
    """Patches and the order in which they merge.

    patch [F] int32 in 0..n-1, -1 unusable; merges [n-1, 2] int32: step i joins the groups that hold these
    two patches; heights [n-1], the cost of each step or a divider's score of undoing it, never falling.
    default_count and finest_count are the numbers of parts at granularity 0.5 and 1. paintings [P, F, C]
    float32 (the masks, C = 1, where nothing was painted) are kept for the confidence. Raises ValueError for
    arrays that do not fit together.
    """

    patch: NDArray[np.int32]
    merges: NDArray[np.int32]
    heights: NDArray[np.float64]
    default_count: int
    finest_count: int
    paintings: NDArray[np.float32] = field(repr=False)

    def __post_init__(self) -> None:
        n = len(self.merges) + 1
        if self.patch.ndim != 1 or self.merges.shape != (n - 1, 2) or self.heights.shape != (n - 1,):
            raise ValueError(f"a tree of merges {self.merges.shape} and heights {self.heights.shape}")
        if self.paintings.ndim != 3 or self.paintings.shape[1] != len(self.patch):
            raise ValueError(f"paintings {self.paintings.shape} on {len(self.patch)} faces")
        if not (-1 <= self.patch.min(initial=-1) and self.patch.max(initial=-1) < n):
            raise ValueError(f"patches outside 0..{n - 1}")
        if n > 1 and not (0 <= self.merges.min() and self.merges.max() < n):
            raise ValueError(f"merges of patches outside 0..{n - 1}")
        if not 1 <= self.default_count <= self.finest_count <= n:
            raise ValueError(f"{self.default_count} and {self.finest_count} parts of {n} patches")

    @property
    def num_patches(self) -> int:
        """n, the most parts that a cut can have."""
        return len(self.merges) + 1

    def count_at(self, granularity: float) -> int:
        """How many parts a granularity in 0..1 gives: 0 the coarsest (two), 0.5 the default, 1 the finest."""
        check_granularity(granularity)
        coarsest = min(2, self.default_count)
        counts = np.log([coarsest, self.default_count, self.finest_count])
        return int(np.rint(np.exp(np.interp(granularity, [0.0, DEFAULT_GRANULARITY, 1.0], counts))))

    def cut(self, granularity: float = DEFAULT_GRANULARITY) -> NDArray[np.int32]:
        """Labels [F] int32 at a granularity in 0..1; finer cuts only divide the parts of coarser ones."""
        return self.cut_count(self.count_at(granularity))

    def cut_count(self, count: int) -> NDArray[np.int32]:
        """Labels [F] int32 with `count` parts, or as many as there are patches; -1 unusable."""
        steps = self.num_patches - min(max(count, 1), self.num_patches)
        group = connected(self.merges[:steps], self.num_patches)
        return np.where(self.patch >= 0, group[self.patch], np.int32(-1)).astype(np.int32)

    def split(self, inside: NDArray[np.bool_], count: int = 2) -> NDArray[np.int32]:
        """Divide the faces `inside` [F] by undoing their last merges: pieces 0.. [F] int32, -1 outside."""
        inside = inside & (self.patch >= 0)
        present = np.zeros(self.num_patches, bool)
        present[self.patch[inside]] = True
        merges, _ = _restrict(self.merges, self.heights, present)
        steps = max(len(merges) - (count - 1), 0)
        group = connected(merges[:steps], self.num_patches)
        piece = np.full(len(inside), -1, np.int32)
        piece[inside] = np.unique(group[self.patch[inside]], return_inverse=True)[1].reshape(-1)
        return piece

    def confidence(self, labels: NDArray[np.integer], area: NDArray[np.floating]) -> NDArray[np.float32]:
        """Return how much closer each face is painted to its own part than to others: [F] float32, 0 to 1.

        area [F] weighs the faces in a part's mean color.
        """
        distance = part_distances(self.paintings, labels, area)
        return margin(distance, labels)


def from_paintings(
    paintings: NDArray[np.floating],
    masks: NDArray[np.floating] | None,
    graph: FaceGraph,
    granularity: float = DEFAULT_GRANULARITY,
    *,
    refine: bool = True,
    num_patches: int = NUM_PATCHES,
    divider: Divider | None = None,
    border: Border | None = None,
) -> tuple[NDArray[np.int32], NDArray[np.float32], MergeTree]:
    """Find parts in P paintings of one asset.

    paintings [P, F, 3] in 0..1, colours per face; masks [M, F] in 0..1 (or None), how much each face belongs
    with M clicks. Returns labels [F] int32 (-1 unusable), confidence [F] float32 and the tree, whose borders,
    of the default cut and of this one, are straightened by a graph cut unless `refine` is off. A divider,
    which needs masks, orders the tree; border is `border_of(graph)` where it is at hand.
    """
    paintings = np.asarray(paintings, np.float32).reshape(-1, graph.num_faces, 3)
    masks = np.zeros((0, graph.num_faces), np.float32) if masks is None else np.asarray(masks, np.float32)
    patch = over_segment(graph, paintings, num_patches)
    merges, heights = _agglomerate(patch, paintings, masks, graph)
    shown = paintings if len(paintings) else masks[:, :, None]
    limits = DEFAULT_COST, FINE_COST
    if divider is not None and len(masks):
        border = border_of(graph) if border is None else border
        merges, heights = ordered(divider.scorer, patch, merges, heights, masks, graph, border)
        limits = divider.default, divider.finest
    tree = _tree(patch, merges, heights, shown, limits)
    if refine:
        for count in dict.fromkeys((tree.default_count, tree.count_at(granularity))):
            tree = _straighten(tree, count, limits, graph) if count > 1 else tree
    labels = tree.cut(granularity)
    return labels, tree.confidence(labels, graph.area), tree


def part_distances(
    paintings: NDArray[np.floating], labels: NDArray[np.integer], area: NDArray[np.floating]
) -> NDArray[np.float32]:
    """Mean colour distance over the paintings of every face to every part's mean: [F, K] float32."""
    count = int(labels.max(initial=-1)) + 1
    inside = labels >= 0
    weight = np.maximum(area[inside], 1e-12)
    total = np.bincount(labels[inside], weights=weight, minlength=count)
    distance = np.zeros((count, len(labels)), np.float32)  # one row per part: written in long runs
    for colors in paintings:
        for k, mean in enumerate(_means(colors[inside], labels[inside], weight, total)):
            away = colors - mean
            distance[k] += np.abs(away[:, 0]) if away.shape[1] == 1 else np.sqrt((away**2).sum(axis=1))
    return distance.T / np.float32(max(len(paintings), 1))


def margin(distance: NDArray[np.floating], labels: NDArray[np.integer]) -> NDArray[np.float32]:
    """1 - own distance / nearest other's, within 0..1: [F, K], [F] -> [F] float32; 0 where unlabelled."""
    out = np.zeros(len(labels), np.float32)
    faces = np.flatnonzero(labels >= 0)
    if distance.shape[1] < 2:
        out[faces] = 1.0
        return out
    own = distance[faces, labels[faces]]
    others = distance[faces].copy()
    others[np.arange(len(faces)), labels[faces]] = np.inf
    out[faces] = np.clip(1.0 - own / np.maximum(others.min(axis=1), 1e-6), 0.0, 1.0)
    return out


def _means(
    values: NDArray[np.floating],
    group: NDArray[np.integer],
    weight: NDArray[np.floating],
    total: NDArray[np.number],
) -> NDArray[np.float32]:
    """Weighted mean of values [n, C] by group: [K, C]."""
    sums = [
        np.bincount(group, weights=weight * values[:, c], minlength=len(total))
        for c in range(values.shape[1])
    ]
    return (np.stack(sums, axis=1) / np.maximum(total, 1e-300)[:, None]).astype(np.float32)


def _contrast(color: NDArray[np.floating], share: NDArray[np.floating]) -> NDArray[np.float64]:
    """How far apart two random places of each painting are, root mean square: [n, P, 3], [n] -> [P]."""
    mean = np.einsum("npc,n->pc", color, share)
    return np.sqrt(2 * np.einsum("npc,n->p", (color - mean) ** 2, share))


class _Regions:
    """The growing regions of the agglomeration: sizes, mean colours and masks, borders with neighbours."""

    def __init__(
        self,
        patch: NDArray[np.int32],
        paintings: NDArray[np.float32],
        masks: NDArray[np.float32],
        graph: FaceGraph,
    ) -> None:
        inside = patch >= 0
        owner = patch[inside]
        n = int(patch.max()) + 1
        weight = np.maximum(graph.area[inside], 1e-12)
        self.area = np.bincount(owner, weights=weight, minlength=n)
        self.share = self.area / self.area.sum()
        self.color = (
            np.stack([_means(colors[inside], owner, weight, self.area) for colors in paintings], axis=1)
            if len(paintings)
            else np.zeros((n, 0, 3), np.float32)
        )
        self.color /= np.maximum(_contrast(self.color, self.share), LEAST_CONTRAST)[None, :, None]
        self.mask = (
            _means(masks[:, inside].T, owner, weight, self.area)
            if len(masks)
            else np.zeros((n, 0), np.float32)
        )
        self.border: list[dict[int, list[float]]] = [
            {} for _ in range(n)
        ]  # neighbour -> [length, length * strength]
        pairs = np.concatenate([graph.pairs, graph.bridges])
        length = np.concatenate([graph.length, graph.bridge_length])
        strength = np.concatenate([crease_strength(graph), np.ones(len(graph.bridges))])
        p, q = patch[pairs[:, 0]], patch[pairs[:, 1]]
        low, high = np.minimum(p, q), np.maximum(p, q)
        key, row = np.unique(low.astype(np.int64) * n + high, return_inverse=True)
        whole = np.bincount(row.reshape(-1), weights=length)
        sharp = np.bincount(row.reshape(-1), weights=length * strength)
        for code, one, two in zip(key.tolist(), whole.tolist(), sharp.tolist(), strict=True):
            a, b = divmod(code, n)
            if a != b:
                self.border[a][b] = [one, two]
                self.border[b][a] = [one, two]
        self.trust = self._trust(low[low != high], high[low != high])

    def cost(self, a: int, others: NDArray[np.integer]) -> NDArray[np.float64]:
        """What merging region a with each of the others costs."""
        color = np.sqrt(((self.color[others] - self.color[a]) ** 2).sum(axis=2))
        total = self.trust * COLOR_WEIGHT * color.mean(axis=1) if color.shape[1] else np.zeros(len(others))
        if self.mask.shape[1]:
            union = np.maximum(self.mask[others], self.mask[a]).sum(axis=1)
            apart = np.abs(self.mask[others] - self.mask[a]).sum(axis=1)
            total = total + MASK_WEIGHT * apart / np.maximum(union, 1e-3)
        mine = self.border[a]
        shape = [
            mine[b][1] / max(mine[b][0], 1e-12) * BORDER_WEIGHT if b in mine else FAR_WEIGHT
            for b in others.tolist()
        ]
        smaller = np.minimum(self.share[others], self.share[a])
        scale = (COLOR_WEIGHT + BORDER_WEIGHT) / (self.trust * COLOR_WEIGHT + BORDER_WEIGHT)
        return scale * (total + np.array(shape)) * np.minimum(smaller / SIZE_SHARE, 1.0) ** SIZE_POWER

    def _trust(self, low: NDArray[np.integer], high: NDArray[np.integer]) -> float:
        """How far to believe the colours: 1, or down to LEAST_TRUST where even like neighbours differ."""
        if len(low) == 0 or self.color.shape[1] == 0:
            return 1.0
        edges = np.unique(np.stack([low, high]), axis=1)
        step = np.sqrt(((self.color[edges[0]] - self.color[edges[1]]) ** 2).sum(axis=2)).mean(axis=1)
        quiet = float(np.quantile(step, 0.25))
        return float(np.clip((NO_TRUST - quiet) / (NO_TRUST - FULL_TRUST), LEAST_TRUST, 1.0))

    def merge(self, a: int, b: int) -> None:
        """Put region b into region a."""
        both = self.area[a] + self.area[b]
        for values in (self.color, self.mask):
            values[a] = (values[a] * self.area[a] + values[b] * self.area[b]) / both
        self.area[a] = both
        self.share[a] += self.share[b]
        for c, (length, sharp) in self.border[b].items():
            del self.border[c][b]
            if c == a:
                continue
            old = self.border[a].get(c, [0.0, 0.0])
            new = [old[0] + length, old[1] + sharp]
            self.border[a][c] = new
            self.border[c][a] = new
        self.border[b] = {}


def _agglomerate(
    patch: NDArray[np.int32],
    paintings: NDArray[np.float32],
    masks: NDArray[np.float32],
    graph: FaceGraph,
) -> tuple[NDArray[np.int32], NDArray[np.float64]]:
    """Merge the cheapest pair until one region is left: merges [n-1, 2] and heights [n-1]."""
    n = int(patch.max(initial=-1)) + 1
    if n <= 1:
        return np.zeros((0, 2), np.int32), np.zeros(0)
    regions = _Regions(patch, paintings, masks, graph)
    alive = np.ones(n, bool)
    version = np.zeros(n, np.int64)
    heap: list[tuple[float, int, int, int, int]] = []

    def offer(a: int, others: NDArray[np.integer]) -> None:
        for b, cost in zip(others.tolist(), regions.cost(a, others).tolist(), strict=True):
            heapq.heappush(heap, (cost, a, b, int(version[a]), int(version[b])))

    for a in range(n):
        offer(a, np.array([b for b in regions.border[a] if b > a], np.int64))
    merges, heights = [], []
    left, everyone = n, False
    while left > 1:
        if not everyone and (left <= ALL_PAIRS or not heap):
            everyone = left <= ALL_PAIRS
            for a, others in _strangers(regions, alive, graph, patch, everyone):
                offer(a, others)
        cost, a, b, va, vb = heapq.heappop(heap)
        if not (alive[a] and alive[b]) or version[a] != va or version[b] != vb:
            continue
        regions.merge(a, b)
        alive[b] = False
        version[a] += 1
        left -= 1
        merges.append((a, b))
        heights.append(cost)
        others = np.flatnonzero(alive) if everyone else np.array(list(regions.border[a]), np.int64)
        offer(a, others[others != a])
    return np.array(merges, np.int32), np.maximum.accumulate(heights)


def _strangers(
    regions: _Regions,
    alive: NDArray[np.bool_],
    graph: FaceGraph,
    patch: NDArray[np.int32],
    everyone: bool,
) -> list[tuple[int, NDArray[np.int64]]]:
    """Pairs of regions that do not touch: all of them, or while there are many, each with its nearest few."""
    from scipy.spatial import cKDTree

    ids = np.flatnonzero(alive)
    if everyone:
        return [
            (a, ids[ids > a][[b not in regions.border[a] for b in ids[ids > a].tolist()]])
            for a in ids.tolist()
        ]
    inside = patch >= 0
    weight = np.maximum(graph.area[inside], 1e-12)
    total = np.bincount(patch[inside], weights=weight)
    center = _means(graph.centroid[inside], patch[inside], weight, total)[ids]  # of the region's first patch
    _, near = cKDTree(center).query(center, k=min(6, len(ids)))
    return [(a, ids[row[1:]]) for a, row in zip(ids.tolist(), near, strict=True)]


def _tree(
    patch: NDArray[np.int32],
    merges: NDArray[np.int32],
    heights: NDArray[np.float64],
    paintings: NDArray[np.float32],
    limits: tuple[float, float],
) -> MergeTree:
    """Close the tree with the default and finest counts: the steps above the limits, and one."""
    n = len(merges) + 1
    default = int(np.clip((heights > limits[0]).sum() + 1, 1, min(MAX_PARTS, n)))
    finest = int(
        np.clip((heights > limits[1]).sum() + 1, min(FINER * default, n), min(max(MAX_FINE, default), n))
    )
    return MergeTree(patch, merges, heights, default, finest, paintings)


def _restrict(
    merges: NDArray[np.int32], heights: NDArray[np.float64], present: NDArray[np.bool_]
) -> tuple[NDArray[np.int32], NDArray[np.float64]]:
    """The merges that still join something when only the patches `present` [n] exist, as pairs of them."""
    keeper = np.where(
        present, np.arange(len(present)), -1
    ).tolist()  # a present patch of each group, by its root
    root = list(range(len(present)))

    def find(a: int) -> int:
        while root[a] != a:
            root[a] = root[root[a]]
            a = root[a]
        return a

    kept, at = [], []
    for (a, b), height in zip(merges.tolist(), heights.tolist(), strict=True):
        a, b = find(a), find(b)
        if keeper[a] >= 0 and keeper[b] >= 0:
            kept.append((keeper[a], keeper[b]))
            at.append(height)
        root[b] = a
        keeper[a] = max(keeper[a], keeper[b])
    return np.array(kept, np.int32).reshape(-1, 2), np.array(at)


def _band_cost(labels: NDArray[np.int32], graph: FaceGraph) -> NDArray[np.float64]:
    """Cost of giving each face each label: how far the label is away, in BAND widths, at most 1: [F, K].

    Click masks are soft across a border, so they only say about where it is: within the band it may go where
    a border is cheap.
    """
    from scipy.spatial import cKDTree

    count = int(labels.max(initial=-1)) + 1
    cost = np.ones((len(labels), count))
    for k in range(count):
        distance, _ = cKDTree(graph.centroid[labels == k]).query(graph.centroid, distance_upper_bound=BAND)
        cost[:, k] = np.minimum(distance / BAND, 1.0)
    return cost


def _straighten(tree: MergeTree, count: int, limits: tuple[float, float], graph: FaceGraph) -> MergeTree:
    """Move faces near the borders of the cut into `count` parts where a graph cut wants them.

    They move between patches, so cuts stay nested.
    """
    before = tree.cut_count(count)
    painted = tree.paintings.shape[0] > 0 and tree.paintings.shape[2] > 1
    distance = part_distances(tree.paintings, before, graph.area) / SPREAD if painted else None
    if distance is None:
        wanted = graph_cut(_band_cost(before, graph), graph, BAND)
    else:
        wanted = graph_cut(distance, graph)
    wanted = drop_islands(wanted, graph)
    patch = tree.patch.copy()
    pairs = np.concatenate([graph.pairs, graph.pairs[:, ::-1]])
    waiting = wanted != before
    pairs = pairs[waiting[pairs[:, 0]] & (wanted[pairs[:, 0]] == wanted[pairs[:, 1]])]
    while len(pairs):  # a moved face joins the patch of a neighbour that already has the wanted label
        ready = ~waiting[pairs[:, 1]]
        if not ready.any():
            break
        patch[pairs[ready, 0]] = patch[pairs[ready, 1]]
        waiting[pairs[ready, 0]] = False
        pairs = pairs[waiting[pairs[:, 0]]]
    used, compact = np.unique(patch[patch >= 0], return_inverse=True)
    present = np.zeros(tree.num_patches, bool)
    present[used] = True
    merges, heights = _restrict(tree.merges, tree.heights, present)
    number = np.full(tree.num_patches, -1, np.int32)
    number[used] = np.arange(len(used))
    patch[patch >= 0] = compact.reshape(-1)
    return _tree(patch, number[merges], heights, tree.paintings, limits)

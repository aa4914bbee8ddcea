"""The merge tree: all parts of an asset, found without knowing how many there are.

The network paints the asset several times in random colors, or paints the parts of several clicks (masks).
Two superpixels belong together when most of these agree on them; borders on creases, in valleys, and between
shells count against it. Superpixels are merged in pairs, cheapest first. The order is kept, so that any
number of parts can be cut from the tree and finer results always lie inside coarser ones. A model with a tree
scorer (tree_scorer.py) reorders the merges. Bodies that do not touch (bodies.py) are merged last, and no cut
joins them.
"""

from __future__ import annotations

import heapq
from dataclasses import dataclass, field, replace

import numpy as np
from numba import njit
from numpy.typing import NDArray

from segvigen.arrays import F32, F64, I32, I64, Bools, Floats, Integers
from segvigen.parts.coarse import CoarseGraph, as_coarse
from segvigen.parts.face_graph import FaceGraph
from segvigen.parts.granularity import DEFAULT_GRANULARITY, MAX_FINE, MAX_PARTS, check_granularity
from segvigen.parts.paths import connected, joined_groups
from segvigen.parts.refine import SMOOTHNESS, drop_islands, graph_cut, settle
from segvigen.parts.straighten import BAND, FAR, Rivals, band_cost, by_body, rivals, straightened
from segvigen.parts.superpixels import NUM_SUPERPIXELS, over_segment
from segvigen.parts.tree_order import ordered
from segvigen.parts.tree_scorer import TreeScorer

COLOR_WEIGHT = 1.0  # cost of a color distance as large as between two random places, in every painting
MIN_CONTRAST = 0.1  # a painting with less is one color and noise, and is not stretched
# the quietest quarter of borders differs by 0.15 of the contrast in clean paintings, 0.45 in blurred ones
FULL_TRUST, NO_TRUST, MIN_TRUST = 0.3, 0.55, 0.25
MASK_WEIGHT = 0.5  # cost when no mask agrees
BORDER_WEIGHT = 0.7  # cost of a border that is all sharp valley, or only contact
FAR_WEIGHT = 0.75  # cost of joining what does not touch at all
SIZE_POWER, SIZE_SHARE = 0.25, 0.05  # the smaller side, against this share of the surface, scales the cost
DEFAULT_COST, FINE_COST = 0.55, 0.45  # merges above these are undone at the default and finest granularity
FINER = 3  # the finest granularity has at least this many times the parts of the default
ALL_PAIRS = 64  # with so few regions left, any two may merge, not only neighbors
SPREAD = 0.15  # color deviation within a part, for refinement and confidence


@dataclass(frozen=True, eq=False)
class MergeTree:
    """Superpixels and the order in which they merge.

    patch [F] int32, the superpixel 0..n-1 of each face, -1 unusable; merges [n-1, 2] int32: step i joins the
    groups of these two superpixels; heights [n-1], the cost of each step or the tree scorer's score, never
    falling. default_count and finest_count are the numbers of parts at granularity 0.5 and 1, before limits.
    paintings [P, F, C] float32 (the masks, C = 1, for a model that does not paint all parts) give the
    confidence. num_bodies: the last num_bodies - 1 steps join loose bodies and are never taken. max_parts:
    the most parts of a cut by granularity; None is MAX_PARTS at 0.5 and MAX_FINE at 1, and one more for every
    further body. Raises ValueError for arrays that do not fit together.
    """

    patch: I32
    merges: I32
    heights: F64
    default_count: int
    finest_count: int
    paintings: F32 = field(repr=False)
    num_bodies: int = 1
    max_parts: int | None = None

    def __post_init__(self) -> None:
        n = len(self.merges) + 1
        if self.patch.ndim != 1 or self.merges.shape != (n - 1, 2) or self.heights.shape != (n - 1,):
            raise ValueError(f"a tree of merges {self.merges.shape} and heights {self.heights.shape}")
        if self.paintings.ndim != 3 or self.paintings.shape[1] != len(self.patch):
            raise ValueError(f"paintings {self.paintings.shape} on {len(self.patch)} faces")
        if not (-1 <= self.patch.min(initial=-1) and self.patch.max(initial=-1) < n):
            raise ValueError(f"superpixels outside 0..{n - 1}")
        if n > 1 and not (0 <= self.merges.min() and self.merges.max() < n):
            raise ValueError(f"merges of superpixels outside 0..{n - 1}")
        if not 1 <= self.num_bodies <= self.default_count <= self.finest_count <= n:
            raise ValueError(
                f"{self.num_bodies} bodies, {self.default_count} and {self.finest_count} parts of "
                f"{n} superpixels"
            )

    @property
    def num_superpixels(self) -> int:
        """n, the largest number of parts in a cut."""
        return len(self.merges) + 1

    def count_at(self, granularity: float) -> int:
        """Return the number of parts at a granularity: two (or those given) at 0, the default at 0.5, the
        finest at 1, and at least one per loose body.
        """
        if self.max_parts is not None:
            return self._count_at(granularity, *[max(self.max_parts, self.num_bodies)] * 2)
        more = self.num_bodies - 1
        return self._count_at(granularity, MAX_PARTS + more, MAX_FINE + more)

    def limit_warning(self, granularity: float) -> str | None:
        """Return a warning if a limit, not the mesh, decides the number of parts."""
        count, n = self.count_at(granularity), self.num_superpixels
        if self.max_parts is not None and self.max_parts < self.num_bodies:
            return (
                f"{count:,} parts, more than the limit of {self.max_parts:,}: bodies that do not touch are "
                "not joined unless that is allowed"
            )
        wanted = self._count_at(granularity, n, n)
        if count >= wanted:
            return None
        return f"limited to {count:,} of {wanted:,} parts found; raise the limit on parts to get more"

    def _count_at(self, granularity: float, most: int, most_fine: int) -> int:
        check_granularity(granularity)
        default = min(self.default_count, most)
        finer = self.num_bodies - 1 + FINER * (default - self.num_bodies + 1)
        finest = min(max(self.finest_count, finer), max(most_fine, default), self.num_superpixels)
        coarsest = min(2, default) if len(self.paintings) else 1  # of given parts: these
        counts = np.log([max(coarsest, self.num_bodies), default, finest])
        return int(np.rint(np.exp(np.interp(granularity, [0.0, DEFAULT_GRANULARITY, 1.0], counts))))

    def rivals(self, labels: Integers) -> Rivals:
        """Return which of the parts of labels [F] each face can belong to: those of its body."""
        steps = self.num_superpixels - self.num_bodies
        return rivals(labels, connected(self.merges[:steps], self.num_superpixels)[self.patch])

    def cut(self, granularity: float = DEFAULT_GRANULARITY) -> I32:
        """Return labels [F] int32 at a granularity in 0..1; finer cuts only divide the parts of coarser ones.
        """
        return self.cut_count(self.count_at(granularity))

    def cut_count(self, count: int) -> I32:
        """Return labels [F] int32 with `count` parts, at most one per superpixel; -1 unusable."""
        steps = self.num_superpixels - min(max(count, 1), self.num_superpixels)
        group = connected(self.merges[:steps], self.num_superpixels)
        return np.where(self.patch >= 0, group[self.patch], np.int32(-1)).astype(np.int32)

    def pieces_at(self, granularity: float, inside: Bools, whole: float) -> int:
        """Return the number of pieces of the faces `inside` [F] at a granularity above `whole`, that of one.

        At 1 there are those of the finest cut, and at least FINER.
        """
        pieces = len(np.unique(self.cut(granularity)[inside]))
        most = max(len(np.unique(self.cut(1.0)[inside])), FINER)
        return max(pieces, int(np.rint(most ** ((granularity - whole) / (1.0 - whole)))))

    def split(self, inside: Bools, count: int = 2) -> I32:
        """Divide the faces `inside` [F] by undoing their last merges: pieces 0.. [F] int32, -1 outside."""
        inside = inside & (self.patch >= 0)
        present = np.zeros(self.num_superpixels, bool)
        present[self.patch[inside]] = True
        merges, _ = _restrict(self.merges, self.heights, present)
        steps = max(len(merges) - (count - 1), 0)
        group = connected(merges[:steps], self.num_superpixels)
        piece = np.full(len(inside), -1, np.int32)
        piece[inside] = np.unique(group[self.patch[inside]], return_inverse=True)[1].reshape(-1)
        return piece

    def confidence(self, labels: Integers, area: Floats) -> F32:
        """Return how much closer each face is painted to its own part than to the others of its body: [F]
        float32, 0 to 1.

        area [F] weighs the faces in a part's mean color.
        """
        among = self.rivals(labels)
        return margin(part_distances(self.paintings, area, among), among.own)


def from_paintings(
    paintings: Floats, masks: Floats | None, graph: FaceGraph | CoarseGraph,
    granularity: float = DEFAULT_GRANULARITY, *, refine: bool = True, num_superpixels: int = NUM_SUPERPIXELS,
    scorer: TreeScorer | None = None, body: I32 | None = None, max_parts: int | None = None,
) -> tuple[I32, F32, MergeTree]:  # fmt: skip
    """Find parts in P paintings of one asset.

    paintings [P, F, 3] in 0..1, colors per face; masks [M, F] in 0..1 (or None), how much each face belongs
    to the part of each of M clicks. Returns labels [F] int32 (-1 unusable), confidence [F] float32, and the
    tree. A graph cut refines the borders of its default cut and of this one unless `refine` is off. A tree
    scorer, which needs masks, reorders the tree. No part has faces of two bodies (`find_bodies`, [F]); with
    None it may. max_parts as in MergeTree. Paintings and masks on a coarse graph are of its nodes, bodies and
    results of the faces.
    """
    coarse = as_coarse(graph) if body is None else as_coarse(graph).within(body)
    graph, body = coarse.graph, None if body is None else coarse.of_nodes(body)
    paintings = np.asarray(paintings, np.float32).reshape(-1, graph.num_faces, 3)
    masks = np.zeros((0, graph.num_faces), np.float32) if masks is None else np.asarray(masks, np.float32)
    patch = over_segment(graph, paintings, num_superpixels)
    n = int(patch.max(initial=-1)) + 1
    own = np.zeros(n, np.int32)
    if body is not None:
        own[patch[patch >= 0]] = body[patch >= 0]
    num_bodies = int(own.max(initial=0)) + 1
    merges, heights = _agglomerate(patch, paintings, masks, graph, own)
    shown = paintings if len(paintings) else masks[:, :, None]
    limits = DEFAULT_COST, FINE_COST
    if scorer is not None and len(masks):
        merges, heights = ordered(
            scorer, patch, merges, heights, masks, graph, num_bodies, pool=not coarse.is_fine
        )
        limits = scorer.default, scorer.finest
    tree = _tree(patch, merges, heights, shown, limits, num_bodies, max_parts)
    counts = dict.fromkeys(map(tree.count_at, (DEFAULT_GRANULARITY, granularity))) if refine else {}
    for count in counts:
        tree = _refined(tree, count, limits, as_coarse(graph), shown)
    if counts and tree.count_at(1.0) > max(counts):
        within = tree.cut_count(max(counts))
        tree = _refined(tree, tree.count_at(1.0), limits, as_coarse(graph), shown, within)
    if not coarse.is_fine:
        tree = replace(tree, patch=coarse.lift(tree.patch), paintings=shown[:, coarse.node])
        for count in counts:
            tree = _refined(tree, count, limits, coarse, shown)
    labels = tree.cut(granularity)
    among = tree.rivals(labels)
    distance = part_distances(shown, coarse.graph.area, _of_nodes(among, coarse))
    return labels, margin(distance, among.own, coarse.node), tree


def within_parts(labels: I32, graph: FaceGraph) -> MergeTree:
    """Build a tree that divides given parts [F], from the creases of the mesh alone.

    Its coarsest cut is these parts, which no cut joins; faces without a part (-1) are one more.
    """
    from segvigen.parts.coarse import coarse_graph

    parts = np.unique(labels, return_inverse=True)[1].reshape(-1).astype(np.int32)
    coarse = coarse_graph(graph.within(parts))
    blank = np.zeros((0, coarse.graph.num_faces, 3), np.float32)
    return from_paintings(blank, None, coarse, 0.0, refine=False, body=parts)[2]


def _of_nodes(among: Rivals, coarse: CoarseGraph) -> Rivals:
    """Return the rivals of the nodes: the label of a node is that of most of its surface."""
    own = coarse.lower(among.own, among.labels.shape[1])
    return Rivals(coarse.of_nodes(among.body), among.labels, own)


def part_distances(paintings: Floats, area: Floats, among: Rivals) -> F32:
    """Return the mean color distance over paintings of every face to the mean of each rival: [F, K] float32,
    FAR where there is none.
    """
    labels = among.of_own()
    inside = labels >= 0
    weight = np.maximum(area[inside], 1e-12)
    total = np.bincount(labels[inside], weights=weight, minlength=int(among.labels.max()) + 1)
    distance = np.zeros((among.labels.shape[1], len(labels)), np.float32)  # a row per part: long runs
    one = len(among.labels) == 1
    for colors in paintings:
        means = _means(colors[inside], labels[inside], weight, total)[among.labels]
        for k in range(len(distance)):
            away = colors - (means[0, k] if one else means[among.body, k])
            distance[k] += np.abs(away[:, 0]) if away.shape[1] == 1 else np.sqrt((away**2).sum(axis=1))
    distance /= np.float32(max(len(paintings), 1))
    for k in range(len(distance)):
        distance[k, among.labels[among.body, k] < 0] = FAR
    return distance.T


def margin(distance: Floats, labels: Integers, row: Integers | None = None) -> F32:
    """Return 1 - own distance / nearest other's, in 0..1: [F, K], [F] -> [F] float32; 0 where unlabeled.

    row [F] is the row of `distance` of each face, by default its own.
    """
    out = np.zeros(len(labels), np.float32)
    faces = np.flatnonzero(labels >= 0)
    row = faces if row is None else row[faces]
    if distance.shape[1] < 2:
        out[faces] = 1.0
        return out
    own = distance[row, labels[faces]]
    every, closest, beyond = np.arange(len(distance)), distance.argmin(axis=1), distance.copy()
    beyond[every, closest] = np.inf
    is_closest = labels[faces] == closest[row]
    other = np.where(is_closest, beyond.min(axis=1)[row], distance[every, closest][row])
    out[faces] = np.clip(1.0 - own / np.maximum(other, 1e-6), 0.0, 1.0)
    return out


def _means(values: Floats, group: Integers, weight: Floats, total: NDArray[np.number]) -> F32:
    """Return the weighted mean of values [n, C] by group: [K, C]."""
    sums = [
        np.bincount(group, weights=weight * values[:, c], minlength=len(total))
        for c in range(values.shape[1])
    ]
    return (np.stack(sums, axis=1) / np.maximum(total, 1e-300)[:, None]).astype(np.float32)


def _contrast(color: Floats, share: Floats) -> F64:
    """Return the root mean square color distance of two random places of each painting: [n, P, 3] -> [P]."""
    mean = np.einsum("npc,n->pc", color, share)
    return np.sqrt(2 * np.einsum("npc,n->p", (color - mean) ** 2, share))


class _Regions:
    """The growing regions of the agglomeration: sizes, mean colors and masks, borders with neighbors."""

    def __init__(self, patch: I32, paintings: F32, masks: F32, graph: FaceGraph) -> None:
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
        self.color /= np.maximum(_contrast(self.color, self.share), MIN_CONTRAST)[None, :, None]
        self.mask = (
            _means(masks[:, inside].T, owner, weight, self.area)
            if len(masks)
            else np.zeros((n, 0), np.float32)
        )
        self.border: list[dict[int, list[float]]] = [{} for _ in range(n)]  # neighbor: length, strong length
        borders = graph.borders
        p, q = patch[borders.links.T]
        low, high = np.minimum(p, q), np.maximum(p, q)
        key, row = np.unique(low.astype(np.int64) * n + high, return_inverse=True)
        whole = np.bincount(row.reshape(-1), weights=borders.length)
        sharp = np.bincount(row.reshape(-1), weights=borders.length * borders.strength)
        for code, one, two in zip(key.tolist(), whole.tolist(), sharp.tolist(), strict=True):
            a, b = divmod(code, n)
            if a != b:
                self.border[a][b] = [one, two]
                self.border[b][a] = [one, two]
        self.trust = self._trust(low[low != high], high[low != high])

    def cost(self, a: int, others: Integers) -> F64:
        """Return the cost of merging region a with each of the others."""
        color = np.sqrt(((self.color[others] - self.color[a]) ** 2).sum(axis=2))
        total = self.trust * COLOR_WEIGHT * color.mean(axis=1) if color.shape[1] else np.zeros(len(others))
        if self.mask.shape[1]:
            total = total + MASK_WEIGHT * _disagreement(self.mask, a, others)
        mine = self.border[a]
        shape = [
            mine[b][1] / max(mine[b][0], 1e-12) * BORDER_WEIGHT if b in mine else FAR_WEIGHT
            for b in others.tolist()
        ]
        smaller = np.minimum(self.share[others], self.share[a])
        scale = (COLOR_WEIGHT + BORDER_WEIGHT) / (self.trust * COLOR_WEIGHT + BORDER_WEIGHT)
        return scale * (total + np.array(shape)) * np.minimum(smaller / SIZE_SHARE, 1.0) ** SIZE_POWER

    def _trust(self, low: Integers, high: Integers) -> float:
        """Return the weight of the colors: 1, down to MIN_TRUST where even similar neighbors differ."""
        if len(low) == 0 or self.color.shape[1] == 0:
            return 1.0
        edges = np.unique(np.stack([low, high]), axis=1)
        step = np.sqrt(((self.color[edges[0]] - self.color[edges[1]]) ** 2).sum(axis=2)).mean(axis=1)
        quiet = float(np.quantile(step, 0.25))
        return float(np.clip((NO_TRUST - quiet) / (NO_TRUST - FULL_TRUST), MIN_TRUST, 1.0))

    def merge(self, a: int, b: int) -> None:
        """Merge region b into region a."""
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


@njit(cache=True, nogil=True)
def _disagreement(mask, a, others):  # type: ignore[no-untyped-def]
    """Return 1 - soft IoU of region a with each of the others in the masks [n, M]: [len(others)]."""
    out = np.empty(len(others))
    for row in range(len(others)):
        union, apart = 0.0, 0.0
        for k in range(mask.shape[1]):
            one, two = mask[a, k], mask[others[row], k]
            union += max(one, two)
            apart += abs(one - two)
        out[row] = apart / max(union, 1e-3)
    return out


def _agglomerate(patch: I32, paintings: F32, masks: F32, graph: FaceGraph, body: I32) -> tuple[I32, F64]:
    """Merge the cheapest pair until one region is left: merges [n-1, 2] and heights [n-1].

    Regions of different bodies [n] merge once every body is one region.
    """
    n = len(body)
    if n <= 1:
        return np.zeros((0, 2), np.int32), np.zeros(0)
    regions = _Regions(patch, paintings, masks, graph)
    alive = np.ones(n, bool)
    version = np.zeros(n, np.int64)
    heap: list[tuple[float, int, int, int, int]] = []

    def offer(a: int, others: Integers) -> None:
        others = others[body[others] == body[a]]
        for b, cost in zip(others.tolist(), regions.cost(a, others).tolist(), strict=True):
            heapq.heappush(heap, (cost, a, b, int(version[a]), int(version[b])))

    for a in range(n):
        offer(a, np.array([b for b in regions.border[a] if b > a], np.int64))
    merges, heights = [], []
    left, all_pairs, num_bodies = n, False, int(body.max()) + 1
    while left > 1:
        if left == num_bodies:
            body, all_pairs, heap[:] = np.zeros_like(body), False, []
        if not all_pairs and (left <= ALL_PAIRS or not heap):
            all_pairs = left <= ALL_PAIRS
            for a, others in _apart(regions, alive, graph, patch, body, all_pairs):
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
        others = np.flatnonzero(alive) if all_pairs else np.array(list(regions.border[a]), np.int64)
        offer(a, others[others != a])
    return np.array(merges, np.int32), np.maximum.accumulate(heights)


def _apart(
    regions: _Regions, alive: Bools, graph: FaceGraph, patch: I32, body: I32, all_pairs: bool
) -> list[tuple[int, I64]]:
    """Pair regions that do not touch: all of them, or while there are many, each with its body's nearest few.
    """
    from scipy.spatial import cKDTree

    ids = np.flatnonzero(alive)
    if all_pairs:
        return [
            (a, ids[ids > a][[b not in regions.border[a] for b in ids[ids > a].tolist()]])
            for a in ids.tolist()
        ]
    inside = patch >= 0
    weight = np.maximum(graph.area[inside], 1e-12)
    total = np.bincount(patch[inside], weights=weight)
    center = _means(graph.centroid[inside], patch[inside], weight, total)[ids]  # of the region's first patch
    places = by_body(center, body[ids])
    _, near = cKDTree(places).query(places, k=min(6, len(ids)))
    return [(a, ids[row[1:]]) for a, row in zip(ids.tolist(), near, strict=True)]


def _tree(
    patch: I32, merges: I32, heights: F64, paintings: F32, limits: tuple[float, float], num_bodies: int,
    max_parts: int | None,
) -> MergeTree:  # fmt: skip
    """Build the tree; its default and finest counts follow from the steps above the limits."""
    inside = heights[: len(merges) + 1 - num_bodies]
    default, finest = (int((inside > limit).sum()) + num_bodies for limit in limits)
    return MergeTree(
        patch, merges, heights, default, max(default, finest), paintings, num_bodies, max_parts
    )


def _restrict(merges: I32, heights: F64, present: Bools) -> tuple[I32, F64]:
    """Restrict merges and heights to those that still join something among superpixels `present` [n]."""
    kept = np.append(np.where(present, np.arange(len(present)), -1), np.full(len(merges), -1))
    ends = np.zeros((len(merges), 2), np.int32)  # a present superpixel of each of the two groups, or -1
    for step, children in enumerate(joined_groups(merges)):
        ends[step] = kept[children]
        kept[len(present) + step] = ends[step].max()
    both = (ends >= 0).all(axis=1)
    return ends[both], heights[both]


def _refined(
    tree: MergeTree, count: int, limits: tuple[float, float], coarse: CoarseGraph, paintings: F32,
    within: I32 | None = None,
) -> MergeTree:  # fmt: skip
    """Refine the borders of the cut into `count` parts with a graph cut; paintings [P, M, C] are of nodes.

    Faces move between superpixels, so cuts stay nested. The parts `within` [F] of a coarser cut stay as they
    are.
    """
    if count <= tree.num_bodies:
        return tree
    before, graph = tree.cut_count(count), coarse.fine
    among = tree.rivals(before) if within is None else rivals(before, within)
    on_nodes = _of_nodes(among, coarse)
    if len(paintings) and paintings.shape[2] > 1:
        cost, smoothness = part_distances(paintings, coarse.graph.area, on_nodes) / SPREAD, SMOOTHNESS
        reach = None
    else:
        cost, smoothness = band_cost(on_nodes, coarse.graph), BAND
        reach = cost < 1
    if coarse.is_fine:
        wanted = graph_cut(cost, graph, smoothness, reach=reach)
    else:
        wanted = settle(among.own, cost, coarse, smoothness)
    wanted = np.where(wanted < 0, wanted, among.labels[among.body, wanted])
    if reach is not None and within is None and coarse.is_fine:
        wanted = straightened(wanted, among.body, graph)
    wanted = drop_islands(wanted, graph)
    if within is not None:
        outer = np.zeros(tree.num_superpixels, np.int32)
        outer[before] = within
        wanted = np.where(outer[wanted] == within, wanted, before)
    patch = tree.patch.copy()
    pairs = np.concatenate([graph.pairs, graph.pairs[:, ::-1]])
    waiting = wanted != before
    pairs = pairs[waiting[pairs[:, 0]] & (wanted[pairs[:, 0]] == wanted[pairs[:, 1]])]
    while len(pairs):  # a moved face joins the superpixel of a neighbor with the wanted label
        ready = ~waiting[pairs[:, 1]]
        if not ready.any():
            break
        patch[pairs[ready, 0]] = patch[pairs[ready, 1]]
        waiting[pairs[ready, 0]] = False
        pairs = pairs[waiting[pairs[:, 0]]]
    used, compact = np.unique(patch[patch >= 0], return_inverse=True)
    present = np.zeros(tree.num_superpixels, bool)
    present[used] = True
    merges, heights = _restrict(tree.merges, tree.heights, present)
    number = np.full(tree.num_superpixels, -1, np.int32)
    number[used] = np.arange(len(used))
    patch[patch >= 0] = compact.reshape(-1)
    return _tree(
        patch, number[merges], heights, tree.paintings, limits, tree.num_bodies, tree.max_parts
    )

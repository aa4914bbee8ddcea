"""Charts of the report as SVG text: curves with direct labels, and histograms.

Written by hand: two small charts do not justify a plotting library, and inline SVG follows the page's style.
Colors come from the page (classes s0..s6), fit light and dark themes, and are safe for color blindness;
dashes distinguish series of one color.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

NUM_COLORS = 7
DASHES = ("", "6 3", "2 3")
Point = tuple[float, float]


def curves(
    series: Mapping[str, Sequence[Point]], *, x_ticks: Sequence[float], emphasis: Sequence[str] = (),
    flagged: Sequence[str] = (), title: str,
) -> str:
    """Draw lines of (clicks, IoU in 0..1), each labeled at its right end; `emphasis` thick, `flagged` dotted.

    The y axis is in hundredths and starts at 0.
    """
    width, left, right, top = 700, 48, 210, 14
    height = max(300, 60 + 17 * len(series))
    bottom = height - 44
    x0, x1 = min(x_ticks), max(x_ticks)
    highest = max((y for points in series.values() for _, y in points), default=1.0)
    limit = min(1.0, (int(highest * 10) + 1) / 10)

    def place(x: float, y: float) -> tuple[float, float]:
        across = (x - x0) / (x1 - x0) if x1 > x0 else 0.5
        return left + across * (width - right - left), bottom - y / limit * (bottom - top)

    out = [_opening("chart", width, height, title)]
    for tenth in range(0, round(limit * 10) + 1, 1 if limit <= 0.6 else 2):
        _, y = place(x0, tenth / 10)
        out.append(f'<line class="grid" x1="{left}" x2="{width - right}" y1="{y:.1f}" y2="{y:.1f}"/>')
        out.append(f'<text class="tick" x="{left - 8}" y="{y + 4:.1f}" text-anchor="end">{tenth * 10}</text>')
    for tick in x_ticks:
        x, _ = place(tick, 0)
        out.append(f'<text class="tick" x="{x:.1f}" y="{bottom + 18}" text-anchor="middle">{tick:g}</text>')
    middle, centered = (left + width - right) / 2, 'text-anchor="middle"'
    out.append(f'<text class="axis" x="{middle:.0f}" y="{height - 6}" {centered}>clicks</text>')
    turned = f'transform="translate(12 {(top + bottom) / 2:.0f}) rotate(-90)"'
    out.append(f'<text class="axis" {turned} {centered}>mean IoU × 100</text>')
    ends = {name: place(*points[-1]) for name, points in series.items() if points}
    labels = spread({name: y for name, (_, y) in ends.items()}, 16.0, top + 6.0, bottom)
    for number, (name, points) in enumerate(series.items()):
        if not points:
            continue
        color, dash = number % NUM_COLORS, DASHES[number // NUM_COLORS % len(DASHES)]
        kind = f"line s{color}" + (" strong" if name in emphasis else "")
        dash = "1 4" if name in flagged else dash
        drawn = " ".join(f"{x:.1f},{y:.1f}" for x, y in (place(*point) for point in points))
        stroke = f' stroke-dasharray="{dash}"' if dash else ""
        hover = f"<title>{escape(name)}</title>"
        out.append(f'<polyline class="{kind}" points="{drawn}"{stroke}>{hover}</polyline>')
        for x, y in (place(*point) for point in points):
            out.append(f'<circle class="dot s{color}" cx="{x:.1f}" cy="{y:.1f}" r="2.6"/>')
        (x, y), label = ends[name], labels[name]
        out.append(
            f'<path class="lead s{color}" d="M{x + 5:.1f} {y:.1f} L{x + 16:.1f} {label:.1f} h6"/>'
            f'<text class="name{" strong" if name in emphasis else ""}" x="{x + 26:.1f}" y="{label + 4:.1f}">'
            f"{escape(name)} {100 * points[-1][1]:.1f}{' (oracle)' if name in flagged else ''}</text>"
        )
    return "".join(out) + "</svg>"


def spread(wanted: Mapping[str, float], gap: float, low: float, high: float) -> dict[str, float]:
    """Move heights at least `gap` apart, keeping their order, within low..high if they fit."""
    names = sorted(wanted, key=lambda name: wanted[name])
    heights = [wanted[name] for name in names]
    for i in range(len(heights)):
        heights[i] = max(heights[i], heights[i - 1] + gap if i else low)
    for i in reversed(range(len(heights))):
        heights[i] = min(heights[i], heights[i + 1] - gap if i + 1 < len(heights) else high)
    return dict(zip(names, heights, strict=True))


def histogram(values: Sequence[float], *, color: int = 0, bins: int = 20, title: str) -> str:
    """Draw how many objects have which score, values in 0..1, with a line at the mean."""
    width, height, foot = 240, 84, 16
    counts = [0] * bins
    for value in values:
        counts[min(max(int(value * bins), 0), bins - 1)] += 1
    most = max(max(counts), 1)
    step = width / bins
    label = f"{title}: {len(values)} objects, mean {100 * sum(values) / max(len(values), 1):.1f}"
    out = [_opening("chart small", width, height, label)]
    for i, count in enumerate(counts):
        if count:
            tall = count / most * (height - foot - 10)
            out.append(
                f'<rect class="bar s{color}" x="{i * step + 0.6:.1f}" y="{height - foot - tall:.1f}" '
                f'width="{step - 1.2:.1f}" height="{tall:.1f}"><title>{100 * i / bins:.0f} to '
                f"{100 * (i + 1) / bins:.0f}: {count}</title></rect>"
            )
    out.append(f'<line class="base" x1="0" x2="{width}" y1="{height - foot}" y2="{height - foot}"/>')
    if values:
        x = sum(values) / len(values) * width
        out.append(f'<line class="mean" x1="{x:.1f}" x2="{x:.1f}" y1="4" y2="{height - foot}"/>')
    for tick, x, anchor in (("0", 0, "start"), ("50", width / 2, "middle"), ("100", width, "end")):
        out.append(f'<text class="tick" x="{x:.0f}" y="{height - 3}" text-anchor="{anchor}">{tick}</text>')
    return "".join(out) + "</svg>"


def _opening(kind: str, width: int, height: int, label: str) -> str:
    """Return the opening tag of a chart, with its label for screen readers."""
    return f'<svg class="{kind}" viewBox="0 0 {width} {height}" role="img" aria-label="{escape(label)}">'

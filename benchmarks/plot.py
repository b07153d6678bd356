"""Draws seconds by pages as an SVG: both axes by powers of ten, each line with its name at its end."""

import math
from html import escape

WIDTH, HEIGHT = 720, 420
LEFT, RIGHT, TOP, BOTTOM = 70, 170, 30, 60
DASHES = ("", "1 4", "6 3", "2 3", "10 3 2 3")


def plot(lines: dict[str, list[tuple[int, float]]]) -> str:
    """A picture that is understood without colour: each line has its own dashes, and its name."""
    points = [point for line in lines.values() for point in line]
    x = _scale([pages for pages, _ in points], LEFT, WIDTH - RIGHT)
    y = _scale([seconds for _, seconds in points], HEIGHT - BOTTOM, TOP)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img"'
        ' aria-label="Processor time of a whole build by number of pages"'
        ' font-family="sans-serif" font-size="14" fill="#222">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
        f'<text x="{LEFT}" y="18">Processor seconds of a whole build</text>',
        f'<text x="{(LEFT + WIDTH - RIGHT) / 2:.0f}" y="{HEIGHT - 12}" text-anchor="middle">'
        "Pages</text>",
    ]
    for ticks, across in (
        (_ticks([s for _, s in points]), True),
        (sorted({p for p, _ in next(iter(lines.values()))}), False),
    ):
        for tick in ticks:
            if across:
                at = y(tick)
                parts.append(
                    f'<path d="M{LEFT} {at:.1f}H{WIDTH - RIGHT}" stroke="#ddd"/>'
                    f'<text x="{LEFT - 8}" y="{at + 5:.1f}" text-anchor="end">{tick:g}</text>'
                )
            else:
                at = x(tick)
                parts.append(
                    f'<path d="M{at:.1f} {TOP}V{HEIGHT - BOTTOM}" stroke="#eee"/>'
                    f'<text x="{at:.1f}" y="{HEIGHT - BOTTOM + 20}" text-anchor="middle">'
                    f"{tick:,}</text>"
                )
    taken: list[tuple[int, float]] = []
    most = max(pages for pages, _ in points)
    for number, (name, line) in enumerate(lines.items()):
        path = "L".join(f"{x(pages):.1f} {y(seconds):.1f}" for pages, seconds in line)
        width = 3 if number == 0 else 1.5
        parts.append(
            f'<path d="M{path}" fill="none" stroke="#222" stroke-width="{width}"'
            f' stroke-dasharray="{DASHES[number % len(DASHES)]}"/>'
        )
        parts += [f'<circle cx="{x(p):.1f}" cy="{y(s):.1f}" r="3.5"/>' for p, s in line]
        pages, seconds = line[-1]
        # Beside its end, or a little above where other lines go on.
        at = y(seconds) + (5 if pages == most else -4)
        while any(pages == other and abs(at - above) < 17 for other, above in taken):
            at += 4
        taken.append((pages, at))
        weight = ' font-weight="bold"' if number == 0 else ""
        parts.append(f'<text x="{x(pages) + 10:.1f}" y="{at:.1f}"{weight}>{escape(name)}</text>')
    return "\n".join([*parts, "</svg>", ""])


def _scale(values: list[float], low: float, high: float):
    start, end = math.log10(min(values) / 1.2), math.log10(max(values) * 1.2)
    return lambda value: low + (math.log10(value) - start) / (end - start) * (high - low)


def _ticks(values: list[float]) -> list[float]:
    powers = range(math.floor(math.log10(min(values))), math.ceil(math.log10(max(values))) + 1)
    ticks = [10**power for power in powers]
    return [tick for tick in ticks if min(values) / 1.2 <= tick <= max(values) * 1.2]

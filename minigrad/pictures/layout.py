"""Where everything in a picture goes: a layered layout, which needs no program outside Python.

What is made of something stands in a layer below it. The steps are those of Sugiyama, Tagawa and Toda, "Methods for
visual understanding of hierarchical system structures" (1981):

1. each box gets a layer, as near as possible to what is made of it;
2. a line that passes through a layer gets a spot in it, and so does a label: nothing is ever drawn over them;
3. spots change places in their layers as long as fewer lines cross;
4. each spot moves sideways to where its neighbours want it, as far as the others in its layer let it.

Nothing here is drawn by lot and nothing calls itself: the same graph is laid out the same everywhere, however deep.
"""

from bisect import bisect_right, insort
from dataclasses import dataclass

BETWEEN_LAYERS = 34.0
BETWEEN_BOXES = 26.0
BETWEEN_LINES = 14.0  # where several end at one box
LINE = (8.0, 0.0)  # the room that a line takes on its way through a layer
SWEEPS = 12
PULLS = 24


@dataclass
class Layout:
    """The centre of each box, in the order they were given; of each line its points, straight from the first to the
    second, curved to the third, straight again and so on; and of each line the centre of its label, or None."""

    centers: list
    routes: list
    labels: list
    width: float
    height: float


def layered(sizes, lines, labels=None, sideways=False):
    """Lay out boxes of these `sizes` (width, height), and `lines` between them (source, target), by their numbers.

    `labels` are the sizes of what is written on each line, None where nothing is. The graph must have no cycle.
    `sideways` lets it grow from left to right instead of downwards.

    >>> layered([(40, 20), (40, 20)], [(0, 1)]).centers
    [(20.0, 10.0), (20.0, 64.0)]
    """
    labels = labels or [None] * len(lines)
    if not sideways:
        return _laid_out(sizes, lines, labels)
    turned = _laid_out([_turned(size) for size in sizes], lines, [label and _turned(label) for label in labels])
    routes = [[_turned(point) for point in route] for route in turned.routes]
    places = [place and _turned(place) for place in turned.labels]
    return Layout([_turned(center) for center in turned.centers], routes, places, turned.height, turned.width)


def _turned(pair):
    return pair[1], pair[0]


def _laid_out(sizes, lines, labels):
    spots = _Spots(sizes, lines, labels)
    _order(spots)
    x = _sideways(spots)
    return _drawn(spots, x, len(sizes))


# Layers


def _layers_of_boxes(count, lines, step):
    """The layer of each box: under all that it is made of, and otherwise as low as what is made of it allows."""
    above, below = _neighbours(count, lines)
    missing = [len(each) for each in above]
    order = [box for box in range(count) if not missing[box]]
    for box in order:
        for lower in below[box]:
            missing[lower] -= 1
            if not missing[lower]:
                order.append(lower)
    if len(order) < count:
        raise ValueError("a graph with a cycle has no layers")
    layer = [0] * count
    for box in order:
        for lower in below[box]:
            layer[lower] = max(layer[lower], layer[box] + step)
    for box in reversed(order):
        if below[box] and len(below[box]) >= len(above[box]):  # so that its lines get shorter on the whole
            layer[box] = min(layer[lower] for lower in below[box]) - step
    return layer


def _neighbours(count, lines):
    above, below = [[] for _ in range(count)], [[] for _ in range(count)]
    for source, target in lines:
        below[source].append(target)
        above[target].append(source)
    return above, below


class _Spots:
    """All that takes room in a layer: boxes first, by their numbers, then labels and lines on their way through.

    `chains` has, for each line, the spots that it goes through from its source to its target.
    """

    def __init__(self, sizes, lines, labels):
        step = 2 if any(labels) else 1  # every second layer is for labels, then
        layer = _layers_of_boxes(len(sizes), lines, step)
        self.sizes = list(sizes)
        self.layers = [[] for _ in range(max(layer, default=0) + 1)]
        for box, each in enumerate(layer):
            self.layers[each].append(box)
        self.is_line = [False] * len(sizes)
        self.label_of = {}
        self.chains = []
        for number, (source, target) in enumerate(lines):
            chain = [source]
            for each in range(layer[source] + 1, layer[target]):
                has_label = labels[number] is not None and each == layer[target] - 1
                if has_label:
                    self.label_of[number] = len(self.sizes)
                chain.append(self._add(each, labels[number] if has_label else LINE))
            self.chains.append([*chain, target])
        pairs = [pair for chain in self.chains for pair in zip(chain, chain[1:], strict=False)]
        self.above, self.below = _neighbours(len(self.sizes), pairs)

    def _add(self, layer, size):
        self.sizes.append(size)
        self.is_line.append(True)
        self.layers[layer].append(len(self.sizes) - 1)
        return len(self.sizes) - 1


# The order within each layer


def _order(spots):
    """Sort each layer by where the neighbours of its spots stand on average, to and fro; keep what crosses least."""
    rank = {spot: number for number, spot in enumerate(_depth_first(spots))}
    for layer in spots.layers:
        layer.sort(key=rank.__getitem__)
    place = {spot: number for layer in spots.layers for number, spot in enumerate(layer)}
    fewest, best = _crossings(spots, place), [layer[:] for layer in spots.layers]
    for sweep in range(SWEEPS):
        if not fewest:
            break
        downwards = sweep % 2 == 0
        neighbours = spots.above if downwards else spots.below
        for layer in spots.layers if downwards else reversed(spots.layers):
            middle = {spot: _mean([place[each] for each in neighbours[spot]], place[spot]) for spot in layer}
            layer.sort(key=middle.__getitem__)
            place.update((spot, number) for number, spot in enumerate(layer))
        crossings = _crossings(spots, place)
        if crossings < fewest:
            fewest, best = crossings, [layer[:] for layer in spots.layers]
    spots.layers = best


def _mean(numbers, otherwise):
    return sum(numbers) / len(numbers) if numbers else otherwise


def _depth_first(spots):
    """All spots, from the lowest ones upwards, so that what belongs together begins together."""
    seen = set()
    pending = [spot for layer in spots.layers for spot in reversed(layer) if not spots.below[spot]]
    while pending:
        spot = pending.pop()
        if spot not in seen:
            seen.add(spot)
            yield spot
            pending.extend(reversed(spots.above[spot]))


def _crossings(spots, place):
    """How often two lines cross between one layer and the next."""
    count = 0
    for layer in spots.layers:
        ends = []
        for spot in layer:
            for end in sorted(place[lower] for lower in spots.below[spot]):
                count += len(ends) - bisect_right(ends, end)  # those that began further left and end further right
                insort(ends, end)
    return count


# How far to the side


def _sideways(spots):
    """The x of the centre of each spot."""
    x = [0.0] * len(spots.sizes)
    for layer in spots.layers:
        offsets = _offsets(spots, layer)
        for spot, offset in zip(layer, offsets, strict=True):
            x[spot] = offset - (offsets[-1] if offsets else 0) / 2
    directions = (spots.above,), (spots.below,), (spots.above, spots.below)
    for pull in range(PULLS):
        for layer in spots.layers if pull % 2 == 0 else reversed(spots.layers):
            _pull(spots, layer, directions[pull % 3], x)
    return x


def _offsets(spots, layer):
    """How far from the first spot of a layer the others stand at least."""
    offsets, offset, before = [], 0.0, None
    for spot in layer:
        if before is not None:
            offset += (spots.sizes[before][0] + spots.sizes[spot][0]) / 2 + BETWEEN_BOXES
        offsets.append(offset)
        before = spot
    return offsets


def _pull(spots, layer, directions, x):
    """Move the spots of a layer to where their neighbours want them, keeping order and distance.

    That is a least-squares problem whose solution is found in one pass: spots that want to pass each other stop in
    the middle, and go on as one block (pool adjacent violators).
    """
    blocks = []
    offsets = _offsets(spots, layer)
    for spot, offset in zip(layer, offsets, strict=True):
        weight, wish = _wish(spots, spot, directions, x)
        block = [weight * (wish - offset), weight, 1]
        while blocks and blocks[-1][0] / blocks[-1][1] > block[0] / block[1]:
            block = [one + other for one, other in zip(blocks.pop(), block, strict=True)]
        blocks.append(block)
    places = [total / weight for total, weight, count in blocks for _ in range(count)]
    for spot, offset, place in zip(layer, offsets, places, strict=True):
        x[spot] = place + offset


def _wish(spots, spot, directions, x):
    """Where the neighbours of a spot want it, and how much. Long lines are to be straight before anything else."""
    weight = total = 0.0
    for neighbours in directions:
        for other in neighbours[spot]:
            pull = 8.0 if spots.is_line[spot] and spots.is_line[other] else 2.0 if len(neighbours[spot]) == 1 else 1.0
            weight += pull
            total += pull * x[other]
    return (weight, total / weight) if weight else (0.01, x[spot])


# The picture


def _drawn(spots, x, boxes):
    """The layout: layers one under the other, and lines that stand upright wherever something is beside them."""
    tops, bottoms, top = [], [], 0.0
    for layer in spots.layers:
        height = max((spots.sizes[spot][1] for spot in layer), default=0.0)
        tops.append(top)
        bottoms.append(top + height)
        top += height + BETWEEN_LAYERS
    level = {spot: number for number, layer in enumerate(spots.layers) for spot in layer}
    left = min((x[spot] - size[0] / 2 for spot, size in enumerate(spots.sizes)), default=0.0)
    right = max((x[spot] + size[0] / 2 for spot, size in enumerate(spots.sizes)), default=0.0)

    def center(spot):
        return x[spot] - left, (tops[level[spot]] + bottoms[level[spot]]) / 2

    starts, ends = _ports(spots, x, 0), _ports(spots, x, -1)
    routes = []
    for number, chain in enumerate(spots.chains):
        route = [(starts[number] - left, center(chain[0])[1] + spots.sizes[chain[0]][1] / 2)]
        route.append((starts[number] - left, bottoms[level[chain[0]]]))
        for spot in chain[1:-1]:
            route += [(x[spot] - left, tops[level[spot]]), (x[spot] - left, bottoms[level[spot]])]
        route.append((ends[number] - left, tops[level[chain[-1]]]))
        route.append((ends[number] - left, center(chain[-1])[1] - spots.sizes[chain[-1]][1] / 2))
        routes.append(route)
    labels = [center(spots.label_of[number]) if number in spots.label_of else None for number in range(len(routes))]
    centers = [center(box) for box in range(boxes)]
    return Layout(centers, routes, labels, right - left, bottoms[-1] if bottoms else 0.0)


def _ports(spots, x, end):
    """Where on its box each line begins (`end` 0) or ends (-1): several side by side, in the order they come from."""
    of_box = {}
    for number, chain in enumerate(spots.chains):
        of_box.setdefault(chain[end], []).append(number)
    ports = {}
    for box, numbers in of_box.items():
        numbers.sort(key=lambda number: x[spots.chains[number][-2 if end else 1]])
        step = min(BETWEEN_LINES, 0.6 * spots.sizes[box][0] / max(len(numbers) - 1, 1))
        for place, number in enumerate(numbers):
            ports[number] = x[box] + (place - (len(numbers) - 1) / 2) * step
    return ports

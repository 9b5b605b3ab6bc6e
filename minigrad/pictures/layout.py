"""Where everything in a picture goes: a layered layout, which needs no program outside Python.

What is made of something stands in a layer below it. The steps are those of Sugiyama, Tagawa and Toda, "Methods for
visual understanding of hierarchical system structures" (1981):

1. each box gets a layer, as near as possible to what is made of it;
2. a line that passes through a layer gets a spot in it, and so does a label: nothing is ever drawn over them;
3. spots change places in their layers as long as fewer lines cross;
4. each spot moves sideways into a column with its neighbours, as far as the others in its layer let it.

Nothing here is drawn by lot and nothing calls itself: the same graph is laid out the same everywhere, however deep.
"""

from bisect import bisect_right, insort
from dataclasses import dataclass

BETWEEN_LAYERS = 34.0
AROUND_LABELS = 18.0  # the same where every second layer is one of labels
BETWEEN_BOXES = 26.0
BETWEEN_LINES = 14.0  # where several end at one box
LINE = (8.0, 0.0)  # the room that a line takes on its way through a layer
SWEEPS = 12


@dataclass
class Layout:
    """The centre of each box, in the order they were given; of each line its points, straight from the first to the
    second, curved to the third, straight again and so on, or those of a Bézier spline; and of each line the centre of
    its label, or None."""

    centers: list
    routes: list
    labels: list
    width: float
    height: float
    is_spline: bool = False


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

    `chains` has, for each line, the spots that it goes through from its source to its target. Long lines of one source
    go through the same spots as long as they can: what is used many times looks like a trunk with branches.
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
        trunks = {}
        for number, (source, target) in enumerate(lines):
            trunk = trunks.setdefault(source, [])
            label = labels[number]
            length = layer[target] - layer[source] - 1 - (label is not None)
            while len(trunk) < length:
                trunk.append(self._add(layer[source] + 1 + len(trunk), LINE))
            chain = [source, *trunk[:length]]
            if label is not None:
                self.label_of[number] = self._add(layer[target] - 1, label)
                chain.append(self.label_of[number])
            self.chains.append([*chain, target])
        pairs = dict.fromkeys(pair for chain in self.chains for pair in zip(chain, chain[1:], strict=False))
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
        turned = sweep // 2 % 2  # who wants the same place as another is now on its left, now on its right
        for layer in spots.layers if downwards else reversed(spots.layers):
            middle = {spot: _mean([place[each] for each in neighbours[spot]], place[spot]) for spot in layer}
            if turned:
                layer.reverse()
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
    """The x of the centre of each spot, so that long lines and chains stand upright.

    This is the method of Brandes and Köpf, "Fast and simple horizontal coordinate assignment" (2001): each spot is put
    in one column with the middle one of its neighbours above, or below, preferring the left, or the right. Of the four
    solutions, brought together, each spot takes the mean of its two middle places; what keeps a distance in all four
    keeps it there too. Other than theirs, only neighbours with the longest way behind them are asked.
    """
    crossed = _crossed(spots)
    solutions = []
    for upwards in (False, True):
        for rightwards in (False, True):
            columns = _columns(spots, crossed, upwards, rightwards)
            solutions.append(_pushed_together(spots, columns, rightwards))
    widths = [max(x, default=0.0) - min(x, default=0.0) for x in solutions]
    narrowest = solutions[widths.index(min(widths))]
    for number, x in enumerate(solutions):
        end = max if number % 2 else min  # those that prefer the right are brought together at the right
        shift = end(narrowest, default=0.0) - end(x, default=0.0)
        solutions[number] = [place + shift for place in x]
    return [sum(sorted(places)[1:3]) / 2 for places in zip(*solutions, strict=True)]


def _crossed(spots):
    """The pieces of lines that cross one inside a long line: they may bend, since that one may not."""
    place = {spot: number for layer in spots.layers for number, spot in enumerate(layer)}
    crossed = set()
    for layer in spots.layers[1:]:
        inside = [(place[spots.above[spot][0]], place[spot]) for spot in layer if _is_inside(spots, spot)]
        if inside:
            for spot in layer:
                for other in () if _is_inside(spots, spot) else spots.above[spot]:
                    above, below = place[other], place[spot]
                    if any((above - each) * (below - own) < 0 for each, own in inside):
                        crossed.add((other, spot))
    return crossed


def _is_inside(spots, spot):
    return spots.is_line[spot] and bool(spots.above[spot]) and spots.is_line[spots.above[spot][0]]


def _columns(spots, crossed, upwards, rightwards):
    """For each spot the first of the column that it stands in: a chain of spots, one a layer, that pass nothing."""
    first = list(range(len(spots.sizes)))
    last = first[:]  # of the column of each first spot
    layers = spots.layers[::-1] if upwards else spots.layers
    neighbours = spots.below if upwards else spots.above
    place = {spot: number for layer in spots.layers for number, spot in enumerate(layer)}
    behind = {}  # how many boxes stand one behind the other there: the longest way is the one to keep straight
    for layer in layers:
        for spot in layer:
            longest = max((behind[other] for other in neighbours[spot]), default=0)
            behind[spot] = longest + (not spots.is_line[spot])
        limit = float("inf") if rightwards else -1.0
        for spot in reversed(layer) if rightwards else layer:
            farthest = max((behind[other] for other in neighbours[spot]), default=0)
            near = sorted((each for each in neighbours[spot] if behind[each] == farthest), key=place.__getitem__)
            middle = near[(len(near) - 1) // 2 : len(near) // 2 + 1]
            for other in reversed(middle) if rightwards else middle:
                is_free = place[other] < limit if rightwards else place[other] > limit
                pair = (spot, other) if upwards else (other, spot)
                if is_free and last[first[other]] == other and pair not in crossed:
                    first[spot] = first[other]
                    last[first[spot]] = spot
                    limit = place[other]
                    break
    return first


def _pushed_together(spots, columns, rightwards):
    """The x of each spot, when columns stand as far to the left, or to the right, as those beside them allow."""
    beside = {}  # of a column: those next to it on the side that it is pushed to, and how far away they must be
    missing = dict.fromkeys(columns, 0)
    followers = {}
    for layer in spots.layers:
        for spot, other in zip(layer, layer[1:], strict=False):
            distance = (spots.sizes[spot][0] + spots.sizes[other][0]) / 2 + BETWEEN_BOXES
            near, far = (columns[other], columns[spot]) if rightwards else (columns[spot], columns[other])
            beside.setdefault(far, []).append((near, distance))
            followers.setdefault(near, []).append((far, distance))
            missing[far] += 1
    sign = -1 if rightwards else 1
    x = {}
    order = [column for column, count in missing.items() if not count]
    for column in order:
        x[column] = max((x[near] + distance for near, distance in beside.get(column, ())), default=0.0)
        for far, _ in followers.get(column, ()):
            missing[far] -= 1
            if not missing[far]:
                order.append(far)
    for column in reversed(order):  # and then back to what stands behind them, which may have come to stand further off
        room = min((x[far] - distance for far, distance in followers.get(column, ())), default=x[column])
        x[column] = max(x[column], room)
    return [sign * x[column] for column in columns]


# The picture


def _drawn(spots, x, boxes):
    """The layout: layers one under the other, and lines that stand upright wherever something is beside them."""
    tops, bottoms, top = [], [], 0.0
    between = AROUND_LABELS if spots.label_of else BETWEEN_LAYERS
    for layer in spots.layers:
        height = max((spots.sizes[spot][1] for spot in layer), default=0.0)
        tops.append(top)
        bottoms.append(top + height)
        top += height + between
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
            if abs(x[spot] - left - route[-1][0]) < 1:
                route[-1] = route[-1][0], bottoms[level[spot]]
            else:
                route += [(x[spot] - left, tops[level[spot]]), (x[spot] - left, bottoms[level[spot]])]
        route.append((ends[number] - left, tops[level[chain[-1]]]))
        route.append((ends[number] - left, center(chain[-1])[1] - spots.sizes[chain[-1]][1] / 2))
        routes.append(route)
    labels = [center(spots.label_of[number]) if number in spots.label_of else None for number in range(len(routes))]
    centers = [center(box) for box in range(boxes)]
    return Layout(centers, routes, labels, right - left, bottoms[-1] if bottoms else 0.0)


def _ports(spots, x, end):
    """Where on its box each line begins (`end` 0) or ends (-1): several side by side, in the order they come from.
    Those that share a trunk begin together."""
    of_box = {}
    for number, chain in enumerate(spots.chains):
        next_to_it = chain[-2 if end else 1]
        is_shared = end == 0 and len(chain) > 2
        port = (x[next_to_it], next_to_it) if is_shared else (x[next_to_it], next_to_it, number)
        of_box.setdefault(chain[end], {}).setdefault(port, []).append(number)
    places = {}
    for box, ports in of_box.items():
        step = min(BETWEEN_LINES, 0.6 * spots.sizes[box][0] / max(len(ports) - 1, 1))
        for place, port in enumerate(sorted(ports)):
            for number in ports[port]:
                places[number] = x[box] + (place - (len(ports) - 1) / 2) * step
    return places

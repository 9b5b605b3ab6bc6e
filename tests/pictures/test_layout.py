"""The layout: nothing lies on anything else, whatever the graph, and the same graph lies the same everywhere."""

import random

import pytest

from minigrad.pictures.layout import layered

SEED = 20261126


def random_graph(seed):
    """Boxes of all sizes, lines that only lead forward, some twice, and a label on some of them."""
    chance = random.Random(seed)
    count = chance.randint(1, 40)
    sizes = [(chance.randint(30, 220), chance.randint(20, 90)) for _ in range(count)]
    lines = [
        (chance.randrange(max(0, target - chance.choice([1, 3, 40])), target), target)
        for target in range(1, count)
        for _ in range(chance.choice([1, 1, 2, 2, 3]))
    ]
    labels = [(chance.randint(30, 160), 18) if chance.random() < 0.5 else None for _ in lines]
    return sizes, lines, labels


def rectangles(layout, sizes, labels):
    """Boxes and labels as left, top, right and bottom."""
    placed = [*zip(layout.centers, sizes, strict=True)]
    placed += [(center, size) for center, size in zip(layout.labels, labels, strict=True) if size is not None]
    return [(x - w / 2, y - h / 2, x + w / 2, y + h / 2) for (x, y), (w, h) in placed]


def overlap(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def curve(start, end, sideways):
    """Points on the curve that is drawn between two points of a route."""
    (x, y), (to_x, to_y) = start, end
    along = [number / 8 for number in range(9)]
    smooth = [3 * t * t - 2 * t**3 for t in along]
    steady = [1.5 * t - 1.5 * t * t + t**3 for t in along]
    if sideways:
        return [(x + (to_x - x) * b, y + (to_y - y) * a) for a, b in zip(smooth, steady, strict=True)]
    return [(x + (to_x - x) * a, y + (to_y - y) * b) for a, b in zip(smooth, steady, strict=True)]


@pytest.mark.parametrize("sideways", [False, True], ids=["down", "right"])
@pytest.mark.parametrize("seed", range(SEED, SEED + 200))
def test_no_box_no_label_and_no_line_lies_on_a_box_or_a_label(seed, sideways):
    sizes, lines, labels = random_graph(seed)
    layout = layered(sizes, lines, labels, sideways)
    taken = rectangles(layout, sizes, labels)
    for number, one in enumerate(taken):
        for other in taken[:number]:
            assert not overlap(one, other), f"seed {seed}: {one} lies on {other}"
        assert one[0] > -0.01 and one[1] > -0.01 and one[2] < layout.width + 0.01 and one[3] < layout.height + 0.01
    boxes = taken[: len(sizes)]
    for route, (source, target) in zip(layout.routes, lines, strict=True):
        others = [box for number, box in enumerate(boxes) if number not in (source, target)]
        for step, (start, end) in enumerate(zip(route, route[1:], strict=False)):
            for x, y in [start, end] if step % 2 == 0 else curve(start, end, sideways):
                inside = [box for box in others if box[0] < x < box[2] and box[1] < y < box[3]]
                assert not inside, f"seed {seed}: the line from {source} to {target} runs through a box"


@pytest.mark.parametrize("seed", range(SEED, SEED + 20))
def test_what_is_made_of_something_lies_below_it(seed):
    sizes, lines, labels = random_graph(seed)
    layout = layered(sizes, lines, labels)
    for source, target in lines:
        bottom = layout.centers[source][1] + sizes[source][1] / 2
        assert bottom < layout.centers[target][1] - sizes[target][1] / 2


def test_the_same_graph_lies_the_same_every_time():
    graph = random_graph(SEED)
    assert layered(*graph) == layered(*graph)


def test_a_chain_of_five_thousand_is_laid_out_in_one_column():
    count = 5000
    layout = layered([(80, 30)] * count, [(number, number + 1) for number in range(count - 1)])
    assert {x for x, _ in layout.centers} == {40.0}


def test_two_lines_between_the_same_boxes_stay_two():
    first, second = layered([(80, 30), (80, 30)], [(0, 1), (0, 1)]).routes
    assert first != second


def test_a_cycle_is_refused():
    with pytest.raises(ValueError, match="cycle"):
        layered([(1, 1), (1, 1)], [(0, 1), (1, 0)])


def test_a_chain_stands_upright_beside_its_constants():
    count = 20
    sizes = [(120, 30)] * count + [(80, 30)] * (count - 1)
    chain = [(number, number + 1) for number in range(count - 1)]
    constants = [(count + number, number + 1) for number in range(count - 1)]
    layout = layered(sizes, [line for pair in zip(chain, constants, strict=True) for line in pair])
    upright = [x for x, _ in layout.centers[1:count]]
    assert max(upright) - min(upright) < 1


def test_what_is_used_many_times_is_a_trunk_with_branches():
    count = 30
    lines = [(0, 1), *((number, number + 1) for number in range(1, count)), *((0, each) for each in range(3, count))]
    layout = layered([(80, 30)] * (count + 1), lines)
    long_ones = layout.routes[count:]
    assert len({route[0] for route in long_ones}) == 1
    assert layout.width < 200


def test_long_lines_do_not_bend_on_their_way():
    count = 30
    lines = [*((number, number + 1) for number in range(count)), (0, count)]
    route = layered([(80 + 7 * (number % 3), 30) for number in range(count + 1)], lines).routes[-1]
    assert len(route) <= 6


def test_lines_do_not_cross_where_they_need_not():
    a, b, product, total = range(4)
    lines = [(product, total), (a, total), (a, product), (b, product)]
    layout = layered([(80, 30)] * 4, lines, [(20, 18)] * 4)
    past_the_product = max(x for x, _ in layout.routes[1])
    assert layout.centers[a][0] < layout.centers[b][0]
    assert past_the_product < layout.centers[product][0]

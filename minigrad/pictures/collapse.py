"""A large graph made small enough to look at: what is done over and over becomes one box, which says what it holds.

Only neighbours in the order of the computation are put together. Between two of them lies nothing that is not, so
whatever is put together, no cycle arises.
"""

from dataclasses import dataclass

from minigrad.pictures.trace import Edge, Graph

LONGEST_UNIT = 60  # operations in what is repeated
FEWEST_REPEATS = 3


@dataclass
class Group:
    """Nodes that are shown as one: `unit` are the titles of what is done `repeats` times, in the order of the walk.

    What is not repeated has an empty unit.
    """

    members: list
    unit: tuple
    repeats: int


def collapsed(graph, most):
    """The graph with at most about so many nodes, and a `Group` for each node that stands for several, by its number.

    A graph that is small enough comes back as it is.

    >>> import minigrad as torch
    >>> from minigrad.pictures.trace import Names, trace
    >>> y = torch.ones(1, requires_grad=True)
    >>> for _ in range(100):
    ...     y = (y * 2).exp()
    >>> small, groups = collapsed(trace(y, Names([])), 20)
    >>> [(group.unit, group.repeats) for group in groups.values()]
    [(('ExpBackward0', 'MulBackward0'), 98)]
    """
    if len(graph.nodes) <= most:
        return graph, {}
    functions = sorted(
        (node for node in graph.nodes if node.kind == "function"), key=lambda node: -node.source._sequence_nr()
    )
    segments, groups = [functions], []
    while sum(map(len, segments)) + len(groups) > most // 3:
        runs = [run for run in map(_longest_run, segments) if run]
        found = max(runs, key=lambda run: len(run[1].members), default=None)
        if found is None:
            break
        segment, group = found
        groups.append(group)
        segments.remove(segment)
        begin = segment.index(group.members[0])
        segments += [segment[:begin], segment[begin + len(group.members) :]]
    kept = max(2, most // 6)
    for segment in segments:
        if len(segment) > 2 * kept:
            groups.append(Group(segment[kept:-kept], (), 1))
    return _put_together(graph, groups)


def _longest_run(segment):
    """The longest part of a segment that repeats itself, without its first and its last time, which stay to be seen."""
    titles = [node.title for node in segment]
    best = (0, 0, 0)
    for period in range(1, min(LONGEST_UNIT, len(titles) // FEWEST_REPEATS) + 1):
        begin = 0
        for end in range(len(titles) - period + 1):
            if end == len(titles) - period or titles[end] != titles[end + period]:
                repeats = (end - begin) // period + 1
                if repeats >= FEWEST_REPEATS + 2 and repeats * period > best[0]:
                    best = repeats * period, begin, period
                begin = end + 1
    length, begin, period = best
    if not length:
        return None
    members = segment[begin + period : begin + length - period]
    return segment, Group(members, tuple(titles[begin : begin + period]), len(members) // period)


def _put_together(graph, groups):
    """The graph in which each group is one node, with all that only it leads to: constants, and leaves of its own."""
    home = {member: number for number, group in enumerate(groups) for member in group.members}
    users = {}
    for edge in graph.edges:
        users.setdefault(edge.source, []).append(edge.target)
    for kind in ("constant", "accumulate", "leaf"):
        for node in graph.nodes:
            homes = {home.get(user) for user in users.get(node, ())}
            if node.kind == kind and len(homes) == 1 and None not in homes:
                (number,) = homes
                home[node] = number
                groups[number].members.append(node)
    small, new, shown = Graph(), {}, {}
    for node in graph.nodes:
        number = home.get(node)
        if number is None:
            new[node] = small.add(node.kind, node.source, title=node.title, name=node.name, shape=node.shape)
        else:
            if number not in shown:
                shown[number] = small.add("group")
            new[node] = shown[number]
    seen = set()
    for source, target, index in graph.edges:
        ends = new[source], new[target]
        is_of_group = any(end.kind == "group" for end in ends)
        if ends[0] is not ends[1] and not (is_of_group and ends in seen):
            seen.add(ends)
            small.edges.append(Edge(*ends, index))
    return small, {node.number: groups[number] for number, node in shown.items()}


def inside(graph, group, most):
    """The part of a graph that a group holds, and how many of its repetitions that are: no more nodes than `most`."""
    each = max(1, len(group.members) // group.repeats)
    repeats = min(group.repeats, max(1, most // each))
    functions = [node for node in group.members if node.kind == "function"]
    chosen = set(functions[: max(1, len(functions) * repeats // group.repeats)][:most])
    for edge in graph.edges:  # constants, AccumulateGrads and their leaves, which stand behind
        if edge.target in chosen and edge.source in group.members and edge.source.kind != "function":
            chosen.add(edge.source)
    chosen |= {edge.source for edge in graph.edges if edge.target in chosen and edge.source.kind == "leaf"}
    part, new = Graph(), {}
    for node in graph.nodes:
        if node in chosen:
            new[node] = part.add(node.kind, node.source, title=node.title, name=node.name, shape=node.shape)
    for source, target, index in graph.edges:
        if source in new and target in new:
            part.edges.append(Edge(new[source], new[target], index))
    return part, repeats

"""Lesson 02: reading the graph that a computation left."""

from minigrad.checks.exercise import Exercise, as_node_names
from minigrad.checks.inputs import Formula

LESSON = "02_graph"


def chain(torch):
    x = torch.ones(2, 2, requires_grad=True)
    return ((x * 3 - 1).exp()).sum()


def names_of_chain():
    """Along the first input of every node, from the result to the leaf."""
    import minigrad as torch

    names, node = [], chain(torch).grad_fn
    while node is not None:
        names.append(node.name())
        node = node.next_functions[0][0] if node.next_functions else None
    return names


Exercise(
    "02.1",
    LESSON,
    "names",
    names_of_chain,
    is_value=True,
    read=as_node_names,
    mistakes={"forward_order": lambda: names_of_chain()[::-1]},
)


def programs(draw):
    """Graphs to walk: each a function from two leaves to a result."""
    number = draw.number()
    return [
        (Formula("a * b + a", lambda a, b: a * b + a),),
        (Formula("a.exp() * a.exp() + b", lambda a, b: a.exp() * a.exp() + b),),
        (Formula(f"(a.exp() * {number}).sum()", lambda a, b: (a.exp() * number).sum()),),
        (Formula("(a - b).tanh() / 2", lambda a, b: (a - b).tanh() / 2),),
        (Formula("c = a * b; (c + 1) * (c - b)", lambda a, b: ((c := a * b), (c + 1) * (c - b))[1]),),
        (Formula("a * a", lambda a, b: a * a),),
    ]


def grown(program):
    """The result of a program on two new leaves."""
    import minigrad as torch

    return (program(*(torch.tensor(value, requires_grad=True) for value in (0.5, -1.5))),)


def once_for_each_way(out):
    """The nodes, each as often as a way leads to it."""
    pending = [out.grad_fn]
    while pending:
        node = pending.pop()
        if node is not None:
            yield node
            pending += [successor for successor, _ in node.next_functions]


def visited(out):
    """The names of the nodes, each once."""
    return [node.name() for node in dict.fromkeys(once_for_each_way(out))]


def sorted_names(result, inputs):
    return sorted(as_node_names(result, inputs)) if isinstance(result, (list, tuple)) else result


def asked_twice(answer):
    """The second answer on the same graph: who keeps what was seen in a default argument has none."""
    return lambda out: (answer(out), answer(out))[1]


def first_ways(out):
    """Only along the first input of every node."""
    found, node = [], out.grad_fn
    while node is not None:
        found.append(node.name())
        node = node.next_functions[0][0] if node.next_functions else None
    return found


Exercise(
    "02.2",
    LESSON,
    "node_names",
    visited,
    programs,
    prepare=grown,
    use=asked_twice,
    read=sorted_names,
    mistakes={
        "unique_names": lambda out: sorted(set(visited(out))),
        "twice": lambda out: [node.name() for node in once_for_each_way(out)],
        "first_way": first_ways,
    },
)


def leaves_of(out):
    return [node.variable for node in dict.fromkeys(once_for_each_way(out)) if hasattr(node, "variable")]


def true_leaves(result, inputs):
    """The leaves of the graph by their place in it; what is none of them as what it is."""
    if not isinstance(result, (list, tuple)):
        return result
    places = {id(leaf): f"leaf {place}" for place, leaf in enumerate(leaves_of(inputs[0]))}
    return sorted(places.get(id(each), "not a leaf of this graph") for each in result)


Exercise(
    "02.3",
    LESSON,
    "leaves",
    leaves_of,
    programs,
    prepare=grown,
    use=asked_twice,
    read=true_leaves,
    mistakes={
        "twice": lambda out: [node.variable for node in once_for_each_way(out) if hasattr(node, "variable")],
        "leaves_missing": lambda out: [n.variable for n, _ in out.grad_fn.next_functions if hasattr(n, "variable")],
        "copies": lambda out: [leaf.detach() for leaf in leaves_of(out)],
        "none_found": lambda out: [],
    },
)

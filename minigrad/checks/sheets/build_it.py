"""Lesson 10: an engine, piece by piece."""

import numpy as np

from minigrad.checks.exercise import Exercise
from minigrad.checks.inputs import Formula

LESSON = "10_build_it"


class Variable:
    """What a leaf is to its AccumulateGrad: something with a `.grad`."""

    def __init__(self):
        self.grad = None

    def __repr__(self):
        return f"variable (grad = {self.grad})"


def arrivals(accumulate, *grads):
    """What two leaves hold after each arrival: the second leaf gets the first gradient only, the same array.

    Who writes into an array that was handed over spoils the other leaf.
    """
    one, other = Variable(), Variable()
    accumulate(other, grads[0])
    found = []
    for grad in grads:
        accumulate(one, grad)
        found.append(np.array(one.grad))
    return [*found, np.array(other.grad)]


def by_engine(variable, grad):
    """What the engine's own AccumulateGrad does."""
    import minigrad as torch

    leaf = torch.tensor(np.zeros_like(grad), requires_grad=True)
    if variable.grad is not None:
        leaf.grad = torch.tensor(variable.grad)
    (leaf * 1).backward(torch.tensor(grad))
    variable.grad = leaf.grad.numpy()


def replaced(variable, grad):
    variable.grad = grad


def kept(variable, grad):
    """The first gradient, for ever."""
    if variable.grad is None:
        variable.grad = grad


def written_into(variable, grad):
    """Right in the numbers, and written into an array that others hold too."""
    if variable.grad is None:
        variable.grad = grad
    else:
        variable.grad += grad


def tried_on(accumulate):
    return lambda *grads: arrivals(accumulate, *grads)


Exercise(
    "10.1",
    LESSON,
    "accumulate",
    tried_on(by_engine),
    lambda draw: [
        tuple(draw.array(shape) for _ in range(count)) for count, shape in ((3, (3,)), (1, (2,)), (2, (4, 3)))
    ],
    use=tried_on,
    mistakes={
        "replaced": tried_on(replaced),
        "first_kept": tried_on(kept),
        "written_into": tried_on(written_into),
    },
)


class Node:
    """A node as the lesson has it, of which only its place in the graph is known."""

    def __init__(self, number, successors):
        self.number = number
        self.next_functions = tuple((node, 0) for node in successors)


DEEP = {number: [number - 1] if number > 1 else [] for number in range(1, 2001)}

# Of each node, by its number, to which nodes it sends.
GRAPHS = [
    {1: [], 2: [1], 3: [2]},
    {1: [], 2: [1, 1], 3: [2, 1]},
    {1: [], 2: [1], 3: [1], 4: [2, 3]},  # a diamond
    {1: [], 2: [1], 3: [2], 4: [2, 3], 5: [3, 4]},
    {1: [], 2: [None, 1], 3: [1], 4: [2, None]},  # a constant, and a node that the root does not reach
    DEEP,
]


def as_root(sends):
    """The last node of a graph."""
    nodes = {None: None}
    for number, successors in sends.items():
        nodes[number] = Node(number, [nodes[each] for each in successors])
    return (nodes[max(sends)],)


def visited_by_engine(sends):
    """The numbers of the nodes as the engine's walk comes by, of a graph of its own in that form."""
    import minigrad as torch
    from minigrad.autograd.rehearsal import steps_of_backward

    start, tensors, numbers = torch.ones((), requires_grad=True), {}, {}
    for number, successors in sends.items():
        made = [tensors[each] for each in successors if each is not None]
        tensors[number] = made[0] + made[1] if len(made) == 2 else made[0] * 2 if made else start * 2
        numbers[tensors[number].grad_fn] = number
    steps = steps_of_backward(tensors[max(sends)])
    return [numbers[node] for node, _, _ in steps if node in numbers]


def depth_first(sends):
    """As somebody comes by who follows each way to its end before the next."""
    found, pending = {}, [max(sends)]
    while pending:
        number = pending.pop()
        if number is not None and number not in found:
            found[number] = True
            pending += reversed(sends[number])
    return list(found)


def first_way(sends):
    """As somebody comes by who follows the first input of each node only."""
    found = [max(sends)]
    while sends[found[-1]] and sends[found[-1]][0] is not None:
        found.append(sends[found[-1]][0])
    return found


def numbers_of(result, inputs):
    """The nodes of an answer by their numbers; an answer of numbers is as good."""
    return [str(getattr(each, "number", each)) for each in result]


def of_graph(walk):
    """A walk over a table of numbers as one that takes the root of the graph, as the student's does."""
    return lambda root: walk(table_of(root))


def table_of(root):
    sends, pending = {}, [root]
    while pending:
        node = pending.pop()
        if node is not None and node.number not in sends:
            sends[node.number] = [each and each.number for each, _ in node.next_functions]
            pending += [each for each, _ in node.next_functions]
    return dict(sorted(sends.items()))


Exercise(
    "10.2",
    LESSON,
    "visits",
    of_graph(visited_by_engine),
    lambda draw: [(graph,) for graph in GRAPHS],
    prepare=as_root,
    read=numbers_of,
    mistakes={
        "forward_order": of_graph(lambda sends: visited_by_engine(sends)[::-1]),
        "too_early": of_graph(depth_first),
        "first_way": of_graph(first_way),
    },
)


def everything(program, *numbers, leaf):
    """The value of a program and the gradients of its leaves, worked out by whoever makes the leaves."""
    made = [leaf(number) for number in numbers]
    out = program(*made)
    out.backward()
    return [float(out.data), *(0.0 if each.grad is None else float(each.grad) for each in made)]


def by_values(answer):
    """The student's class, as a function of a program and its numbers."""
    return lambda program, *numbers: everything(program, *numbers, leaf=answer)


def leaf_of_engine(number):
    import minigrad as torch

    return torch.tensor(float(number), dtype=torch.float64, requires_grad=True)


def overwriting(program, *numbers):
    """The walk of somebody who writes where gradients have to be added up."""
    from minigrad.autograd.rehearsal import steps_of_backward

    made = [leaf_of_engine(number) for number in numbers]
    out = program(*made)
    grads = {out.grad_fn: 1.0}
    for node, _, _ in steps_of_backward(out):
        grads |= {} if is_leaf(node) else dict(sent_by(node, grads[node]))
    return in_leaves(out, made, grads)


def impatient(program, *numbers, last_first=True):
    """The walk of somebody who sends on at once what has arrived so far, and again when more arrives."""
    made = [leaf_of_engine(number) for number in numbers]
    out = program(*made)
    grads, pending = {}, [(out.grad_fn, 1.0)]
    while pending:
        node, grad = pending.pop(0)
        grads[node] = grads.get(node, 0.0) + grad
        if not is_leaf(node):
            ways = sent_by(node, grads[node])
            pending = ways + pending if last_first else pending + ways
    return in_leaves(out, made, grads)


def is_leaf(node):
    return hasattr(node, "variable")


def sent_by(node, grad):
    """To which nodes a node sends what, if this arrives: pairs, in the order of its inputs."""
    sent = node(leaf_of_engine(grad).detach())
    sent = sent if isinstance(sent, tuple) else (sent,)
    return [(to, each.item()) for (to, _), each in zip(node.next_functions, sent, strict=True) if to is not None]


def in_leaves(out, made, grads):
    found = {id(node.variable): grad for node, grad in grads.items() if is_leaf(node)}
    return [float(out.data), *(found.get(id(leaf), 0.0) for leaf in made)]


def ladder(a, b):
    """Each rung uses the one before it twice."""
    total = a * b
    for _ in range(5):
        total = (total + total * b).tanh()
    return total


def graph_of_program(program, *numbers):
    leaves = [leaf_of_engine(number) for number in numbers]
    return program(*leaves), dict(zip("ab", leaves, strict=False))


PROGRAMS = [
    (Formula("a * b", lambda a, b: a * b), 2),
    (Formula("a.tanh() + b", lambda a, b: a.tanh() + b), 2),
    (Formula("a * a", lambda a: a * a), 1),
    (Formula("a * b + a", lambda a, b: a * b + a), 2),
    (Formula("(a + b) * b", lambda a, b: (a + b) * b), 2),
    (Formula("b = a * a; b.tanh() + b", lambda a: (lambda b: b.tanh() + b)(a * a)), 1),
    (Formula("b = a * a; c = b + a; c * b + b", lambda a: (lambda b: (b + a) * b + b)(a * a)), 1),
    (Formula("total = a * b; 5 × total = (total + total * b).tanh()", ladder), 2),
]

Exercise(
    "10.3",
    LESSON,
    "Value",
    by_values(leaf_of_engine),
    lambda draw: [(program, *(draw.number() for _ in range(count))) for program, count in PROGRAMS],
    use=by_values,
    mistakes={
        "overwritten": overwriting,
        "too_early": impatient,
        "too_early:queue": lambda *inputs: impatient(*inputs, last_first=False),
    },
    graph=graph_of_program,
)

"""The same graph in sentences, for who hears a picture instead of seeing it, and for where no picture can be shown."""

from collections import Counter

from minigrad.words import say

MOST_SENTENCES = 40


def describe(graph):
    """A traced graph in words, from the tensor asked about down to its leaves; a large one in numbers only.

    >>> import minigrad as torch
    >>> from minigrad.pictures.trace import Names, trace
    >>> x = torch.ones(2, requires_grad=True)
    >>> describe(trace((x + 2).sum(), Names([("x", x)])))
    'The tensor was made by SumBackward0. SumBackward0 takes what AddBackward0 made. AddBackward0 takes the leaf x ...'
    """
    if graph.root.kind != "root":
        return say("described_alone", tensor=_of_tensor(graph.root))
    functions = [node for node in graph.nodes if node.kind == "function"]
    if len(functions) > MOST_SENTENCES:
        return _in_numbers(graph, functions)
    inputs, called = graph.inputs(), _calls(functions)
    (maker,) = inputs[graph.root]
    sentences = [say("described_root", tensor=graph.root.name or say("the_tensor"), function=called[maker])]
    for function in functions:
        sources = [_of_source(source, inputs, called) for source in inputs[function]]
        sentences.append(say("described_function", function=called[function], sources=listed(sources)))
    return " ".join(sentences)


def _calls(functions):
    """What each function is called: its title, with a number where there are several of one title."""
    how_many, so_far, called = Counter(node.title for node in functions), Counter(), {}
    for node in functions:
        so_far[node.title] += 1
        called[node] = f"{node.title} {so_far[node.title]}" if how_many[node.title] > 1 else node.title
    return called


def _of_source(source, inputs, called):
    if source.kind == "constant":
        return say("described_constant")
    if source.kind == "accumulate":
        (leaf,) = inputs[source]
        return say("described_leaf", name=f" {leaf.name}" if leaf.name else "")
    return say("described_result", function=called[source])


def _of_tensor(node):
    return f"{say(node.kind)} {node.name}" if node.name else say(node.kind)


def listed(texts):
    """Several texts as a sentence lists them: commas, and `and` before the last."""
    return f" {say('and')} ".join(part for part in (", ".join(texts[:-1]), texts[-1]) if part)


def _in_numbers(graph, functions):
    leaves = [node for node in graph.nodes if node.kind == "leaf"]
    names = [node.name for node in leaves if node.name]
    shown = f" ({', '.join(names[:10])}{'…' if len(names) > 10 else ''})" if names else ""
    return say("described_in_numbers", functions=len(functions), leaves=len(leaves), names=shown)

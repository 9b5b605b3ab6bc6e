"""Who is told of what is recorded, and of what is not: anomaly detection, those who draw pictures, `torch.func`.

What they are told of, the written code says: see `generated_exactly.py`.
"""

from minigrad.core.modes import everyday

# How many there are who want to see results that get no node.
everyday.marks = 0

# What is called with each new node and its result as an array: by anomaly detection, by those who draw pictures.
observers = []


def observe(node, array, *results):
    """Tell the observers of a new node, and the listeners of the tensors that it stands for."""
    for observer in observers:
        observer(node, array)
    for listener in listeners:
        listener.recorded(results)


def add_observer(observer):
    """Call `observer(node, array)` for each node that is recorded from now on."""
    observers.append(observer)
    everyday.add_exceptions(1)


def remove_observer(observer):
    """Call it no longer."""
    observers.remove(observer)
    everyday.add_exceptions(-1)


# Who is told of results that got no node (`unrecorded`), of those that got one while operations look closer
# (`recorded`), and may look at the steps of a backward (`watched`).
listeners = []


def add_marks(number):
    """Count one more reason, or with -1 one less, to look at results that get no node."""
    with everyday.lock:
        everyday.marks += number


def add_listener(listener):
    """Call `listener.unrecorded(result)` for each result without a node, and `listener.watched` for each backward.

    Where there is a reason to look closer, see `everyday`, `listener.recorded(results)` is called for each node.
    """
    listeners.append(listener)
    add_marks(1)


def remove_listener(listener):
    """Call it no longer."""
    listeners.remove(listener)
    add_marks(-1)

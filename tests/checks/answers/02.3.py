# %% right: the walk
def leaves(out):
    found, seen, pending = [], set(), [out.grad_fn]
    while pending:
        node = pending.pop()
        if node is None or node in seen:
            continue
        seen.add(node)
        if hasattr(node, "variable"):
            found.append(node.variable)
        pending += [successor for successor, _ in node.next_functions]
    return found

# %% right: by name, recursion
def leaves(out, node=None, found=None):
    found = [] if found is None else found
    node = out.grad_fn if node is None else node
    if "AccumulateGrad" in node.name() and not any(node.variable is each for each in found):
        found.append(node.variable)
    for successor, _ in node.next_functions:
        if successor is not None:
            leaves(out, successor, found)
    return found

# %% right: all ways, made unique
def leaves(out):
    def ways(node):
        yield node
        for successor, _ in node.next_functions:
            if successor:
                yield from ways(successor)
    return list({id(n): n.variable for n in ways(out.grad_fn) if hasattr(n, "variable")}.values())

# %% twice
def leaves(out):
    found, pending = [], [out.grad_fn]
    while pending:
        node = pending.pop()
        if node is None:
            continue
        if hasattr(node, "variable"):
            found.append(node.variable)
        pending += [successor for successor, _ in node.next_functions]
    return found

# %% leaves_missing
def leaves(out):
    return [node.variable for node, _ in out.grad_fn.next_functions if hasattr(node, "variable")]

# %% copies
def leaves(out):
    found, seen, pending = [], set(), [out.grad_fn]
    while pending:
        node = pending.pop()
        if node is None or node in seen:
            continue
        seen.add(node)
        if hasattr(node, "variable"):
            found.append(node)
        pending += [successor for successor, _ in node.next_functions]
    return found

# %% count
def leaves(out):
    node = out.grad_fn
    while not hasattr(node, "variable"):
        node = node.next_functions[0][0]
    return [node.variable]

# %% raised
def leaves(out):
    found, pending = [], [out.grad_fn]
    while pending:
        node = pending.pop()
        found.append(node.variable)
        pending += [successor for successor, _ in node.next_functions]
    return found

# %% nothing
def leaves(out):
    found, seen, pending = [], set(), [out.grad_fn]
    while pending:
        node = pending.pop()
        if node is None or node in seen:
            continue
        seen.add(node)
        if hasattr(node, "variable"):
            found.append(node.variable)
        pending += [successor for successor, _ in node.next_functions]

# %% count
def leaves(out):
    return [out]

# %% copies
def leaves(out):
    found, pending, seen = [], [out.grad_fn], set()
    while pending:
        node = pending.pop()
        if node is None or node in seen:
            continue
        seen.add(node)
        if hasattr(node, 'variable'):
            found.append(node.variable.detach())
        pending += [each for each, _ in node.next_functions]
    return found

# %% none_found
def leaves(out):
    found, pending = [], [out.grad_fn]
    while pending:
        node = pending.pop()
        if node is None:
            continue
        if node.name() == 'AccumulateGrad':
            found.append(node.variable)
        pending += [each for each, _ in node.next_functions]
    return found

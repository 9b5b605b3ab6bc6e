# %% right: as given
def node_names(out):
    names, seen, pending = [], set(), [out.grad_fn]
    while pending:
        node = pending.pop()
        if node is None or node in seen:
            continue
        seen.add(node)
        names.append(node.name())
        pending += [successor for successor, _ in node.next_functions]
    return names

# %% right: recursion
def node_names(out):
    seen = []
    def visit(node):
        if node is None or node in seen:
            return
        seen.append(node)
        for successor, _ in node.next_functions:
            visit(successor)
    visit(out.grad_fn)
    return [node.name() for node in seen]

# %% right: layer by layer
def node_names(out):
    known = {out.grad_fn: None}
    for node in (todo := [out.grad_fn]):
        for pair in node.next_functions:
            if pair[0] and pair[0] not in known:
                known[pair[0]] = None
                todo.append(pair[0])
    return tuple(node.name() for node in known)

# %% twice
def node_names(out):
    names, pending = [], [out.grad_fn]
    while pending:
        node = pending.pop()
        if node is None:
            continue
        names.append(node.name())
        pending += [successor for successor, _ in node.next_functions]
    return names

# %% first_way
def node_names(out):
    names, node = [], out.grad_fn
    while node is not None:
        names.append(node.name())
        node = node.next_functions[0][0] if node.next_functions else None
    return names

# %% raised
def node_names(out):
    names, seen, pending = [], set(), [out.grad_fn]
    while pending:
        node = pending.pop()
        if node in seen:
            continue
        seen.add(node)
        names.append(node.name())
        pending += [successor for successor, _ in node.next_functions]
    return names

# %% raised
def node_names(out):
    names, seen, pending = [], set(), [out.grad_fn]
    while pending:
        node = pending.pop()
        if node is None or node in seen:
            continue
        seen.add(node)
        names.append(node.name())
        pending += node.next_functions
    return names

# %% count
def node_names(out):
    return [out.grad_fn.name()] + [node.name() for node, _ in out.grad_fn.next_functions if node is not None]

# %% endless
def node_names(out):
    names, seen, pending = [], set(), [out.grad_fn]
    while pending:
        node = pending[-1]
        if node is None or node in seen:
            continue
        seen.add(node)
        names.append(node.name())
        pending += [successor for successor, _ in node.next_functions]
    return names

# %% count
def node_names(out):
    names, seen, pending = [], set(), [out.grad_fn]
    while pending:
        node = pending.pop()
        if node is None or node.name() in seen:
            continue
        seen.add(node.name())
        names.append(node.name())
        for successor, _ in node.next_functions:
            if successor and "Accumulate" not in successor.name():
                pending.append(successor)
    return names

# %% kind
def node_names(out):
    return out.grad_fn.name()

# %% count
def node_names(out, seen=set()):
    names, pending = [], [out.grad_fn]
    while pending:
        node = pending.pop()
        if node is not None and node not in seen:
            seen.add(node)
            names.append(node.name())
            pending += [each for each, _ in node.next_functions]
    return names

# %% unique_names
def node_names(out):
    names, pending = set(), [out.grad_fn]
    while pending:
        node = pending.pop()
        if node is not None:
            names.add(node.name())
            pending += [each for each, _ in node.next_functions]
    return sorted(names)

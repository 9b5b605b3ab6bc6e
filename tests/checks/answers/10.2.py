# %% right: of the lesson
def visits(root):
    found, pending = {root}, [root]
    while pending:
        for node, _ in pending.pop().next_functions:
            if node is not None and node not in found:
                found.add(node)
                pending.append(node)
    return sorted(found, key=lambda node: node.number, reverse=True)

# %% right: a heap
from heapq import heappush, heappop
def visits(root):
    heap, seen, order = [(-root.number, root)], {root.number}, []
    while heap:
        _, node = heappop(heap)
        order.append(node)
        for each, _ in node.next_functions:
            if each and each.number not in seen:
                seen.add(each.number)
                heappush(heap, (-each.number, each))
    return order

# %% right: by number
def visits(root):
    nodes, layer = {}, [root]
    while layer:
        nodes.update({node.number: node for node in layer})
        layer = [each for node in layer for each, _ in node.next_functions if each is not None and each.number not in nodes]
    return [nodes[number] for number in sorted(nodes)][::-1]

# %% forward_order
def visits(root):
    found, pending = {root}, [root]
    while pending:
        for node, _ in pending.pop().next_functions:
            if node is not None and node not in found:
                found.add(node)
                pending.append(node)
    return sorted(found, key=lambda node: node.number)

# %% too_early
def visits(root):
    order, pending = [], [root]
    while pending:
        node = pending.pop()
        if node is None or node in order:
            continue
        order.append(node)
        pending += [each for each, _ in reversed(node.next_functions)]
    return order

# %% raised
def visits(root):
    found = set()
    def visit(node):
        if node is not None and node not in found:
            found.add(node)
            for each, _ in node.next_functions:
                visit(each)
    visit(root)
    return sorted(found, key=lambda node: -node.number)

# %% raised
def visits(root):
    found, pending = {root}, [root]
    while pending:
        for node, _ in pending.pop().next_functions:
            if node not in found:
                found.add(node)
                pending.append(node)
    return sorted(found, key=lambda node: node.number, reverse=True)

# %% order
def visits(root):
    found, pending = [root], [root]
    while pending:
        for node, _ in pending.pop(0).next_functions:
            if node is not None and node not in found:
                found.append(node)
                pending.append(node)
    return found

# %% first_way
def visits(root):
    order, node = [], root
    while node is not None:
        order.append(node)
        node = node.next_functions[0][0] if node.next_functions else None
    return order

# %% count
def visits(root):
    found, pending = set(), [root]
    while pending:
        for node, _ in pending.pop().next_functions:
            if node is not None and node not in found:
                found.add(node)
                pending.append(node)
    return sorted(found, key=lambda node: node.number, reverse=True)

# %% kind
def visits(root):
    return root.number

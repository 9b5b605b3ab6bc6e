"""Nested tuples, lists and dictionaries: what is in them, and how they are nested."""


def leaves_of(tree):
    """What stands in nested tuples, lists and dictionaries, in order.

    >>> leaves_of([1, {"a": (2, 3)}])
    [1, 2, 3]
    """
    if not _is_nested(tree):
        return [tree]
    return [leaf for branch in _branches(tree) for leaf in leaves_of(branch)]


def like(tree, leaves):
    """The same nesting with other things in it.

    >>> like([1, {"a": (2, 3)}], "xyz")
    ['x', {'a': ('y', 'z')}]
    """
    following = iter(leaves)

    def rebuilt(branch):
        if isinstance(branch, dict):
            return {name: rebuilt(each) for name, each in branch.items()}
        if isinstance(branch, (list, tuple)):
            rebuilt_branches = [rebuilt(each) for each in branch]
            return type(branch)(*rebuilt_branches) if hasattr(branch, "_fields") else type(branch)(rebuilt_branches)
        return next(following)

    return rebuilt(tree)


def spread(prefix, tree):
    """For each leaf of a tree what stands above it in `prefix`, which is nested likewise, but perhaps less deep; None
    if it is nested otherwise.

    >>> spread((0, None), ([1, 2], {"a": 3}))
    [0, 0, None]
    """
    if not _is_nested(prefix):
        return [prefix] * len(leaves_of(tree))
    if type(prefix) is not type(tree) or _names(prefix) != _names(tree):
        return None
    parts = [spread(*pair) for pair in zip(_branches(prefix), _branches(tree), strict=True)]
    return None if None in parts else [leaf for part in parts for leaf in part]


def structure(tree, indent=0):
    """How a tree is nested, as PyTorch's messages write it.

    >>> print(structure((1, {"a": 2})))
    TreeSpec(tuple, None, [*,
      TreeSpec(dict, ['a'], [*])])
    """
    if not _is_nested(tree):
        return "*"
    context = list(tree) if isinstance(tree, dict) else None
    lines = f",\n{' ' * (indent + 2)}".join(structure(branch, indent + 2) for branch in _branches(tree))
    return f"TreeSpec({type(tree).__name__}, {context}, [{lines}])"


def outline(tree):
    """The same in short.

    >>> outline([1, {"a": (2,)}])
    "[*, {'a': (*,)}]"
    """
    if not _is_nested(tree):
        return "*"
    if isinstance(tree, dict):
        return "{" + ", ".join(f"{name!r}: {outline(branch)}" for name, branch in tree.items()) + "}"
    inside = ", ".join(map(outline, tree))
    return f"[{inside}]" if isinstance(tree, list) else f"({inside}{',' * (len(tree) == 1)})"


def _is_nested(tree):
    return isinstance(tree, (list, tuple, dict))


def _branches(tree):
    return list(tree.values()) if isinstance(tree, dict) else tree


def _names(tree):
    return set(tree) if isinstance(tree, dict) else len(tree)

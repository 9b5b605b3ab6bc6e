"""Reading and choosing by indices and masks; sorting."""

from kinds import Where, distinct, every, lines, not_flat

some = Where(ranks=(1, 2, 3))
spread = Where(not_flat, ranks=(1, 2, 3))
unlike = Where(distinct, ranks=(1, 2, 3))

KINDS = [
    *lines("{a}[{index}]", "{a}[{simple_index}]", a=some),
    *lines("{a}[...]", "{a}[None]", "{a}[()]"),
    *lines("{a}[{mask}]", "{a}[{a} > 0]", a=unlike, check=lambda a: bool((a.abs() > 1e-2).all())),
    *every("gather({a}, {dim}, {rows_like})", "gather({a}, dim={dim}, index={rows_like})", a=some),
    *every(
        "index_select({a}, {dim}, {positions})", "take({a}, {flat_positions})", "masked_select({a}, {mask})", a=some
    ),
    *every("take_along_dim({a}, {rows_like}, {dim})", "take_along_dim({a}, {flat_positions})", a=some),
    *every("masked_fill({a}, {mask}, {number})", "masked_fill({a}, mask={mask}, value={number})"),
    *every("masked_fill({a}, {mask}, {b})", b=Where(shape=lambda a: ())),
    *every("masked_scatter({a}, {mask}, {b})", b=Where(shape=lambda a: a.shape)),
    *every(
        "scatter({a}, {dim}, {permuted_rows_like}, {b})",
        "scatter_add({a}, {dim}, {rows_like}, {b})",
        a=some,
        b=Where(shape=lambda a: a.shape),
    ),
    *every("scatter({a}, {dim}, {rows_like}, {number})", "scatter({a}, {dim}, {rows_like}, value={number})", a=some),
    *every(
        "index_fill({a}, {dim}, {positions}, {number})", "index_fill({a}, {dim}, {positions}, value={number})", a=some
    ),
    *every(
        "index_add({a}, 0, torch.tensor([0, 0]), {b})",
        "index_copy({a}, 0, torch.tensor([1, 0]), {b})",
        a=Where(shape=lambda: (2, 2)),
        b=Where(shape=lambda a: (2, 2)),
    ),
    *every(
        "index_add({a}, dim=0, index=torch.tensor([1, 1]), source={b}, alpha=2)",
        a=Where(shape=lambda: (2, 2)),
        b=Where(shape=lambda a: (2, 2)),
    ),
    *every(
        "index_put({a}, (torch.tensor([0, 1]),), {b})", a=Where(shape=lambda: (2, 2)), b=Where(shape=lambda a: (2, 2))
    ),
    *lines(
        "{a}.index_put((torch.tensor([0, 0]),), {b}, accumulate=True)",
        a=Where(shape=lambda: (2, 2)),
        b=Where(shape=lambda a: (2,)),
    ),
    *every(
        "sort({a})", "sort({a}, {dim})", "sort({a}, dim={dim}, descending=True)", "sort({a}, stable=True)", a=spread
    ),
    *every("argsort({a})", "argsort({a}, {dim}, True)", "msort({a})", "argsort({a}, dim={dim})", a=spread),
    *every(
        "topk({a}, 1)", "topk({a}, 1, {dim})", "topk({a}, k=1, dim={dim}, largest=False)", "kthvalue({a}, 1)", a=spread
    ),
    *every("kthvalue({a}, 1, dim={dim}, keepdim={flag})", a=spread),
    *every("nonzero({a})", "argwhere({a})", a=unlike, check=lambda a: bool((a.abs() > 1e-2).all())),
    *lines("{a}.nonzero(as_tuple=True)", a=unlike, check=lambda a: bool((a.abs() > 1e-2).all())),
    *lines(
        "torch.searchsorted(torch.tensor([-0.5, 0.52, 1.01], dtype={a}.dtype), {a})",
        a=unlike,
        check=lambda a: all(bool(((a.double() - edge).abs() > 2e-2).all()) for edge in (-0.5, 0.52, 1.01)),
    ),
    *lines(
        "torch.bucketize({a}, torch.tensor([-0.5, 0.52, 1.01], dtype={a}.dtype), right={flag})",
        a=unlike,
        check=lambda a: all(bool(((a.double() - edge).abs() > 2e-2).all()) for edge in (-0.5, 0.52, 1.01)),
    ),
    *lines(
        "torch.unique({a}, sorted=True)",
        "torch.unique({a}, return_inverse=True)",
        "{a}.unique(return_counts=True)",
        a=unlike,
    ),
    *lines("F.embedding({positions}, {a})", a=Where(ranks=(2,))),
    *lines("{a}[{positions}]", a=some),
]

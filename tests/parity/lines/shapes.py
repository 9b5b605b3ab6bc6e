"""Views, and what joins, splits, repeats and rearranges."""

from kinds import Where, every, lines

some = Where(ranks=(1, 2, 3))
matrix = Where(ranks=(2,))
more = Where(ranks=(2, 3))
same = Where(shape=lambda a, *others: a.shape)

KINDS = [
    *lines(
        "{a}.view({size})", "{a}.view(*{size})", "{a}.view(-1)", "{a}.view(size={size})", "{a}.view_as({b})", b=same
    ),
    *every("reshape({a}, {size})", "flatten({a})", "ravel({a})", "t({a})", "squeeze({a})", "unsqueeze({a}, {new_dim})"),
    *lines(
        "{a}.reshape(*{size})", "{a}.reshape_as({b})", "{a}.contiguous()", "{a}.clone()", "torch.clone({a})", b=same
    ),
    *lines("{a}.T", "{a}.mT", "{a}.adjoint()", "torch.adjoint({a})", "{a}.H", "{a}.real", a=matrix),
    *every("conj({a})", "is_conj({a})", "resolve_conj({a})"),
    *lines("torch.real({a})"),
    *lines("torch.imag({a})", "{a}.imag", fails=True),
    *every(
        "transpose({a}, {dim}, {other_dim})",
        "swapaxes({a}, {dim}, {other_dim})",
        "swapdims({a}, {dim}, {other_dim})",
        a=some,
    ),
    *every(
        "permute({a}, {permutation})", "movedim({a}, {dim}, {other_dim})", "moveaxis({a}, {dim}, {other_dim})", a=some
    ),
    *lines("{a}.permute(*{permutation})", "{a}.permute(dims={permutation})", a=some),
    *lines(
        "{a}.expand({larger})",
        "{a}.expand(*{larger})",
        "torch.broadcast_to({a}, {larger})",
        "{a}.broadcast_to({larger})",
    ),
    *lines("{a}.expand_as({b})", b=Where(shape=lambda a: (2, *a.shape))),
    *every(
        "squeeze({a}, {dim})", "squeeze({a}, {dims})", "flatten({a}, {dim})", "flatten({a}, start_dim={dim})", a=some
    ),
    *every("unsqueeze({a}, dim={new_dim})", "unsqueeze({a}, -1)"),
    *lines("torch.atleast_1d({a})", "torch.atleast_2d({a})", "torch.atleast_3d({a})", "torch.atleast_2d({a}, {b})"),
    *every("unflatten({a}, {dim}, (-1, 1))", "unflatten({a}, {dim}, (1, -1))", a=some),
    *every("select({a}, {dim}, {position})", "narrow({a}, {dim}, {start}, {length})", "unbind({a}, {dim})", a=some),
    *every(
        "unbind({a})", "split({a}, {piece})", "split({a}, {piece}, {dim})", "split({a}, {piece}, dim={dim})", a=some
    ),
    *every("chunk({a}, {piece})", "chunk({a}, {piece}, {dim})", "tensor_split({a}, {piece}, {dim})", a=some),
    *every("tensor_split({a}, (1,), {dim})", a=some),
    *lines("{a}.split([1, 1])", "torch.split({a}, [1, 1], dim=0)", a=Where(shape=lambda: (2, 2))),
    *every("diagonal({a})", "diagonal({a}, 1)", "diagonal({a}, offset=-1)", a=more),
    *every("diagonal({a}, 0, {dim}, {other_dim})", a=more),
    *every("diag({a})", "diag({a}, 1)", "diagflat({a})", a=Where(ranks=(1, 2))),
    *every("diag_embed({a})", "diag_embed({a}, offset=1)", a=Where(ranks=(1, 2))),
    *every("tril({a})", "triu({a})", "tril({a}, 1)", "triu({a}, diagonal=-1)", a=more),
    *every(
        "flip({a}, {dims})",
        "roll({a}, {shift}, {dim})",
        "roll({a}, shifts={shift}, dims={dim})",
        a=some,
    ),
    *every("flipud({a})", "flip({a}, dims=({dim},))", a=some),
    *every("fliplr({a})", "rot90({a})", "rot90({a}, 2)", "rot90({a}, -1, (0, 1))", a=more),
    # Of a tensor of inference mode PyTorch takes what it has made for a view of what nobody sees.
    *lines(
        "{a}.repeat({repeats})",
        "{a}.repeat(*{repeats})",
        "{a}.tile({repeats})",
        "torch.tile({a}, {repeats})",
        a=some,
        check=lambda a: not a.is_inference(),
    ),
    *every("roll({a}, {shift})", a=some, check=lambda a: not a.is_inference()),
    *every("repeat_interleave({a}, 2)", "repeat_interleave({a}, 2, dim={dim})", a=some),
    *lines(
        "torch.cat([{a}, {b}])", "torch.cat(({a}, {b}), {dim})", "torch.cat([{a}, {a}, {b}], dim={dim})", a=some, b=same
    ),
    *lines("torch.concat([{a}, {b}], {dim})", "torch.concatenate([{a}, {b}], dim={dim})", a=some, b=same),
    *lines(
        "torch.stack([{a}, {b}])",
        "torch.stack(({a}, {b}), {new_dim})",
        "torch.stack([{a}, {b}], dim={new_dim})",
        b=same,
    ),
    *lines(
        "torch.hstack(({a}, {b}))",
        "torch.vstack(({a}, {b}))",
        "torch.row_stack(({a}, {b}))",
        "torch.dstack(({a}, {b}))",
        b=same,
    ),
    *lines("torch.column_stack([{a}, {b}])", b=same),
    *lines("torch.broadcast_tensors({a}, {b})"),
    *lines(
        "torch.meshgrid({a}, {b}, indexing='ij')",
        "torch.meshgrid([{a}, {b}], indexing='xy')",
        a=Where(ranks=(0, 1)),
        b=Where(ranks=(0, 1)),
    ),
    *lines("torch.cartesian_prod({a}, {b})", a=Where(ranks=(1,)), b=Where(ranks=(1,))),
    *lines("torch.combinations({a})", "torch.combinations({a}, with_replacement=True)", a=Where(ranks=(1,))),
    *lines(
        "F.pad({a}, (1, 2))", "F.pad({a}, (1, 0), value={number})", "torch.constant_pad_nd({a}, (0, 1), 2.0)", a=some
    ),
    *lines("F.pad({a}, (1, 0, 0, 1))", "F.pad({a}, (-1, 0))", a=more),
    *every("diff({a})", "diff({a}, dim={dim})", "diff({a}, n=2)", a=some),
]

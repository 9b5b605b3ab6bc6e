"""Products of vectors, matrices and batches, in every rank."""

from kinds import Where, every, lines

vector, matrix, batch = Where(ranks=(1,)), Where(ranks=(2,)), Where(ranks=(3,))


def has_length(a):
    """Whether no dimension has but one element: of those PyTorch keeps strides that say nothing, and looks at them."""
    return min(a.shape, default=2) > 1


as_long = Where(shape=lambda a, *others: (a.shape[-1],))
columns = Where(shape=lambda a, *others: (a.shape[-1], 2))
same = Where(shape=lambda a, *others: a.shape)
batch_behind = Where(shape=lambda a, *others: (a.shape[0], a.shape[2], 2))


def is_regular(a):
    """Whether a matrix is far from having no inverse."""
    return bool(a.detach().det().abs() > 0.5)


def differ(a, b):
    """Whether no difference of products is nearly zero: what rounding leaves of it hangs on the processor."""
    return bool((a.detach().cross(b.detach(), -1).abs() > 1e-3).all())


KINDS = [
    *lines(
        "{a} @ {b}",
        "torch.dot({a}, {b})",
        "{a}.dot({b})",
        "torch.vdot({a}, {b})",
        "torch.inner({a}, {b})",
        a=vector,
        b=as_long,
    ),
    *lines(
        "torch.matmul({a}, {b})",
        "torch.mv({a}, {b})",
        "{a}.mv({b})",
        "torch.mv(input={a}, vec={b})",
        a=matrix,
        b=as_long,
    ),
    *lines("{b} @ {a}.t()", "{b}.matmul({a}.mT)", a=matrix, b=as_long),
    *lines("{a}.matmul({b})", "torch.mm({a}, {b})", "{a}.mm({b})", "torch.mm({a}, mat2={b})", a=matrix, b=columns),
    *lines("torch.matmul(input={a}, other={b})", a=batch, b=columns, check=has_length),
    *lines("torch.bmm({a}, {b})", "{a}.bmm({b})", "torch.matmul({a}, other={b})", a=batch, b=batch_behind),
    *lines("{a}.matmul(other={b})", a=batch, b=as_long, check=has_length),
    *lines("{a}.mT @ {b}", a=Where(ranks=(3,)), b=Where(shape=lambda a: (a.shape[1], 2)), check=has_length),
    *lines(
        "torch.addmm({c}, {a}, {b})",
        "torch.addmm({c}, {a}, {b}, beta=2, alpha={number})",
        "{c}.addmm({a}, {b})",
        a=matrix,
        b=columns,
        c=Where(shape=lambda b, *rest: (2,)),
    ),
    *lines(
        "torch.addmv({c}, {a}, {b})",
        "{c}.addmv({a}, {b}, alpha=2)",
        a=matrix,
        b=as_long,
        c=Where(shape=lambda *chosen: ([each for each in chosen if each.ndim == 2][0].shape[0],)),
    ),
    *lines(
        "torch.baddbmm({c}, {a}, {b})", "{c}.baddbmm({a}, {b}, beta=0.5)", a=batch, b=batch_behind, c=Where(ranks=(0,))
    ),
    *lines("torch.outer({a}, {b})", "{a}.outer({b})", "torch.ger({a}, {b})", a=vector, b=Where(ranks=(1,))),
    *lines("torch.inner({a}, other={b})", "torch.kron({a}, {b})", a=Where(ranks=(1, 2)), b=same),
    *lines(
        "torch.tensordot({a}, {b}, dims=1)",
        "torch.tensordot({a}, {b}, dims=([-1], [0]))",
        a=Where(ranks=(1, 2, 3)),
        b=columns,
    ),
    *lines("torch.tensordot({a}, {b})", a=matrix, b=same),
    *lines("torch.trace({a})", "{a}.trace()", a=matrix),
    *lines(
        "F.linear({a}, {b})",
        "F.linear({a}, weight={b})",
        a=Where(ranks=(1, 2, 3)),
        b=Where(shape=lambda a: (2, a.shape[-1])),
    ),
    *lines(
        "F.linear({a}, {b}, {c})",
        "F.linear({a}, {b}, bias={c})",
        a=matrix,
        b=Where(shape=lambda a: (2, a.shape[-1])),
        c=Where(shape=lambda *a: (2,)),
    ),
    *lines("torch.einsum('ij,jk->ik', {a}, {b})", "torch.einsum('ij,jk', {a}, {b})", a=matrix, b=columns),
    *lines("torch.einsum('ij->ji', {a})", "torch.einsum('ij->', {a})", "torch.einsum('ij->i', {a})", a=matrix),
    *lines(
        "torch.einsum('bij,bjk->bik', {a}, {b})",
        "torch.einsum('...ij,...jk->...ik', {a}, {b})",
        a=batch,
        b=batch_behind,
    ),
    *lines("torch.einsum('i,j->ij', {a}, {b})", a=vector, b=vector),
    *lines(
        "torch.einsum('i,i->', {a}, {b})",
        "torch.einsum('i,i', [{a}, {b}])",
        a=vector,
        b=as_long,
        check=lambda a: a.numel(),  # of nothing PyTorch does not compare the types
    ),
    *lines("torch.block_diag({a}, {b})", a=Where(ranks=(0, 1, 2)), b=Where(ranks=(0, 1, 2))),
    # An inverse magnifies what rounding has left by as much as the matrix is flat.
    # Of a product, so that nothing is written through `.data` to the matrix itself: PyTorch keeps its factors.
    *lines(
        "torch.det({a} * 1)",
        "({a} * 1).det()",
        "torch.inverse({a} * 1)",
        "({a} * 1).inverse()",
        a=Where(shape=lambda: (2, 2)),
        check=is_regular,
        tolerance=10,
    ),
    *lines("torch.svd({a}).S", "{a}.svd().S", a=Where(shape=lambda: (2, 2)), check=is_regular, tolerance=10),
    *every("cross({a}, {b})", a=Where(shape=lambda: (2, 3)), b=same, check=differ),
]

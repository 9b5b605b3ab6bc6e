"""Tensors out of numbers."""

from kinds import Where, lines

KINDS = [
    *lines(
        "torch.zeros({sizes})",
        "torch.ones({sizes})",
        "torch.ones({sizes}, dtype={any_dtype})",
        "torch.full({sizes}, {number})",
        "torch.eye(3)",
        "torch.eye(2, 3, dtype=torch.float64)",
    ),
    *lines(
        "torch.zeros_like({any})",
        "torch.ones_like({any})",
        "torch.full_like({any}, {integer})",
        "torch.ones_like({any}, dtype={any_dtype})",
        "torch.zeros_like({a}, requires_grad=True)",
    ),
    *lines(
        "torch.arange({integer})",
        "torch.arange(0, {integer}, 0.5)",
        "torch.arange({integer}, 0, -1)",
        "torch.linspace(-1, 1, {integer})",
        "torch.linspace(0, {number}, 5, dtype=torch.float64)",
    ),
    *lines(
        "torch.logspace(0, 1, {integer})",
        "torch.tensor({number})",
        "torch.tensor([{number}, {integer}])",
        "torch.tensor([[{integer}, 2]])",
        "torch.tensor([True, False])",
        "torch.tensor([])",
    ),
    *lines(
        "torch.as_tensor([{number}, 1.0])",
        "torch.as_tensor({a})",
        "torch.asarray([1, {integer}])",
        "torch.scalar_tensor({number})",
        "torch.tensor({a})",
        "torch.empty({sizes}).shape",
        "torch.empty_like({any}).shape",
        "{any}.new_empty({sizes}).shape",
    ),
    *lines(
        "{any}.new_ones({sizes})",
        "{any}.new_zeros({sizes})",
        "{any}.new_full({sizes}, {integer})",
        "{any}.new_tensor([1.5, {integer}])",
        "torch.from_numpy({a}.detach().numpy())",
    ),
    *lines(
        "torch.tril_indices(3, {integer})",
        "torch.triu_indices({integer}, 3, 1)",
        "F.one_hot({i}.long())",
        "F.one_hot({i}.long(), num_classes=8)",
        "torch.FloatTensor([1.0, {number}])",
    ),
    *lines("torch.zeros(4).resize_(2)", "torch.zeros(2).resize_as_(torch.ones(2))", "torch.ones(2).share_memory_()"),
    *lines("{a} * torch.ones({sizes}, dtype={a}.dtype)", a=Where(ranks=(0,))),
]

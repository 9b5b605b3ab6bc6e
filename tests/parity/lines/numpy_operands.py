"""NumPy beside tensors: its numbers and arrays as operands, dimensions, sizes and indices, its functions on tensors."""

from kinds import Where, in_place, lines, no_step, statements

from lines.in_place import has_no_overlap

some = Where(ranks=(1, 2, 3))
constant = {"check": lambda a: not a.requires_grad}

KINDS = [
    *lines("{a} + {scalar}", "{a} - {scalar}", "{a} * {scalar}", "{a} / {scalar}"),
    *lines("{scalar} + {a}", "{scalar} - {a}", "{scalar} * {a}"),
    *lines("{a} + {array}", "{a} - {array}", "{a} * {array}", "{a} / {array}"),
    *lines("{a} + {array}.dtype.type(2)", "torch.add({a}, {scalar})", "{a}.sub({scalar})", "torch.mul({scalar}, {a})"),
    # In PyTorch a tensor behind an array is no operand.
    *lines("{array} + {a}", "{array} - {a}", "{array} * {a}", "{array} @ {a}", "{array} < {a}", fails=True),
    *lines("torch.mul({a}, {array})", "{a}.mul_({array})", "torch.maximum({a}, {scalar})", fails=True),
    *lines("{a} < {scalar}", "{a} == {array}", "{a} // {scalar}", a=no_step),
    *lines("torch.maximum({a}, torch.tensor({scalar}).to({a}.dtype))"),
    *lines("{i} + {scalar}", "{scalar} * {i}", "{i} * {array}", "{i} // np.int64(2)", "{q} & {scalar}"),
    *lines("torch.tensor({scalar})", "torch.tensor({array})", "torch.as_tensor({array})", "torch.from_numpy({array})"),
    *lines("torch.tensor([{scalar}, 1.5])", "torch.full({sizes}, {scalar})", "torch.zeros(np.int64(2), np.int32(1))"),
    *lines(
        "{a}.sum(np.int64({dim}))",
        "{a}.mean(dim=np.int32({dim}))",
        "{a}.transpose(np.int64(0), np.int64(-1))",
        "{a}[np.int64(0)]",
        "{a}[np.array([0])]",
        "{a}[np.array(0)]",
        "{a}[..., np.int32(-1)]",
        "{a}.unsqueeze(np.int64(0))",
        "{a}.reshape(np.int64(-1))",
        "{a}.reshape((np.int64(1), np.int64(-1)))",
        "{a}.narrow(0, np.int64(0), np.int64(1))",
        "torch.unbind({a}, np.int64(0))",
        a=some,
    ),
    *lines("{a}.repeat(np.int64(2), 1, 1)", check=lambda a: not a.is_inference()),
    *lines("np.sin({a})", "np.asarray({a})", "np.add({a}, {array})", "{a}.numpy()", **constant),
    *lines("np.mean({a})", "np.sum({a}.detach())", fails=True),  # NumPy hands `out=None` on, which no method takes
    *lines("np.sin({a}.detach())[()]", "np.asarray({a}.detach())", "float({a}.sum().detach())"),
    *in_place("{a} += {scalar}", "{a} *= {array}", "{a}.add_({scalar})", "{a}.fill_({scalar})"),
    *in_place("{a}[0] = {scalar}", "{a}[...] = {scalar}", a=some),
    *in_place("{a}[np.array([0])] = {scalar}", a=some, check=has_no_overlap),
    *statements("log(np.exp({a}))", "log({array} == {a})", "log(np.add({array}, {a}))"),
    *statements("with torch.no_grad():\n    log({a}.numpy(), np.asarray({a}))"),
    *statements("log({a}.sum().item(), {a}.tolist(), np.array({a}.detach()))"),
]

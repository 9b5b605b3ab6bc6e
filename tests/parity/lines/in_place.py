"""Writes: in-place forms, also through views, `detach()` and `.data`, and assignments to elements."""

from kinds import Where, above_one, apart, away_from_zero, fraction, in_place, no_kink, no_step, positive, small, tiny

some = Where(ranks=(1, 2, 3))
more = Where(ranks=(2, 3))
fits = Where(shape=lambda a: a.shape)
one = Where(shape=lambda a: ())
square = Where(shape=lambda *others: (2, 2))


def has_no_overlap(a):
    """Whether each element lies in a place of its own; else PyTorch writes one value over the other as it goes."""
    return all(stride for size, stride in zip(a.shape, a.stride(), strict=True) if size > 1)


def is_no_leaf(a):
    """Else whether `.grad` gets the old shape or the new one depends on whether a graph still holds the leaf's node."""
    return not (a.is_leaf and a.requires_grad)


KINDS = [
    *in_place(
        "{a} += {b}",
        "{a} -= {b}",
        "{a} *= {b}",
        "{a} += {number}",
        "{a} *= {number}",
        "{a} -= {number}",
        "{a} /= {number}",
    ),
    *in_place(
        "{a}.add_({b})",
        "{a}.sub_({b})",
        "{a}.mul_({b})",
        "{a}.add_({number})",
        "{a}.mul_({number})",
        "{a}.add_({b}, alpha=2)",
    ),
    *in_place("{a} /= {b}", "{a}.div_({b})", b=away_from_zero),
    *in_place(
        "{a} **= {whole}",
        "{a}.pow_({whole})",
        "{a}.square_()",
        "{a}.exp_()",
        "{a}.tanh_()",
        "{a}.sigmoid_()",
        "{a}.sinh_()",
        a=small,
    ),
    *in_place(
        "{a}.sin_()",
        "{a}.cos_()",
        "{a}.neg_()",
        "{a}.zero_()",
        "{a}.fill_({number})",
        "{a}.atan_()",
        "{a}.erf_()",
        "{a}.erfc_()",
    ),
    *in_place("{a}.log_()", "{a}.sqrt_()", "{a}.rsqrt_()", "{a}.log1p_()", "{a}.log2_()", "{a}.log10_()", a=positive),
    *in_place("{a}.reciprocal_()", a=away_from_zero),
    *in_place("{a}.exp2_()", "{a}.expm1_()", "{a}.cosh_()", a=small),
    *in_place("{a}.tan_()", "{a}.asin_()", "{a}.acos_()", "{a}.atanh_()", a=tiny),
    *in_place(
        "{a}.relu_()",
        "{a}.abs_()",
        "{a}.clamp_(min=0)",
        "{a}.sign_()",
        "{a}.clamp_min_(0.0)",
        "{a}.clamp_max_(0.0)",
        "{a}.nan_to_num_()",
        a=no_kink,
    ),
    *in_place(
        "{a}.floor_()",
        "{a}.ceil_()",
        "{a}.round_()",
        "{a}.trunc_()",
        "{a}.frac_()",
        "{a} %= 2",
        "{a} //= 2",
        "{a}.fmod_(1.5)",
        a=no_step,
    ),
    *in_place("{a}.lerp_({b}, 0.25)", "{a}.addcmul_({b}, {b})", "{a}.copy_({b})", "{a}.fill_({c})", c=one),
    # By integers PyTorch's gradient divides a number in their own type, which fails.
    *in_place("{a}.addcdiv_({b}, {c})", c=away_from_zero, check=lambda c: c.is_floating_point()),
    *in_place("{a}.masked_fill_({mask}, {number})", "{a}.masked_fill_({mask}, {b})", b=one, check=has_no_overlap),
    *in_place("{a}.masked_scatter_({mask}, {b})", b=fits, check=lambda a: a.numel()),
    *in_place("{a}.tril_()", "{a}.triu_(1)", a=more, check=has_no_overlap),
    *in_place("{a}[{simple_index}] = {number}", "{a}[{simple_index}] += {number}", a=some),
    *in_place("{a}[{simple_index}] *= {number}", "{a}[{simple_index}] = {b}", a=some, b=one),
    *in_place("{a}[0] = {b}", "{a}[..., 0] = {b}", "{a}[:1] = {b}", a=some, b=one),
    *in_place(
        "{a}[{index}] = {number}",
        "{a}[{index}] *= {number}",
        "{a}[[0]] = {b}",
        "{a}[{index}] = {b}",
        a=some,
        b=one,
        check=has_no_overlap,
    ),
    *in_place(
        "{a}[0].mul_({number})",
        "{a}[..., -1].add_({b})",
        "{a}[0:1].exp_()",
        a=Where(small, ranks=(1, 2, 3)),
        b=one,
    ),
    *in_place("{a}[0] = {a}[-1]", a=some, check=lambda a: a.ndim and has_no_overlap(a)),
    *in_place(
        "{a}.addmm_({b}, {b})",
        "{a}.addmm_({b}, {b}.t(), beta=0, alpha={number})",
        "{a}.unsqueeze(0).baddbmm_({b}.unsqueeze(0), {b}.unsqueeze(0), beta=2)",
        "{a}[0].addmv_({b}, {b}[0], beta=0.5)",
        a=square,
        b=square,
        check=has_no_overlap,
    ),
    *in_place("{a}[{mask}] = {number}", "{a}[{a} > 0] *= 2", a=Where(no_kink), check=has_no_overlap),
    *in_place(
        "{a}.t().mul_({number})",
        "{a}.diagonal().fill_({number})",
        "{a}.mT[0] = {b}",
        "{a}.view(-1)[0] = {number}",
        a=Where(ranks=(2,)),
        b=one,
    ),
    *in_place(
        "{a}.unsqueeze(0).mul_({number})",
        "{a}.squeeze().add_({number})",
        "{a}.view(-1).mul_({number})",
        "{a}.unbind()[0].mul_({number})",
        a=some,
    ),
    *in_place(
        "{a}.select(0, 0).copy_({b})", "{a}.narrow(0, 0, 1).sub_({b})", "{a}.flatten().mul_({number})", a=some, b=one
    ),
    *in_place(
        "{a}.scatter_(0, torch.zeros_like({a}, dtype=torch.int64), {number})",
        "{a}.scatter_add_(0, torch.zeros_like({a}, dtype=torch.int64), {b})",
        a=some,
        b=fits,
    ),
    *in_place("{a}.index_fill_({dim}, {positions}, {number})", a=some, check=has_no_overlap),
    *in_place(
        "{a}.index_put_((torch.tensor([0, 0]),), torch.tensor(1.0, dtype={a}.dtype), accumulate=True)",
        a=some,
        check=has_no_overlap,
    ),
    *in_place(
        "{a}.index_add_(0, torch.tensor([0]), {b}[:1])",
        "{a}.index_copy_(0, torch.tensor([0]), {b}[:1])",
        a=some,
        b=fits,
    ),
    *in_place(
        "{a}.detach().mul_({number})",
        "{a}.detach().add_({number})",
        "{a}.data.mul_({number})",
        "{a}.data.add_({number})",
        "{a}.data[...] = {number}",
    ),
    *in_place(
        "{a}.data.copy_({b})",
        "{a}.detach().copy_({b})",
        "{a}.detach().zero_()",
        b=fits,
    ),
    *in_place("{a}.data = {a}.data * {number}", check=lambda a: not a.is_inference()),
    *in_place(
        "{a}.lt_({b})",
        "{a}.ge_({b})",
        "{a}.eq_({a})",
        "{a}.logical_not_()",
        check=lambda a, *b: not b or apart(a, b[0]),
    ),
    *in_place(
        "{i} += 1", "{i}.mul_({j})", "{i} &= {j}", "{i}.fill_(2)", "{q} |= {q}", "{q}.logical_not_()", "{i}.zero_()"
    ),
    *in_place(
        "{a} = {a}.add_({number})",
        "{a} = {a}.detach_()",
        "{a} = {a}.requires_grad_()",
        "{a} = {a}.detach().requires_grad_()",
    ),
    *in_place("{a}.absolute_()", "{a}.negative_()", "{a}.subtract_({b})", "{a}.multiply_({b})", a=no_kink),
    *in_place("{a}.sgn_()", a=no_kink, check=lambda a: not a.requires_grad),  # see `functions.py`
    *in_place("{a}.arctan_()", "{a}.asinh_()", "{a}.arcsinh_()", "{a}.clip_(max=20)", "{a}.clip_(-9, 9)"),
    *in_place("{a}.arcsin_()", "{a}.arccos_()", "{a}.arctanh_()", a=tiny),
    *in_place("{a}.acosh_()", "{a}.arccosh_()", a=above_one),
    *in_place("{a}.logit_(0.1)", a=fraction),
    *in_place("{a}.sinc_()", a=away_from_zero),
    *in_place("{a}.atan2_({b})", "{a}.arctan2_({b})", "{a}.xlogy_({b})", a=positive, b=positive),
    *in_place("{a}.hypot_({b})", a=positive, b=positive, tolerance=10),
    *in_place("{a}.heaviside_({b})", a=no_kink, b=fits),
    *in_place("{a}.fix_()", "{a}.remainder_(1.5)", "{a}.floor_divide_(1.5)", a=no_step),
    *in_place("{a}.divide_({b})", "{a}.true_divide_({b})", b=away_from_zero),
    *in_place("{a}.gt_({b})", "{a}.le_({b})", "{a}.ne_({b})", "{a}.less_({b})", "{a}.greater_({b})", check=apart),
    *in_place("{a}.less_equal_({b})", "{a}.greater_equal_({b})", "{a}.not_equal_({b})", check=apart),
    *in_place("{i}.bitwise_and_({j})", "{i}.bitwise_or_(3)", "{i}.bitwise_xor_({j})", "{i}.bitwise_not_()"),
    *in_place("{i}.bitwise_left_shift_(1)", "{i}.bitwise_right_shift_(1)"),
    *in_place("{i}.logical_and_({j})", "{q}.logical_or_({q})", "{q}.logical_xor_({i})"),
    *in_place(
        "{a}.transpose_({dim}, {other_dim})",
        "{a}.swapaxes_({dim}, {other_dim})",
        "{a}.squeeze_()",
        "{a}.swapdims_({dim}, {other_dim})",
        "{a}.unsqueeze_({new_dim})",
        "{a}.squeeze_({dim})",
        a=some,
        check=is_no_leaf,
    ),
    *in_place("{a}.t_()", a=Where(ranks=(2,)), check=is_no_leaf),
    *in_place("{a}.apply_(lambda number: number * 2)"),
]
for _kind in KINDS:  # a write to integers changes no {a}
    if "{a}" not in _kind.text:
        _kind.writes, _kind.statement = False, True

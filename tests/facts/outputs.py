"""What becomes of `out=`: the same calls, with outputs of many kinds, asked of PyTorch and of minigrad."""

import re
import warnings

# What the calls are about.
GIVEN = """
c = torch.tensor([0.5, 1.5]); d = torch.tensor([2.0, -1.0]); e = torch.tensor([3.0, 0.25])
m = torch.tensor([[1.0, 2.0], [3.0, 4.0]]); n = torch.tensor([[0.5, 0.0], [-1.0, 2.0]])
k = torch.tensor([1, 0]); j = torch.tensor([[1, 0], [0, 1]]); b = torch.tensor([True, False])
t = torch.arange(8.0).reshape(2, 2, 2); u = torch.tensor([1.0, 2.0, 3.0]); h = torch.tensor([0.25, 0.5])
"""

UNARY = "abs acos acosh asin asinh atan atanh ceil cos cosh erf erfc exp exp2 expm1 floor frac log log10 log1p log2 "
UNARY += "neg reciprocal round rsqrt sgn sigmoid sign sin sinc sinh sqrt square tan tanh trunc absolute arccos arccosh "
UNARY += "arcsin arcsinh arctan arctanh fix negative nan_to_num logical_not logit msort softmax_ log_softmax_ cumsum_ "
UNARY += "cumprod_"
BINARY = "add sub mul div pow atan2 arctan2 hypot fmod remainder floor_divide true_divide divide multiply subtract "
BINARY += "maximum minimum logaddexp xlogy heaviside eq ne lt le gt ge greater greater_equal less less_equal not_equal "
BINARY += "logical_and logical_or logical_xor outer ger dot vdot inner kron"
INTEGER = "bitwise_and bitwise_or bitwise_xor bitwise_left_shift bitwise_right_shift"
OTHERS = """
    addcmul(c, d, e); addcdiv(c, d, e); lerp(c, d, e); lerp(c, d, 0.5); where(b, c, d); clamp(c, 0.0, 1.0); clip(c, 1.0)
    clamp_min(c, 1.0); clamp_max(c, 1.0); threshold(c, 1.0, 0.0); bitwise_not(k)
    sum(m, 0); mean(m, 0); prod(m, 0); nansum(m, 0); var(m, 0); std(m, 0); logsumexp(m, 0); amax(m, 0); amin(m, 0)
    any(m, 0); all(m, 0); argmax(m, 0); argmin(m, 0); norm(m, 2, 0); quantile(m, 0.5, 0)
    max(m, 0); min(m, 0); median(m, 0); mode(m, 0); aminmax(m); sort(m); topk(m, 1); kthvalue(m, 1); cummax(m, 0)
    cummin(m, 0); max(c, d); min(c, d)
    cat([c, d]); concat([c, d]); concatenate([c, d]); stack([c, d]); hstack([c, d]); vstack([c, d]); dstack([c, d])
    column_stack([c, d]); row_stack([c, d]); diff(c)
    mm(m, n); matmul(m, n); bmm(t, t); mv(m, c); addmm(m, m, n); addmv(c, m, d); baddbmm(t, t, t); tensordot(m, n, 1)
    cross(u, u); inverse(m); svd(m)
    linalg.det(m); linalg.inv(m); linalg.solve(m, n); linalg.matmul(m, n); linalg.norm(m); linalg.vector_norm(m)
    linalg.cross(u, u); linalg.svd(m); linalg.svdvals(m)
    gather(m, 0, j); take_along_dim(m, j, 0); take(m, k); index_select(m, 0, k); masked_select(c, b); tril(m); triu(m)
    diag(c); scatter(m, 0, j, n); scatter_add(m, 0, j, n); index_add(m, 0, k, n); index_copy(m, 0, k, n); nonzero(m)
    searchsorted(u, c); bucketize(c, u); isin(c, d)
    arange(3); arange(1.0, 2.5, 0.5); linspace(0, 1, 3); logspace(0, 1, 3); ones(2, 2); zeros(2, 2); full((2,), 1.5)
    eye(2); randperm(4); rand(2); randn(2); randint(5, (2,)); bernoulli(h)
    argsort(c); ones_like(c); reshape(m, (4,)); isnan(c); relu(c); count_nonzero(c); flip(c, (0,))
"""

CALLS_WITH_OUT = [f"{name.rstrip('_')}(c{', 0' if name[-1] == '_' else ''})" for name in UNARY.split()]
CALLS_WITH_OUT += [f"{name}(c, d)" for name in BINARY.split()] + [f"{name}(k, k)" for name in INTEGER.split()]
CALLS_WITH_OUT += [call.strip() for call in OTHERS.replace("\n", ";").split(";") if call.strip()]

# What PyTorch writes over its own argument it reads again, and the result is anything.
UNDEFINED = {"mm(m, n)", "matmul(m, n)", "bmm(t, t)", "baddbmm(t, t, t)", "linalg.matmul(m, n)"}

# The outputs: how each is made, from the plain results `r`, a list.
OUTPUTS = {
    "empty": "torch.empty(0, dtype=r.dtype)",
    "float64": "torch.empty(r.shape, dtype=torch.float64)",
    "int64": "torch.empty(r.shape, dtype=torch.int64)",
    "too large": "torch.empty(3, 7, dtype=r.dtype)",
    "a view": "torch.zeros((*r.shape, 2), dtype=r.dtype)[..., 0]",
    "requiring grad": "torch.empty(r.shape, dtype=r.dtype).requires_grad_(r.dtype == torch.float32)",
}


def trials(call, torch):
    """What PyTorch or minigrad says to a call with each of the outputs."""
    names = {"torch": torch}
    exec(GIVEN, names)
    torch.manual_seed(0)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        plain = eval(f"torch.{call}", names)
    names["plain"] = plain if isinstance(plain, tuple) else (plain,)
    said = {}
    for kind, output in OUTPUTS.items():
        said[kind] = _tried(torch, call, f"tuple({output} for r in plain)", plain, names)
    names = {"torch": torch}
    exec(GIVEN, names)
    names["plain"] = plain if isinstance(plain, tuple) else (plain,)
    for leaf in "cdehmntu":
        names[leaf].requires_grad_()
    said["arguments requiring grad"] = _tried(torch, call, f"tuple({OUTPUTS['empty']} for r in plain)", plain, names)
    first = call.partition("(")[2][:1]
    if (
        call not in UNDEFINED
        and first in "cdehmntuk"
        and not isinstance(plain, tuple)
        and plain.shape == names[first].shape
    ):
        names = {"torch": torch}
        exec(GIVEN, names)
        names["plain"] = (names[first],)
        said["the argument"] = _tried(torch, call, "plain", plain, names)
    return said


def _tried(torch, call, output, plain, names):
    names["out"] = eval(output, names)
    if not isinstance(plain, tuple):
        (names["out"],) = names["out"]
    torch.manual_seed(0)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            found = eval(f"torch.{call[:-1]}, out=out)", names)
        except Exception as error:
            return _short(f"{type(error).__name__}: {error}")
    outputs = names["out"] if isinstance(plain, tuple) else (names["out"],)
    results = found if isinstance(plain, tuple) else (found,)
    same = all(result is output for result, output in zip(results, outputs, strict=True))
    told = [_short(f"{each.category.__name__}: {each.message}") for each in caught]
    kind = type(found).__name__
    return [kind, repr(outputs), [output._version for output in outputs], same, *told]


def _short(text):
    text = re.sub(r" \(Triggered internally at .*\)$", "", text)
    return re.sub(r"(?<= )\(Could this error message be improved.*", "", text, flags=re.DOTALL)

"""Convolutions, poolings and what else is done to images; a tensor becomes one as it comes."""

from kinds import Where, distinct, lines

sequence = Where(ranks=(2,))
image = Where(ranks=(3,))
batch = Where(shape=lambda: (2, 2, 3, 4))
weight = Where(shape=lambda a, *others: (2, a.shape[-3], min(2, a.shape[-2]), min(2, a.shape[-1])))
short_weight = Where(shape=lambda a, *others: (3, a.shape[-2], min(2, a.shape[-1])))
across = Where(shape=lambda a, *others: (a.shape[-3], 2, 2, 1))
bias = Where(shape=lambda *others: (2,))
apart = Where(distinct, ranks=(3,))


def has_two(a):
    """Whether there is a window of two in either direction."""
    return min(a.shape[-2:]) > 1


def has_places(a):
    """Whether there is more than one place: else strides that say nothing tell whether the channels lie last."""
    return a[0].numel() > 1


KINDS = [
    *lines("F.conv1d({a}, {b})", "F.conv1d({a}, {b}, padding=1)", a=sequence, b=short_weight, check=has_places),
    *lines("F.conv1d({a}, {b}, stride=2, padding='valid')", a=image, b=short_weight, check=has_two),
    *lines(
        "F.conv2d({a}, {b})",
        "torch.conv2d({a}, {b}, {c})",
        "F.conv2d({a}, {b}, {c}, 2, 1)",
        a=image,
        b=weight,
        c=bias,
        check=has_places,
    ),
    *lines("F.conv2d({a}, {b}, {c}, padding=(1, 0))", "F.conv2d({a}, {b}, dilation=1)", a=batch, b=weight, c=bias),
    *lines(
        "F.conv_transpose2d({a}, {b})",
        "F.conv_transpose2d({a}, {b}, stride=2, padding=1)",
        "F.conv_transpose2d({a}, {b}, stride=2, output_padding=1)",
        a=image,
        b=across,
        check=has_two,
    ),
    *lines(
        "F.avg_pool2d({a}, 2)",
        "nn.AvgPool2d(2, 1, 1)({a})",
        "F.avg_pool1d({a}, 2, ceil_mode=True)",
        a=image,
        check=has_two,
    ),
    *lines("F.max_pool2d({a}, 2)", "nn.MaxPool2d(2, 1, 1)({a})", "F.max_pool1d({a}, 2)", a=apart, check=has_two),
    *lines("F.adaptive_avg_pool2d({a}, (2, 3))", "F.adaptive_avg_pool2d({a}, 1)", a=image),
    *lines("F.adaptive_max_pool2d({a}, (2, 1))", a=apart),
    *lines("F.pad({a}, (1, 0), mode='reflect')", "F.pad({a}, (0, 1), 'circular')", a=image, check=has_two),
    *lines("F.pad({a}, (2, 1), mode='replicate')", a=sequence),
    # Of batch_norm and layer_norm PyTorch's third derivatives by the input are wrong: see the gradient cases. Of a bias
    # without a weight it loses the second one: see the page of differences.
    *lines(
        "F.layer_norm({a}.detach(), {a}.shape[-1:], {b}, eps=0.1)",
        "F.batch_norm({a}.detach(), None, None, torch.ones_like({c}), {c}, True, eps=0.1)",
        "F.batch_norm({a}.detach(), torch.zeros({a}.shape[1]), torch.ones({a}.shape[1]))",
        a=Where(ranks=(3,)),
        b=Where(shape=lambda a: a.shape[-1:]),
        c=Where(shape=lambda a: a.shape[1:2]),
        check=lambda a, *others: has_two(a) and all(each.dtype == a.dtype for each in others),
    ),
    *lines("F.rms_norm({a}, {a}.shape[-1:], eps=0.1)", "F.group_norm({a}, 1, eps=0.1)", a=image, check=has_two),
]

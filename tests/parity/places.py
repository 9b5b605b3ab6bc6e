"""What can stand in a place of a line that is not for a tensor: numbers, dimensions, shapes, indices.

Each function is given the grower and the tensors chosen for the line so far, by place, and returns a text. A place that
depends on another one reads it from `grower.filled`.
"""


def number(grower, tensors):
    return grower.random.choice([2, 3, -1, 0.5, -1.5, 1.25])


def positive_number(grower, tensors):
    return grower.random.choice([2, 3, 0.5, 1.5, 1.25])


def power(grower, tensors):
    return grower.random.choice([0.5, -1, 2.5, -0.5])


def whole(grower, tensors):
    return grower.random.choice([0, 1, 2, 2, 3, 4])


def integer(grower, tensors):
    return grower.random.choice([1, 2, 3, 5, 7])


def shift(grower, tensors):
    return grower.random.choice([-2, -1, 1, 2])


def base(grower, tensors):
    return grower.random.choice([2, 0.5, 1.5])


def flag(grower, tensors):
    return grower.random.random() < 0.5


def seed(grower, tensors):
    return grower.random.randint(0, 10**6)


def correction(grower, tensors):
    return grower.random.choice([0, 1])


def order(grower, tensors):
    return grower.random.choice([1, 2, 3, 2.5, "float('inf')"])


def reduction(grower, tensors):
    return repr(grower.random.choice(["mean", "sum", "none"]))


def array(grower, tensors):
    """A NumPy array that {a} can be computed with, or of any shape."""
    dtype = grower.random.choice(["float32", "float64"] * 3 + ["int64", "int32", "int16", "uint8", "float16", "bool"])
    draw = lambda: grower.random.choice([1, 2, 3] if "int" in dtype else [1, 2, 0.5, -1.5])  # noqa: E731
    shape = grower.random.choice([tuple(_first(tensors).shape) if tensors else (2, 3), ()])
    return f"np.array({nested(shape, draw)}, dtype={dtype!r})"


def scalar(grower, tensors):
    """A number of NumPy's."""
    numbers = ["float32(1.5)", "float64(0.75)", "float64(-2.0)", "float16(0.5)", "int64(2)", "int32(3)", "int8(2)"]
    return "np." + grower.random.choice([*numbers, "uint8(3)", "bool_(True)"])


def dtype(grower, tensors):
    return "torch." + grower.random.choice(["float32", "float64"])


def any_dtype(grower, tensors):
    return "torch." + grower.random.choice(["float16", "float32", "float64", "int64", "int32", "uint8", "bool"])


def dim(grower, tensors):
    """A dimension, counted from the front or from the back."""
    ndim = max(_first(tensors).ndim, 1)
    chosen = grower.random.randrange(ndim)
    return chosen - ndim if grower.random.random() < 0.3 else chosen


def other_dim(grower, tensors):
    return dim(grower, tensors)


def new_dim(grower, tensors):
    return grower.random.randint(-_first(tensors).ndim - 1, _first(tensors).ndim)


def dims(grower, tensors):
    """Several dimensions as a tuple, or a list."""
    ndim = _first(tensors).ndim
    chosen = grower.random.sample(range(ndim), grower.random.randint(min(1, ndim), ndim))
    chosen = [each - ndim if grower.random.random() < 0.3 else each for each in chosen]
    return chosen if grower.random.random() < 0.3 else tuple(chosen)


def permutation(grower, tensors):
    ndim = _first(tensors).ndim
    return tuple(grower.random.sample(range(ndim), ndim))


def far_dim(grower, tensors):
    """A dimension that is not there."""
    ndim = _first(tensors).ndim
    return grower.random.choice([ndim + 1, -ndim - 2, 7])


def size(grower, tensors):
    """A shape that has as many elements, now and then with a -1."""
    rest, sizes = _first(tensors).numel(), []
    while rest > 1 and len(sizes) < 3:
        sizes.append(grower.random.choice([each for each in range(1, rest + 1) if rest % each == 0]))
        rest //= sizes[-1]
    sizes += [rest] if rest > 1 or not sizes else []
    if grower.random.random() < 0.3:
        sizes[grower.random.randrange(len(sizes))] = -1
    return tuple(sizes)


def sizes(grower, tensors):
    """A small shape of any kind."""
    return grower.random.choice([(3,), (2, 2), (2, 3), (1,), (2, 1, 2)])


def wrong_size(grower, tensors):
    return (_first(tensors).numel() + grower.random.randint(1, 3),)


def larger(grower, tensors):
    """A shape to which {a} can be expanded."""
    shape = [grower.random.choice([2, 3]) if each == 1 else each for each in _first(tensors).shape]
    return tuple([grower.random.choice([1, 2])] * grower.random.randint(0, 1) + shape)


def repeats(grower, tensors):
    return tuple(grower.random.choice([1, 1, 2]) for _ in range(_first(tensors).ndim + grower.random.randint(0, 1)))


def start(grower, tensors):
    """Where a piece along the dimension `{dim}` may begin."""
    return grower.random.randrange(_length(grower, tensors))


def length(grower, tensors):
    return grower.random.randint(1, _length(grower, tensors) - int(grower.filled["start"]))


def position(grower, tensors):
    """A number that counts along the dimension `{dim}`, from the front or from the back."""
    length = _length(grower, tensors)
    return grower.random.randrange(-length, length)


def piece(grower, tensors):
    return grower.random.randint(1, 3)


def count(grower, tensors):
    """How many of those along the dimension `{dim}` to take."""
    return grower.random.randint(1, _length(grower, tensors))


def positions(grower, tensors):
    """A tensor of numbers that count along the dimension `{dim}`."""
    length = _length(grower, tensors)
    return f"torch.tensor({[grower.random.randrange(length) for _ in range(grower.random.randint(1, 4))]})"


def different_positions(grower, tensors):
    length = _length(grower, tensors)
    return f"torch.tensor({grower.random.sample(range(length), grower.random.randint(1, length))})"


def rows_like(grower, tensors):
    """A tensor of the shape of {a} whose numbers count along the dimension `{dim}`."""
    length = _length(grower, tensors)
    return f"torch.tensor({nested(_first(tensors).shape, lambda: grower.random.randrange(length))})"


def permuted_rows_like(grower, tensors):
    """The same, no number twice along that dimension: where each is written at most once."""
    numbers = grower.constant(tuple(_first(tensors).shape), high=5, distinct=True)
    return f"torch.argsort({numbers}, {grower.filled['dim']})"


def flat_positions(grower, tensors):
    numel = _first(tensors).numel()
    return f"torch.tensor({[grower.random.randrange(numel) for _ in range(grower.random.randint(1, 4))]})"


def mask(grower, tensors):
    """A mask of the shape of {a}."""
    return f"torch.tensor({nested(_first(tensors).shape, lambda: grower.random.random() < 0.6)})"


def index(grower, tensors):
    """What can stand in square brackets behind {a}."""
    random, shape = grower.random, _first(tensors).shape
    if random.random() < 0.15:
        return f"torch.tensor({nested(shape, lambda: random.random() < 0.6)})"
    parts = [_one_index(random, length) for length in shape[: random.randint(0, len(shape))]]
    if random.random() < 0.25:
        parts.insert(random.randint(0, len(parts)), "None")
    if random.random() < 0.3:
        parts.append("...") if random.random() < 0.5 else parts.insert(0, "...")
    return ", ".join(parts) or "..."


def _one_index(random, length):
    form = random.random()
    if form < 0.35:
        return str(random.randrange(-length, length))
    if form < 0.7:
        first, last, step = random.choice(["", "0", "1", "-1"]), random.choice(["", "1", "2", "-1"]), ""
        return f"{first}:{last}" + (f":{random.choice([1, 2])}" if random.random() < 0.3 else step)
    chosen = [random.randrange(-length, length) for _ in range(random.randint(1, 3))]
    if form < 0.85:
        return str(chosen)
    if form < 0.95:
        return f"torch.tensor({chosen})"
    return str([random.random() < 0.6 for _ in range(length)])


def simple_index(grower, tensors):
    """An index whose result is a view: integers, slices and `...`."""
    random, shape = grower.random, _first(tensors).shape
    parts = []
    for length in shape[: random.randint(1, max(len(shape), 1))]:
        parts.append(str(random.randrange(-length, length)) if random.random() < 0.5 else f"{random.choice(['', 1])}:")
    return ", ".join(parts) or "..."


def classes(grower, tensors):
    """For each row of {a}, a matrix, the number of a class."""
    rows, number = _first(tensors).shape
    return f"torch.tensor({[grower.random.randrange(number) for _ in range(rows)]})"


def weights(grower, tensors):
    """A weight for each class of {a}, a matrix."""
    return grower.constant((_first(tensors).shape[1],), signs=(1,))


def like(grower, tensors):
    """A constant of the shape and type of {a}."""
    return grower.constant(tuple(_first(tensors).shape), dtype=_first(tensors).dtype)


def fractions(grower, tensors):
    """Numbers between 0 and 1, of the shape and type of {a}."""
    shape, dtype = tuple(_first(tensors).shape), _first(tensors).dtype
    return grower.constant(shape, dtype=dtype, low=0.1, high=0.9, signs=(1,))


def kept_index(grower, tensors):
    """The name of a tensor that was an index before."""
    return grower.random.choice(grower.indices)


def any_name(grower, tensors):
    """The name of any tensor, also of a view whose base was written to since."""
    return grower.random.choice([line.name for line in grower.program.lines if line.name.startswith("t")])


def nested(shape, draw):
    """Nested lists of what `draw` draws."""
    return [nested(shape[1:], draw) for _ in range(shape[0])] if shape else draw()


def _first(tensors):
    return next(iter(tensors.values()))


def _length(grower, tensors):
    shape = _first(tensors).shape
    return shape[int(grower.filled.get("dim", 0))] if shape else 1

"""What the parameters of a distribution may be, and what numbers it can give.

Each `check(value)` says of every number, or of every vector, whether it is within; and how it is printed stands in
PyTorch's errors.
"""

from minigrad.missing import missing


class Constraint:
    """Some set of numbers; the last `event_dim` dimensions belong together."""

    is_discrete = False
    event_dim = 0

    def __init__(self, **bounds):
        self.__dict__.update(bounds)
        self._bounds = bounds

    def check(self, value):
        """Where the value is within."""
        raise NotImplementedError

    def __repr__(self):
        bounds = ", ".join(f"{name}={bound}" for name, bound in self._bounds.items())
        return f"{type(self).__name__[1:]}({bounds})"


def _constraint(name, check, **facts):
    return type(f"_{name}", (Constraint,), {"check": check, **facts})


_Real = _constraint("Real", lambda self, value: value == value)  # nan is not
_Boolean = _constraint("Boolean", lambda self, value: (value == 0) | (value == 1), is_discrete=True)
_GreaterThan = _constraint("GreaterThan", lambda self, value: self.lower_bound < value)
_GreaterThanEq = _constraint("GreaterThanEq", lambda self, value: self.lower_bound <= value)
_LessThan = _constraint("LessThan", lambda self, value: value < self.upper_bound)
_Interval = _constraint("Interval", lambda self, value: (self.lower_bound <= value) & (value <= self.upper_bound))
_IntegerInterval = _constraint(
    "IntegerInterval", lambda self, value: (value % 1 == 0) & _Interval.check(self, value), is_discrete=True
)
_Simplex = _constraint(
    "Simplex", lambda self, value: (value >= 0).all(-1) & ((value.sum(-1) - 1).abs() < 1e-6), event_dim=1
)


class _IndependentConstraint(Constraint):
    """A set of tensors all of whose numbers are in a set."""

    def __init__(self, base_constraint, reinterpreted_batch_ndims):
        super().__init__()
        self.base_constraint = base_constraint
        self.reinterpreted_batch_ndims = reinterpreted_batch_ndims
        self.is_discrete = base_constraint.is_discrete
        self.event_dim = base_constraint.event_dim + reinterpreted_batch_ndims

    def check(self, value):
        within = self.base_constraint.check(value)
        kept = within.dim() - self.reinterpreted_batch_ndims
        return within.reshape(*within.shape[:kept], -1).all(-1)

    def __repr__(self):
        return f"{type(self).__name__[1:]}({self.base_constraint!r}, {self.reinterpreted_batch_ndims})"


def greater_than(lower_bound):
    """All numbers above a bound.

    >>> greater_than(2)
    GreaterThan(lower_bound=2)
    """
    return _GreaterThan(lower_bound=lower_bound)


def less_than(upper_bound):
    """All numbers below a bound."""
    return _LessThan(upper_bound=upper_bound)


def interval(lower_bound, upper_bound):
    """All numbers from one bound to another, with both."""
    return _Interval(lower_bound=lower_bound, upper_bound=upper_bound)


def integer_interval(lower_bound, upper_bound):
    """All whole numbers from one bound to another."""
    return _IntegerInterval(lower_bound=lower_bound, upper_bound=upper_bound)


def independent(base_constraint, reinterpreted_batch_ndims):
    """All tensors of numbers within a set; so many dimensions at the end belong together."""
    return _IndependentConstraint(base_constraint, reinterpreted_batch_ndims)


real = _Real()
real_vector = independent(real, 1)
boolean = _Boolean()
positive = greater_than(0.0)
nonnegative = _GreaterThanEq(lower_bound=0.0)
unit_interval = interval(0.0, 1.0)
simplex = _Simplex()


def __getattr__(name):
    raise missing("torch.distributions.constraints", name)

"""A tensor that was cut from the graph in place, by `detach_()`, is not what it was to those who have saved it."""


class CounterOfDetached:
    """The version counter of a tensor that was cut from the graph in place.

    It counts on where the counter did that the tensor shares with its views. But its versions equal no earlier one:
    who has saved the tensor as a part of the graph finds that it is not what it was.
    """

    __slots__ = ("shared",)

    def __init__(self, counter):
        self.shared = counter.shared if type(counter) is CounterOfDetached else counter

    def __getitem__(self, _):
        version = VersionOfDetached(self.shared[0])
        version.counter = self
        return version

    def __setitem__(self, _, version):
        self.shared[0] = int(version)


class VersionOfDetached(int):
    """A version that equals only another one by the same `counter`: since the tensor was last detached."""

    def __eq__(self, other):
        return type(other) is VersionOfDetached and self.counter is other.counter and int(self) == int(other)

    def __ne__(self, other):
        return not self == other

    __hash__ = int.__hash__

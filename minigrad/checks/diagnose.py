"""The mistakes, in the order in which they are looked for.

Each question is put to all cases at once: a mistake is named only if it explains every wrong result. What nobody
foresaw is called wrong, with the first input on which it is.
"""

from dataclasses import dataclass, field, replace

import numpy as np

from minigrad.checks.call import call, line_of, raised_by, text_by
from minigrad.checks.compare import as_wanted, close, is_numeric, plain, same
from minigrad.checks.exercise import AS_IT_WAS, CHANGED, Misfit, copies
from minigrad.checks.heat_map import HeatMap, telling
from minigrad.checks.time_limit import TimeIsUp
from minigrad.protocol import is_tensor
from minigrad.words import say

# What a mistake leaves of the credit; what is not named here leaves nothing.
LEFT = {
    1.0: "right",
    0.75: "input_changed unstable at_zero written_into not_returned",
    0.5: """imprecise sign factor size swapped transposed broadcast shape order twice central other_factor quotient
        exponent dropped_factor only_leading untransposed uphill not_normalized
        one_emptied one_power_up powers_reversed fooled_by_nan still_a_tensor data_is_refused sum_not_mean
        not_halved backward_nudge one_sided unique_names""",
    0.25: """input_spoiled overwritten incoming positive some undivided result_for_input leaves_missing too_early
        accumulated first_way not_cut other_cut without_rate too_early_added cut_short unweighted first_row sign_of_v
        one_walk mean_not_sum result_twice like_a_power by_the_gradient argument_not_result
        replaced replaced_in_loop returned_in_loop nothing_to_move_by with_history history_lost one_backward
        behind_its_back number_of_a_loss largest_rate copies same_tensor half""",
}
CREDIT = {diagnosis: credit for credit, names in LEFT.items() for diagnosis in names.split()}
MISSING = object()
LARGE = 100.0


@dataclass
class Verdict:
    """What is said of an answer: the name of a `diagnosis`, its `credit`, and the evidence.

    `inputs`, with the `names` that they may go by, `got` and `want` are those of the first case that shows it;
    `words` is what its sentence needs besides; `map` shows where the mistake is, if a picture says more than a line.
    """

    exercise: object
    diagnosis: str
    inputs: tuple = ()
    names: list = field(default_factory=list)
    got: object = None
    want: object = None
    words: dict = field(default_factory=dict)
    map: HeatMap | None = None
    repaired: list = field(default_factory=list)

    @property
    def credit(self):
        return CREDIT.get(self.diagnosis, 0.0)


@dataclass
class Trial:
    """One case: its inputs, what came and what was wanted, plain, and whether the inputs were changed."""

    case: tuple
    got: object
    want: object
    changed: bool = False


def examine(exercise, answer, draw):
    """The `Verdict` on an answer, or `MISSING` in its place if there is none."""
    if answer is MISSING or answer is Ellipsis:
        return Verdict(exercise, "missing")
    if not exercise.is_value and not callable(answer):
        return Verdict(exercise, "no_function", got=plain(answer))
    trials = []
    for case in exercise.cases(draw):
        trial = tried(exercise, answer, case)
        if isinstance(trial, Verdict):
            return replace(trial, names=names_of(exercise, answer))
        trials.append(trial)
    return replace(judged(exercise, trials), names=names_of(exercise, answer))


def names_of(exercise, answer):
    """The names that the inputs may go by: as the student wrote them, and as those who prepare them do."""
    used = call(exercise.use, (answer,)).value
    codes = [getattr(function, "__code__", None) for function in (answer, used, exercise.prepare)]
    return [code.co_varnames[: code.co_argcount] for code in codes if code]


def tried(exercise, answer, case):
    """A `Trial`; a `Verdict` at once if the answer raises, or gives nothing that could be compared."""
    want = plain(exercise.result_of(exercise.reference, case))
    if exercise.is_value:
        return Trial(case, as_wanted(read_by(exercise, answer, ()), want), want)
    inputs = exercise.prepare(*copies(case))
    outcome = call(lambda *given: exercise.use(answer)(*given), inputs)
    if isinstance(outcome.error, Misfit):
        return Verdict(exercise, str(outcome.error), case, want=want)
    if type(outcome.error) is NotImplementedError and raised_by(answer, outcome.error):
        return Verdict(exercise, "missing")
    if isinstance(outcome.error, TimeIsUp):
        return Verdict(exercise, "endless", case, want=want)
    if outcome.error is not None:
        said = {"error": type(outcome.error).__name__, "line": line_of(outcome.error, answer)}
        return Verdict(exercise, "raised", case, want=want, words=said | {"message": _message(outcome.error)})
    if outcome.value is Ellipsis:
        return Verdict(exercise, "missing")
    if outcome.value is None and want is not None:
        return Verdict(exercise, "nothing", case, want=want)
    got = as_wanted(read_by(exercise, outcome.value, inputs), want)
    return Trial(
        case, without_note(got), without_note(want), _changed(exercise, inputs, case) or note_of(got) == CHANGED
    )


def note_of(result):
    """The word at the end of a result on what became of the inputs, if its sheet puts one there."""
    last = result[-1] if isinstance(result, list) and result else None
    return last if isinstance(last, str) and last in (AS_IT_WAS, CHANGED) else None


def without_note(result):
    return result[:-1] if note_of(result) else result


def read_by(exercise, value, inputs):
    """What an answer gave, as it is compared; as it is if it cannot be read."""
    read = call(exercise.read, (value, inputs))
    return plain(value) if read.error else plain(read.value)


def _message(error):
    return text_by(str, error).partition("\n")[0][:200]


def _changed(exercise, inputs, case):
    """Whether an array or list that was handed over is no longer what it was. Tensors in a list may: weights move."""
    before = exercise.prepare(*copies(case))
    pairs = [(one, other) for one, other in zip(inputs, before, strict=True) if isinstance(other, (np.ndarray, list))]
    return any(not same(plain(_but_tensors(one)), plain(_but_tensors(other)), 1e-12) for one, other in pairs)


def _but_tensors(value):
    return ["tensor" if is_tensor(each) else each for each in value] if isinstance(value, list) else value


def judged(exercise, trials):
    """The `Verdict` on what came of all cases."""
    wrong = [trial for trial in trials if not same(trial.got, trial.want, exercise.tolerance)]
    if not wrong:
        changed = next((trial for trial in trials if trial.changed), None)
        if changed:
            return Verdict(exercise, "input_changed", changed.case, got=changed.got, want=changed.want)
        return Verdict(exercise, "right", trials[0].case, got=trials[0].got, want=trials[0].want)
    first = wrong[0]
    questions = OF_VALUES if exercise.is_value else QUESTIONS
    found = next((found for question in questions if (found := question(exercise, trials, wrong))), "wrong")
    diagnosis, words = found if isinstance(found, tuple) else (found, {})
    verdict = Verdict(exercise, diagnosis, first.case, got=first.got, want=first.want, words=words)
    if exercise.is_value or diagnosis == "imprecise":  # a prediction is not told; nobody sees the last digits
        return verdict
    return replace(verdict, map=telling([(trial.got, trial.want) for trial in wrong], exercise.tolerance))


def foreseen(exercise, trials, wrong):
    """A mistake that the exercise knows."""
    for diagnosis, mistaken in exercise.mistakes.items():
        results = [_in_place(exercise, mistaken, trial) for trial in trials]
        if all(same(trial.got, result, exercise.tolerance) for trial, result in zip(trials, results, strict=True)):
            return diagnosis.partition(":")[0]
    return None


def _in_place(exercise, mistaken, trial):
    """What the mistake would give for a case; None if it fails there."""
    outcome = call(exercise.result_of, (mistaken, trial.case))
    return as_wanted(without_note(plain(outcome.value)), trial.want)


def spoiled(exercise, trials, wrong):
    """Wrong where something that was handed over is changed."""
    return "input_spoiled" if all(trial.changed for trial in wrong) else None


def kind(exercise, trials, wrong):
    """Something else than was asked for: a text for a number, three results for two."""
    for trial in wrong:
        got, want = trial.got, trial.want
        if isinstance(want, list) and isinstance(got, list):
            if len(got) != len(want):
                return "count", {"got_count": len(got), "want_count": len(want)}
            odd = [one for one, other in zip(got, want, strict=True) if is_numeric(one) != is_numeric(other)]
            if odd:
                is_missing = isinstance(odd[0], str) and odd[0] == "None"  # as sheets read a `.grad` that is None
                return "gradient_missing" if is_missing else ("kind", {"kind": kind_of(odd[0])})
        elif is_numeric(want) != is_numeric(got) or not is_numeric(want) and type(got) is not type(want):
            return "kind", {"kind": kind_of(got)}
    return None


def kind_of(value):
    """What a plain result is, in a word for students."""
    if is_numeric(value):
        return say("kind_array" if value.ndim else "kind_number")
    return type(value).__name__


def swapped(exercise, trials, wrong):
    """Two results that changed places."""
    if not all(isinstance(t.want, list) and isinstance(t.got, list) and len(t.want) == len(t.got) == 2 for t in trials):
        return None
    return "swapped" if all(same(t.got[::-1], t.want, exercise.tolerance) for t in trials) else None


def arrays_of(trials):
    """All pairs of arrays, got and wanted, of the trials; None where something is no array."""
    pairs = []
    for trial in trials:
        both = (trial.got, trial.want) if isinstance(trial.want, list) else ([trial.got], [trial.want])
        pairs += list(zip(*both, strict=False))
    if all(is_numeric(got) and is_numeric(want) for got, want in pairs):
        return [(got.astype(float), want.astype(float)) for got, want in pairs]
    return None


def form(exercise, trials, wrong):
    """Right numbers in a wrong shape."""
    pairs = arrays_of(trials)
    off = [(got, want) for got, want in pairs or () if got.shape != want.shape]
    if not off:
        return None
    words = {"got_shape": list(off[0][0].shape), "want_shape": list(off[0][1].shape)}
    repeated = [each.shape for trial in wrong for each in trial.case if isinstance(each, np.ndarray)]
    if off[0][0].shape in repeated and all(_summed(got, want.shape, want, exercise.tolerance) for got, want in off):
        return "broadcast", words
    if all(got.ndim == 2 and got.T.shape == want.shape and close(got.T, want, exercise.tolerance) for got, want in off):
        return "transposed", words
    if all(got.size == want.size and close(got.reshape(want.shape), want, exercise.tolerance) for got, want in off):
        return "shape", words
    return "other_shape", words


def _summed(got, shape, want, tolerance):
    """Whether the sum over what broadcasting repeated gives what was wanted."""
    if got.ndim < len(shape) or got.size <= want.size:
        return False
    extra = got.ndim - len(shape)
    axes = [*range(extra), *(extra + axis for axis, size in enumerate(shape) if size == 1)]
    summed = got.sum(axis=tuple(axes))
    return summed.size == want.size and close(summed.reshape(shape), want, tolerance)


def numbers(exercise, trials, wrong):
    """Right shapes and wrong numbers: by a sign, a factor, a size, the other way round."""
    pairs = arrays_of(trials)
    if not pairs or any(got.shape != want.shape for got, want in pairs):
        return None
    if all(_is_not_finite(trial) for trial in wrong):
        finite = all(close(np.where(np.isfinite(got), got, want), want, exercise.tolerance) for got, want in pairs)
        is_large = all(_greatest(trial.case) > LARGE for trial in wrong)
        return "unstable" if finite and is_large else "not_finite"
    if all(close(got, -want, exercise.tolerance) for got, want in pairs):
        return "sign"
    if all(close(got, want, 1e-3) for got, want in pairs):
        return "imprecise"
    return _ratio(pairs, exercise.tolerance) or _transposed(exercise, pairs)


def _is_not_finite(trial):
    pairs = arrays_of([trial]) or []
    return any(not np.isfinite(got).all() and np.isfinite(want).all() for got, want in pairs)


def _greatest(case):
    return max((np.abs(each).max(initial=0.0) for each in case if isinstance(each, np.ndarray)), default=0.0)


def _ratio(pairs, tolerance):
    """One factor for all, or one that is the size of the tensor."""
    ratios = []
    for got, want in pairs:
        there = np.abs(want) > 1e-9
        if np.abs(got[~there]).max(initial=0.0) > 1e-9:
            return None
        if there.any():
            each = got[there] / want[there]
            if not np.allclose(each, each[0], rtol=1e-6):
                return None
            ratios.append((each[0], want.size))
    if not ratios or any(ratio == 0 for ratio, _ in ratios):
        return None
    values = np.array([ratio for ratio, _ in ratios])
    if np.allclose(values, values[0], rtol=1e-6):
        return "factor", {"ratio": f"{values[0]:.4g}"}
    sizes = np.array([size for _, size in ratios], float)
    if len(set(sizes)) > 1 and np.allclose(values, sizes, rtol=1e-6):
        return "size", {"ratio": "n"}
    if len(set(sizes)) > 1 and np.allclose(values, 1 / sizes, rtol=1e-6):
        return "size", {"ratio": "1/n"}
    return None


def _transposed(exercise, pairs):
    """Square matrices whose rows are columns."""
    is_square = all(got.ndim == 2 and got.T.shape == want.shape for got, want in pairs)
    return "transposed" if is_square and all(close(got.T, want, exercise.tolerance) for got, want in pairs) else None


def incoming(exercise, trials, wrong):
    """The local derivative alone: what would be right if the gradient that arrives were 1."""
    if exercise.incoming is None:
        return None
    is_local = all(same(trial.got, _with_ones(exercise, trial), exercise.tolerance) for trial in trials)
    return "incoming" if is_local else None


def _with_ones(exercise, trial):
    """What would be right if the gradient that arrives were 1."""
    case = list(trial.case)
    case[exercise.incoming] = np.ones_like(case[exercise.incoming])
    return plain(exercise.result_of(exercise.reference, tuple(case)))


def where_positive(exercise, trials, wrong):
    """Right wherever all inputs are positive, and wrong somewhere else."""
    pairs = []
    for trial in trials:
        arrays = [each for each in trial.case if isinstance(each, np.ndarray)]
        if not arrays or any(each.shape not in ((), arrays[-1].shape) for each in arrays):
            return None
        positive = np.all([np.broadcast_to(each > 0, arrays[-1].shape) for each in arrays], axis=0)
        for got, want in arrays_of([trial]) or [(None, None)]:
            if got is None or got.shape != want.shape or want.shape != positive.shape:
                return None
            pairs.append((got[positive], want[positive]))
    seen = sum(want.size for _, want in pairs)
    return "positive" if seen and all(close(got, want, exercise.tolerance) for got, want in pairs) else None


def things(exercise, trials, wrong):
    """Of a list of names: the right ones in another order, or some of them twice."""
    if not all(isinstance(t.got, list) and isinstance(t.want, list) for t in trials):
        return None
    if any(is_numeric(each) for trial in trials for each in trial.want):
        return None
    if all(_sorted(trial.got) == _sorted(trial.want) for trial in trials):
        return "order"
    if all({*map(str, trial.got)} == {*map(str, trial.want)} for trial in trials):
        return "twice" if all(len(trial.got) > len(trial.want) for trial in wrong) else None
    return None


def _sorted(values):
    return sorted(map(str, values))


def half(exercise, trials, wrong):
    """One of two results is right everywhere; what is wrong with the other is asked of it alone."""
    if not all(isinstance(t.want, list) and isinstance(t.got, list) and len(t.want) == len(t.got) == 2 for t in trials):
        return None
    if arrays_of(trials) is None:
        return None
    for place in (0, 1):
        if all(same(t.got[1 - place], t.want[1 - place], exercise.tolerance) for t in trials):
            alone = [Trial(t.case, t.got[place], t.want[place]) for t in trials]
            return "half", {"place": say(f"check_place_{place}"), "reason": _reason(exercise, alone, place)}
    return None


def _reason(exercise, alone, place):
    """What is wrong with one of two results, as a sentence."""
    wrong = [trial for trial in alone if not same(trial.got, trial.want, exercise.tolerance)]
    if exercise.incoming is not None and all(
        same(trial.got, _with_ones(exercise, trial)[place], exercise.tolerance) for trial in alone
    ):
        return say("diagnosis_incoming")
    found = form(exercise, alone, wrong) or numbers(exercise, alone, wrong) or "wrong"
    diagnosis, words = found if isinstance(found, tuple) else (found, {})
    return say(f"diagnosis_{diagnosis}", **words)


def some(exercise, trials, wrong):
    """Right for some inputs."""
    return ("some", {"wrong": len(wrong), "all": len(trials)}) if len(wrong) < len(trials) else None


QUESTIONS = [foreseen, spoiled, things, kind, swapped, form, incoming, where_positive, numbers, half, some]
OF_VALUES = [foreseen, things, kind]  # what can be asked of a single prediction

"""Errors of random numbers."""

ERRORS = {
    "empty_range": {
        "pytorch": "random_ expects 'from' to be less than 'to', but got from={low} >= to={high}",
        "es": "Los enteros se sortean de {low} a {high} - 1, y ahí no hay ninguno: el segundo límite queda fuera.",
        "en": "The integers are drawn from {low} to {high} - 1, and there are none: the upper bound is left out.",
    },
    "empty_range_in_dtype": {
        "pytorch": "random_ expects 'from' casted to dtype to be less than 'to' casted to dtype, but got from={low} >= "
        "to={high}",
        "es": "A los números de coma flotante tan grandes les faltan enteros, y entre estos límites no queda ninguno.",
        "en": "Floating numbers this large do not hold every integer, and between these bounds there is none left.",
    },
    "empty_range_without_end": {
        "pytorch": "random_ expects 'from' casted to dtype to be less than or equal to 'to_inc' casted to dtype, but "
        "got from={low} > to_inc={last}",
        "es": "Los enteros se sortean hasta {last}: más allá, el tipo ya no los incluye a todos.",
        "en": "The integers are drawn up to {last}: beyond that the dtype does not hold all of them.",
    },
    "range_with_gaps": {
        "pytorch": "{bound} is out of bounds [-(2^{bits}), 2^{bits}]. Due to precision limitations {dtype} can support "
        "discrete uniform distribution only within this range. This warning will become an error in version 1.7 "
        "release, please fix the code in advance",
    },
    "range_type": {
        "pytorch": "{bound} is out of bounds for {dtype}",
    },
    "permutation_size": {
        "pytorch": "randperm(): argument 'n' (position 1) must be int, not {kind}",
    },
    "state_type": {
        "pytorch": "expected a torch.ByteTensor, but got {kind}",
    },
    "state_dtype": {
        "pytorch": "RNG state must be a torch.ByteTensor",
    },
    "state_size": {
        "pytorch": "Expected a CPUGeneratorImplState of size 5056 but found the input RNG state size to be {size}",
    },
    "generator_type": {
        "pytorch": "argument 'generator' must be torch.Generator, not {kind}",
    },
    "negative_std": {
        "pytorch": "normal expects std >= 0.0, but found std {std:g}",
    },
    "negative_stds": {
        "pytorch": "normal expects all elements of std >= 0.0",
    },
    "normal_size": {
        "pytorch": "normal(): with two numbers for mean and std, a size must be given",
        "es": "Por ejemplo torch.normal(0.0, 1.0, (2, 3)); el tamaño solo sobra cuando mean o std es un tensor.",
        "en": "For example torch.normal(0.0, 1.0, (2, 3)); only where mean or std is a tensor can the size be "
        "left out.",
    },
    "uniform_bounds": {
        "pytorch": "uniform_ expects to return a [from, to) range, but found from={low:g} > to={high:g}",
    },
    "exponential_of_integers": {
        "pytorch": "Exponential distribution is a continuous probability distribution. dtype must be a floating "
        "point but "
        "you specified {dtype}",
    },
    "exponential_rate": {
        "pytorch": "exponential_ expects lambda > 0.0, but found lambda={rate:g}",
    },
    "probability": {
        "pytorch": "bernoulli_ expects p to be in [0, 1], but got p={p:g}",
    },
    "probabilities": {
        "pytorch": "Expected p_in >= 0 && p_in <= 1 to be true, but got false.  (Could this error message be "
        "improved?  If "
        "so, please report an enhancement request to PyTorch.)",
        "es": "Cada elemento es la probabilidad de sacar un 1, entre 0 y 1, y aquí hay alguno fuera.",
        "en": "Each element is the probability of drawing a 1, between 0 and 1, and here some are outside.",
    },
    "dropout_probability": {
        "pytorch": "dropout probability has to be between 0 and 1, but got {p}",
    },
    "weights_dimensions": {
        "pytorch": "prob_dist must be 1 or 2 dim",
    },
    "weights_type": {
        "pytorch": "multinomial only supports floating-point dtypes for input, got: {dtype}",
    },
    "no_samples": {
        "pytorch": "cannot sample n_sample <= 0 samples",
    },
    "too_many_categories": {"pytorch": "number of categories cannot exceed 2^24"},
    "too_many_samples": {
        "pytorch": "cannot sample n_sample > prob_dist.size(-1) samples without replacement",
    },
    "weights_one_by_one": {
        "pytorch": "invalid multinomial distribution (encountering probability entry {what})",
    },
    "weights": {
        "pytorch": "probability tensor contains either `inf`, `nan` or element < 0",
    },
    "weights_sum": {
        "pytorch": "invalid multinomial distribution (sum of probabilities <= 0)",
    },
}

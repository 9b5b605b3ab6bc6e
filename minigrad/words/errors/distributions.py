"""Errors of probability distributions."""

ERRORS = {
    "distribution_parameter": {
        "pytorch": "Expected parameter {parameter} ({kind} of shape {shape}) of distribution {distribution} to satisfy "
        "the constraint {constraint}, but found invalid values:\n{value}",
        "es": "Si es nan, algo divergió antes: revisa la tasa de aprendizaje. Una escala sale positiva de exp(), de "
        "softplus() o de clamp(min=...).",
        "en": "If it is nan, something diverged before: look at the learning rate. A scale comes out positive from "
        "exp(), softplus() or clamp(min=...).",
    },
    "no_constraints": {
        "pytorch": "<class '{kind}'> does not define `arg_constraints`. Please set `arg_constraints = {{}}` or "
        "initialize the distribution with `validate_args=False` to turn off validation.",
    },
    "sample_n": {"pytorch": "`sample_n(n)` will be deprecated. Use `sample((n,))` instead."},
    "subclass_expand": {
        "pytorch": "Subclass {name} of {base} that defines a custom __init__ method must also define a custom "
        ".expand() method.",
    },
    "value_type": {"pytorch": "The value argument to log_prob must be a Tensor"},
    "value_event": {"pytorch": "The right-most size of value must match event_shape: {size} vs {event}."},
    "value_batch": {"pytorch": "Value is not broadcastable with batch_shape+event_shape: {size} vs {expected}."},
    "value_outside": {
        "pytorch": "Expected value argument ({kind} of shape {shape}) to be within the support ({support}) of the "
        "distribution {distribution}, but found invalid values:\n{value}",
    },
    "distribution_arguments": {
        "pytorch": "Input arguments must all be instances of Number, torch.Tensor or objects implementing "
        "__torch_function__.",
    },
    "probs_or_logits": {"pytorch": "Either `probs` or `logits` must be specified, but not both."},
    "categorical_dimensions": {"pytorch": "`{name}` parameter must be at least one-dimensional."},
    "independent_dimensions": {
        "pytorch": "Expected reinterpreted_batch_ndims <= len(base_distribution.batch_shape), actual {wanted} vs "
        "{there}",
    },
    "kl_of_families": {
        "pytorch": "The cross KL-divergence between different exponential families cannot                             "
        "be computed using Bregman divergences",
    },
    "kl_unknown": {"pytorch": "No KL(p || q) is implemented for p type {p} and q type {q}"},
}

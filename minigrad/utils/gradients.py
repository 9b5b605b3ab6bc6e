"""What models and optimizers do alike to the gradients of their parameters."""


def drop_gradients(tensors, set_to_none):
    """Forget the gradients of some leaves; or, unless `set_to_none`, fill them with zeros that have no history."""
    for tensor in tensors:
        gradient = tensor._grad
        if gradient is None:
            continue
        if set_to_none:
            tensor._grad = None
            continue
        gradient._grad_fn = None
        gradient._requires_grad = False
        gradient._array[...] = 0
        gradient._count_write()

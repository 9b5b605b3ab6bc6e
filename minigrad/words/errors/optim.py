"""Errors of optimizers and of the schedules of their learning rates."""

ERRORS = {
    "optimizer_of_tensor": {
        "pytorch": "params argument given to the optimizer should be an iterable of Tensors or dicts, but got {kind}",
        "es": "Aunque haya un solo tensor, va en una lista: [w].",
        "en": "Even if there is but one tensor, it goes in a list: [w].",
    },
    "optimizer_of_nothing": {
        "pytorch": "optimizer got an empty parameter list",
        "es": "O el modelo no tiene parámetros (una lista de capas debe ser un nn.ModuleList), o el generador de "
        "parameters() ya se gastó: llámalo otra vez.",
        "en": "Either the model has no parameters (a list of layers must be an nn.ModuleList), or the generator of "
        "parameters() is used up: call it again.",
    },
    "group_no_dict": {"pytorch": "param_group must be a dict, but got <class '{kind}'>"},
    "group_of_set": {
        "pytorch": "optimizer parameters need to be organized in ordered collections, but the ordering of tensors in "
        "sets will change between runs. Please use a list instead.",
    },
    "group_half_named": {
        "pytorch": "all optimizer params should be with/without names. Some param names are missing",
    },
    "groups_half_named": {
        "pytorch": "all optimizer param groups should be with/without names. cannot add param group {which} to the "
        "optimizer",
    },
    "optimizer_no_tensor": {"pytorch": "optimizer can only optimize Tensors, but one of the params is {kind}"},
    "optimizer_non_leaf": {
        "pytorch": "can't optimize a non-leaf Tensor",
        "es": "Este tensor de forma {shape} lo calculó {node}, así que backward() no le deja gradiente. Pon en el "
        "optimizador la hoja de la que salió; si lo querías como hoja, x.detach().requires_grad_().",
        "en": "This tensor of shape {shape} was computed by {node}, so backward() leaves no gradient on it. Give the "
        "optimizer the leaf that it came from; if it was meant to be a leaf, x.detach().requires_grad_().",
    },
    "group_twice": {
        "pytorch": "optimizer contains a parameter group with duplicate parameters; in future, this will cause an "
        "error; see github.com/pytorch/pytorch/issues/40967 for more information",
    },
    "groups_overlap": {"pytorch": "some parameters appear in more than one parameter group"},
    "invalid_hyperparameter": {"pytorch": "Invalid {name}: {value}"},
    "nesterov": {"pytorch": "Nesterov momentum requires a momentum and zero dampening"},
    "group_required": {
        "pytorch": "parameter group didn't specify a value of required optimization parameter {name}",
    },
    "groups_count": {"pytorch": "loaded state dict has a different number of parameter groups"},
    "groups_size": {
        "pytorch": "loaded state dict contains a parameter group that doesn't match the size of optimizer's group",
    },
    "no_optimizer": {"pytorch": "{kind} is not an Optimizer"},
    "no_initial_lr": {
        "pytorch": "param 'initial_lr' is not specified in param_groups[{number}] when resuming scheduler with "
        "last_epoch >= 0.\nThis typically happens when:\n1. You're trying to resume training from a checkpoint but "
        "haven't properly loaded the optimizer state\n2. You're using last_epoch >= 0 for a fresh training run (not "
        "recommended)",
    },
    "scheduler_first": {
        "pytorch": "Detected call of `lr_scheduler.step()` before `optimizer.step()`. In PyTorch 1.1.0 and later, you "
        "should call them in the opposite order: `optimizer.step()` before `lr_scheduler.step()`.  Failure to do this "
        "will result in PyTorch skipping the first value of the learning rate schedule. See more details at "
        "https://pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate",
    },
    "ask_last_lr": {
        "pytorch": "To get the last learning rate computed by the scheduler, please use `get_last_lr()`.",
    },
    "lambdas_count": {"pytorch": "Expected {wanted} lr_lambdas, but got {given}"},
}

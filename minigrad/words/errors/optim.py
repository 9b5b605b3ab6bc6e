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
    "lambda_type": {"pytorch": "lr_lambda should be a function, but got {kind}"},
    "scheduler_epoch": {
        "pytorch": "The epoch parameter in `scheduler.step()` was not necessary and is being deprecated where possible"
        ". Please use `scheduler.step()` to step the scheduler. During the deprecation, if epoch is different "
        "from None, the closed form is used instead of the new chainable form, where available. Please open "
        "an issue if you are unable to replicate your use case: "
        "https://github.com/pytorch/pytorch/issues/new/choose.",
    },
    "scheduler_overridden": {
        "pytorch": "Seems like `optimizer.step()` has been overridden after learning rate scheduler initialization. "
        "Please, make sure to call `optimizer.step()` before `lr_scheduler.step()`. See more details at "
        "https://pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate",
    },
    "values_for_groups": {
        "pytorch": "{name} must have the same length as optimizer.param_groups. {name} has {given} values, "
        "param_groups has {groups}.",
    },
    "constant_factor": {"pytorch": "Constant multiplicative factor expected to be between 0 and 1."},
    "linear_start": {
        "pytorch": "Starting multiplicative factor expected to be greater than 0 and less or equal to 1.",
    },
    "linear_end": {"pytorch": "Ending multiplicative factor expected to be between 0 and 1."},
    "plateau_factor": {"pytorch": "Factor should be < 1.0."},
    "plateau_floors": {"pytorch": "expected {groups} min_lrs, got {given}"},
    "plateau_mode": {"pytorch": "{what} {mode} is unknown!"},
    "plateau_more_groups": {
        "pytorch": "The number of param groups in the `optimizer` ({now}) differs from when `ReduceLROnPlateau` was "
        "initialized ({then}), usually due to a new param group being added to the optimizer. Please modify the "
        "`min_lrs` field to match the length of the `optimizer` param groups.",
    },
    "cycle_mode": {"pytorch": "mode is invalid and scale_fn is None"},
    "cycle_momentum": {
        "pytorch": "optimizer must support momentum or beta1 with `cycle_momentum` option enabled",
        "es": "Este optimizador no tiene momentum: escribe cycle_momentum=False.",
        "en": "This optimizer has no momentum: write cycle_momentum=False.",
    },
    "cycle_start": {"pytorch": "Expected float between 0 and 1 pct_start, but got {value}"},
    "cycle_strategy": {"pytorch": "anneal_strategy must be one of 'cos' or 'linear', instead got {value}"},
    "cycle_steps": {"pytorch": "You must define either total_steps OR (epochs AND steps_per_epoch)"},
    "cycle_over": {
        "pytorch": "Tried to step {step} times. The specified number of total steps is {total}",
        "es": "scheduler.step() va detrás de cada optimizer.step(), una vez por lote; di entonces los pasos que habrá: "
        "épocas por lotes.",
        "en": "scheduler.step() stands behind each optimizer.step(), once a batch; so say how many there will be: "
        "epochs times batches.",
    },
    "positive_integer": {"pytorch": "Expected positive integer {name}, but got {value}"},
    "restart_factor": {"pytorch": "Expected integer T_mult >= 1, but got {value}"},
    "restart_floor": {"pytorch": "Expected float or int eta_min, but got {value} of type {kind}"},
    "restart_epoch": {"pytorch": "Expected non-negative epoch, but got {epoch}"},
    "combined_no_schedule": {"pytorch": "{name} at index {number} should have `optimizer` as its attribute."},
    "combined_plateau": {
        "pytorch": "{name} does not support `ReduceLROnPlateau` scheduler as it requires additional kwargs to be "
        "specified when calling `step`, but got one at index {number} in the given schedulers sequence.",
    },
    "combined_optimizers": {
        "pytorch": "{name} expects all schedulers to belong to the same optimizer, but got scheduler {kind} at index "
        "{number} has {theirs}, which is different from {own}.",
    },
    "sequence_of_none": {"pytorch": "{name} expects at least one scheduler, but got no scheduler."},
    "chain_of_none": {"pytorch": "{name} expects at least one scheduler to be chained, but got no scheduler."},
    "sequence_milestones": {
        "pytorch": "Sequential Schedulers expects number of schedulers provided to be one more than the number of "
        "milestone points, but got number of schedulers {schedules} and the number of milestones to be equal to "
        "{milestones}",
    },
    "lr_of_several": {"pytorch": "Tensor lr must be 1-element"},
    "lr_tensor_foreach": {"pytorch": "lr as a Tensor is not supported for capturable=False and foreach=True"},
    "beta_tensor_foreach": {
        "pytorch": "betas[{number}] as a Tensor is not supported for capturable=False and foreach=True",
    },
    "beta_tensor_size": {"pytorch": "Tensor betas[{number}] must be 1-element"},
    "betas_of_two_kinds": {"pytorch": "betas must be either both floats or both Tensors"},
    "fused_and_foreach": {"pytorch": "`fused` and `foreach` cannot be `True` together."},
    "eta_values": {"pytorch": "Invalid eta values: {fall}, {rise}"},
    "lbfgs_groups": {"pytorch": "LBFGS doesn't support per-parameter options (parameter groups)"},
    "lbfgs_search": {"pytorch": "only 'strong_wolfe' is supported"},
    "step_hook_result": {"pytorch": "{step} must return None or a tuple of (new_args, new_kwargs), but got {got}."},
}

"""Errors of functions that make functions: grad, vjp, jacrev, vmap."""

ERRORS = {
    "transform_of": {"pytorch": "Thing passed to transform API must be Tensor, got {kind}"},
    "transform_result": {"pytorch": "{call}: expected f(*primals) to return only tensors, got unsupported type {kind}"},
    "vjp_of_integers": {
        "pytorch": "vjp(f, ...): All outputs of f must be floating-point or complex Tensors, got Tensor with "
        "dtype {dtype}",
    },
    "grad_of_no_tensor": {
        "pytorch": "grad_and_value(f)(*args): Expected f(*args) to return a Tensor, got {kind}",
        "es": "item() y float() sacan el número del grafo: la función debe devolver un tensor.",
        "en": "item() and float() take the number out of the graph: the function must return a tensor.",
    },
    "grad_of_many": {
        "pytorch": "grad_and_value(f)(*args): Expected f(*args) to return a scalar Tensor, got tensor with "
        "{ndim} dims. Maybe you wanted to use the vjp or jacrev APIs instead?",
        "es": "Un gradiente es de un solo número. Súmalos con .sum(), o pide todas las derivadas con jacrev.",
        "en": "A gradient is that of a single number. Add them up with .sum(), or ask for all derivatives with jacrev.",
    },
    "vmap_dim": {
        "pytorch": "vmap({function}, in_dims={in_dims}, ...)(<inputs>): Got in_dim={dim} for some input, but that "
        "input is a Tensor of dimensionality {ndim} so expected in_dim to satisfy -{ndim} <= in_dim < {ndim}.",
    },
    "vmap_sizes": {
        "pytorch": "vmap: Expected all tensors to have the same size in the mapped dimension, got sizes {sizes} for "
        "the mapped dimension",
    },
    "vmap_result": {
        "pytorch": "vmap({function}, ...): `{function}` must only return Tensors, got type {kind}. Did you mean to set "
        "out_dims= to None for output?",
    },
    "vmap_random": {
        "pytorch": "vmap: called random operation while in randomness error mode. Please either use the 'same' or "
        "'different' randomness flags on vmap or perform the randomness operation out of vmap",
    },
    "captured_write": {
        "pytorch": "During a grad (vjp, jvp, grad, etc) transform, the function provided attempted to call in-place "
        "operation (aten::{operation}) that would mutate a captured Tensor. This is not supported; please rewrite the "
        "function being transformed to explicitly accept the mutated Tensor(s) as inputs.",
        "es": "La función que se deriva escribe en un tensor de fuera. Pásaselo como argumento, o "
        "escribe en una copia.",
        "en": "The function that is differentiated writes to a tensor from outside. Give it to the function as an "
        "argument, or write to a copy.",
    },
    "argnums_type": {"pytorch": "argnums must be int or Tuple[int, ...], got: {kind}"},
    "argnums_empty": {"pytorch": "argnums must be non-empty"},
    "argnums_twice": {"pytorch": "argnums elements must be unique, got {argnums}"},
    "argnum_range": {
        "pytorch": "Got argnum={number}, but only {count} positional inputs",
        "es": "argnums cuenta los argumentos por su lugar, desde 0.",
        "en": "argnums counts the arguments by their place, from 0.",
    },
    "aux_missing": {
        "pytorch": "{call}: output of function f should be a tuple: (output, aux) if has_aux is True",
    },
    "aux_type": {"pytorch": "Expected tensors, got unsupported type {kind}"},
    "cotangents": {
        "pytorch": "Expected pytree structure of cotangents to be the same as pytree structure of outputs to the "
        "function. cotangents: {given}, primal output: {wanted}",
    },
    "jvp_primals": {
        "pytorch": "jvp(f, primals, tangents): Expected primals to be a tuple. E.g. it should be valid to call "
        "f(*primals).",
        "es": "Los argumentos van juntos en una tupla, también si hay uno solo: jvp(f, (x,), (v,)).",
        "en": "The arguments go together in a tuple, also if there is only one: jvp(f, (x,), (v,)).",
    },
    "jvp_structure": {
        "pytorch": "jvp(f, primals, tangents): Expected primals and tangents to have the same python structure. For "
        "example, if primals is a tuple of 3 tensors, tangents also must be. Got primals with structure {primals} and "
        "tangents with structure {tangents}",
    },
    "jvp_nothing": {"pytorch": "jvp(f, primals, tangents): Expected primals to contain at least one Tensor."},
    "jvp_of_others": {"pytorch": "jvp(f, primals, tangents): Expected {what} to only contain Tensors, got {kind}"},
    "forward_of_integers": {"pytorch": "Expected primal to be floating point or complex, but got: {dtype}"},
    "jvp_size": {
        "pytorch": "Trying to set a forward gradient that has a different size than that of the original Tensor, this "
        "is not supported. Tensor is of size {wanted} while the given forward gradient is of size {given}.",
    },
    "jacrev_chunk": {"pytorch": "jacrev: `chunk_size` should be greater than 0."},
    "transform_backward": {
        "pytorch": "backward() called inside a functorch transform. This is not supported, please use functorch.grad "
        "or functorch.vjp instead or call backward() outside of functorch transforms.",
    },
    "transform_asks": {
        "pytorch": "You are attempting to call Tensor.requires_grad_() (or perhaps using torch.autograd.functional.* "
        "APIs) inside of a function being transformed by a functorch transform. This is unsupported, please attempt to "
        "use the functorch transforms (e.g. grad, vjp, jacrev, jacfwd, hessian) or call requires_grad_() outside of a "
        "function being transformed instead.",
    },
    "transform_hooks": {
        "pytorch": "torch.func.{{grad, vjp, jacrev, hessian}} don't yet support saved tensor hooks. Please open an "
        "issue with your use case.",
    },
    "transform_retains": {
        "pytorch": "You are attempting to call Tensor.retain_grad() inside of a function being transformed by a "
        "functorch transform. This is unsupported, please attempt to use the functorch transforms (e.g. grad, vjp, "
        "jacrev, jacfwd, hessian) or call retain_grad() outside of a function being transformed instead.",
    },
    "vmap_chunk": {"pytorch": "vmap: chunk_size should be None or greater than 0. (got {size})"},
    "vmap_randomness": {
        "pytorch": "Only allowed values for randomness are 'error', 'different', or 'same'. Got {randomness}"
    },
    "vmap_in_dims": {
        "pytorch": "vmap({function}, in_dims={in_dims}, ...)(<inputs>): expected `in_dims` to be int or a "
        "(potentially nested) tuple matching the structure of inputs, got: {kind}.",
    },
    "vmap_no_inputs": {
        "pytorch": "vmap({function})(<inputs>): got no inputs. Maybe you forgot to add inputs, or you are trying to "
        "vmap over a function with no inputs. The latter is unsupported.",
    },
    "vmap_no_tensor": {"pytorch": "vmap: Expected at least one Tensor to vmap over"},
    "vmap_in_structure": {
        "pytorch": "vmap({function}, in_dims={in_dims}, ...)(<inputs>): in_dims is not compatible with the structure "
        "of `inputs`. in_dims has structure {dims} but inputs has structure {inputs}.",
    },
    "vmap_dim_kind": {
        "pytorch": "vmap({function}, in_dims={in_dims}, ...)(<inputs>): Got in_dim={dim} for an input but in_dim must "
        "be either an integer dimension or None.",
    },
    "vmap_over_other": {
        "pytorch": "vmap({function}, in_dims={in_dims}, ...)(<inputs>): Got in_dim={dim} for an input but the input is "
        "of type {kind}. We cannot vmap over non-Tensor arguments, please use None as the respective in_dim",
    },
    "vmap_out_dims": {
        "pytorch": "vmap({function}, ..., out_dims={out_dims}): `out_dims` must be an int, None or a python collection "
        "of ints representing where in the outputs the vmapped dimension should appear.",
    },
    "vmap_out_structure": {
        "pytorch": "vmap({function}, ..., out_dims={out_dims})(<inputs>): out_dims is not compatible with the "
        "structure of `outputs`. out_dims has structure {dims} but outputs has structure {outputs}.",
    },
    "vmap_out_none": {
        "pytorch": "vmap({function}, ...): `{function}` can not return a BatchedTensor when out_dim is None",
    },
    "call_tables": {
        "pytorch": "Expected parameter_and_buffer_dicts to be a dict, or a list/tuple of dicts, but got {kind}",
    },
    "call_tables_of_others": {
        "pytorch": "Expected all elements of parameter_and_buffer_dicts to be dictionaries",
    },
    "call_twice": {
        "pytorch": "{names} appeared in multiple dictionaries; behavior of functional call is ambiguous",
    },
    "call_tied": {
        "pytorch": "functional_call got multiple values for keys {names}, which are tied. Consider using "
        "tie_weights=False",
    },
    "call_strict": {"pytorch": "Error(s) in reparametrizing for {name}:\n\t{complaints}"},
    "call_no_tensor": {"pytorch": "{value} is not an instance of torch.Tensor"},
    "call_empty_name": {"pytorch": 'tensor name can\'t be empty string ""'},
    "stack_none": {"pytorch": "stack_module_state: Expected at least one model, got 0."},
    "stack_modes": {"pytorch": "stack_module_state: Expected all models to have the same training/eval mode."},
    "stack_kinds": {"pytorch": "stack_module_state: Expected all models to be of the same class."},
}

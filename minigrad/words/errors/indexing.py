"""Errors of `x[…]` and `x[…] = …`."""

ERRORS = {
    "delete_item": {
        "pytorch": "Tensor does not support deleting items",
        "es": "La forma de un tensor es fija. Toma lo que queda: x[1:], x[máscara].",
        "en": "The shape of a tensor is fixed. Take what remains: x[1:], x[mask].",
    },
    "index_of_bytes": {
        "pytorch": "indexing with dtype torch.uint8 is now deprecated, please use a dtype torch.bool instead.",
    },
    "too_many_indices": {
        "pytorch": "too many indices for tensor of dimension {ndim}",
        "es": "El tensor tiene forma {shape}: a lo sumo un índice por dimensión.",
        "en": "The tensor has shape {shape}: at most one index for each dimension.",
    },
    "index_range": {
        "pytorch": "index {index} is out of bounds for dimension {dim} with size {size}",
        "es": "Los índices van de 0 a la longitud menos uno; desde el final, de -1 hacia atrás. Aquí la longitud es "
        "{size}.",
        "en": "Indices go from 0 to the length minus one; from the end, from -1 downwards. Here the length is {size}.",
    },
    "index_of_nothing": {
        "pytorch": "index is out of bounds for dimension with size 0",
    },
    "index_of_number": {
        "pytorch": "invalid index of a 0-dim tensor. Use `tensor.item()` in Python or `tensor.item<T>()` in C++ to "
        "convert a 0-dim tensor to a number",
        "es": "Este tensor es un solo número y no tiene dimensiones que indexar. Su valor de Python es .item(). "
        "(Código de "
        "PyTorch 0.3 escribía loss.data[0].)",
        "en": "This tensor is a single number and has no dimension to index. Its Python value is .item(). (Code of "
        "PyTorch "
        "0.3 wrote loss.data[0].)",
    },
    "slice_of_number": {"pytorch": "slice() cannot be applied to a 0-dim tensor."},
    "slice_step": {
        "pytorch": "step must be greater than zero",
        "es": "PyTorch no recorre hacia atrás con un índice. Usa x.flip(0).",
        "en": "PyTorch does not walk backwards by an index. Use x.flip(0).",
    },
    "index_text": {"pytorch": "new(): invalid data type 'str'"},
    "index_type": {
        "pytorch": "only integers, slices (`:`), ellipsis (`...`), None and long or byte Variables are valid indices "
        "(got "
        "{kind})"
    },
    "index_dtype": {"pytorch": "tensors used as indices must be long, int, byte or bool tensors"},
    "index_mask": {
        "pytorch": "The shape of the mask {mask} at index {place} does not match the shape of the indexed tensor "
        "{shape} "
        "at index {dim}",
        "es": "Una máscara dice sí o no de cada elemento: necesita las mismas longitudes que el tensor, {shape}.",
        "en": "A mask says yes or no of each element: it needs the lengths of the tensor, {shape}.",
    },
    "index_shapes": {
        "pytorch": "shape mismatch: indexing tensors could not be broadcast together with shapes {shapes}"
    },
    "index_list": {
        "pytorch": "Using a non-tuple sequence for multidimensional indexing is deprecated and will be changed in "
        "pytorch "
        "2.9; use x[tuple(seq)] instead of x[seq]. In pytorch 2.9 this will be interpreted as tensor index, "
        "x[torch.tensor(seq)], which will result either in an error or a different result"
    },
    "assigned_type": {
        "pytorch": "can't assign a {kind} to a {tensor}",
        "es": "A una parte de un tensor se le asigna un número u otro tensor. Conviértelo antes: torch.tensor(...).",
        "en": "A part of a tensor is assigned a number or another tensor. Convert it first: torch.tensor(...).",
    },
    "index_put_shape": {
        "pytorch": "shape mismatch: value tensor of shape {given} cannot be broadcast to indexing result of shape "
        "{wanted}"
    },
    "index_put_nothing": {
        "pytorch": "sym_strides() called on an undefined Tensor",
        "es": "No se dio ningún índice.",
        "en": "No index was given.",
    },
    "index_put_indices": {"pytorch": "too many indices for tensor of dimension {ndim} (got {given})"},
    "index_put_dtype": {
        "pytorch": "Index put requires the source and destination dtypes match, got {target} for the destination and "
        "{source} for the source."
    },
    "fill_dimensions": {
        "pytorch": "fill_ only supports 0-dimension value tensor but got tensor with {ndim} dimensions."
    },
}

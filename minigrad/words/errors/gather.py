"""Errors of selecting by tensors of indices and by masks."""

ERRORS = {
    "gather_type": {
        "pytorch": "{operation}(): Expected dtype int32/int64 for index",
        "es": "Los índices son {kind}, y un índice es un número entero. Conviértelos con .long().",
        "en": "The indices are {kind}, and an index is a whole number. Convert them with .long().",
    },
    "gather_dimensions": {
        "pytorch": "Index tensor must have the same number of dimensions as {name} tensor",
        "es": "index tiene forma {index} y el tensor {shape}: hacen falta tantas dimensiones como en el tensor. Con "
        ".unsqueeze(1), un vector de índices pasa a ser una columna.",
        "en": "index has shape {index} and the tensor {shape}: as many dimensions as the tensor has are needed. With "
        ".unsqueeze(1), a vector of indices becomes a column.",
    },
    "gather_outside": {
        "pytorch": "index {index} is out of bounds for dimension {dim} with size {size}",
        "es": "A lo largo de la dimensión {dim} los índices van de 0 a {last}.",
        "en": "Along dimension {dim} indices go from 0 to {last}.",
    },
    "gather_shape": {
        "pytorch": "Size does not match at dimension {dim} expected index {index} to be no larger than self {input} "
        "apart from dimension {apart}",
    },
    "scatter_types": {
        "pytorch": "scatter(): Expected self.dtype to be equal to src.dtype",
        "es": "El tensor es {input} y lo que se escribe en él es {src}. Convierte uno de los dos con .to(...).",
        "en": "The tensor is {input} and what is written into it is {src}. Convert one of them with .to(...).",
    },
    "scatter_shape": {
        "pytorch": "Expected index {index} to be no larger than self {input} apart from dimension {dim}",
    },
    "scatter_src_shape": {
        "pytorch": "Expected index {index} to be no larger than self {input} apart from dimension {dim} and to be "
        "no larger size than src {src}",
    },
    "take_type": {
        "pytorch": "take(): Expected a long tensor for index, but got {kind}",
        "es": "Convierte los índices con .long().",
        "en": "Convert the indices with .long().",
    },
    "take_from_nothing": {
        "pytorch": "take(): tried to take from an empty tensor",
    },
    "take_outside": {
        "pytorch": "out of range: tried to access index {index} on a tensor of {count} elements.",
    },
    "take_along_dim_type": {
        "pytorch": "torch.take_along_dim(): dtype of indices should be Long but got {kind}",
        "es": "Convierte los índices con .long().",
        "en": "Convert the indices with .long().",
    },
    "take_along_dim_dimensions": {
        "pytorch": "torch.take_along_dim(): input and indices should have the same number of dimensions, but got "
        "{input} dimensions for input, and {indices} dimensions for indices",
        "es": "Lo que da argmax(dim, keepdim=True) tiene las dimensiones que hacen falta; sin keepdim falta una.",
        "en": "What argmax(dim, keepdim=True) gives has the dimensions needed; without keepdim one is missing.",
    },
    "index_select_type": {
        "pytorch": "index_select(): Expected dtype int32 or int64 for index",
        "es": "Los índices son {kind}, y un índice es un número entero. Conviértelos con .long().",
        "en": "The indices are {kind}, and an index is a whole number. Convert them with .long().",
    },
    "index_select_vector": {
        "pytorch": "index_select(): Index is supposed to be a vector",
        "es": "index tiene forma {shape}. Para elegir con índices de varias dimensiones, escribe x[index] o usa "
        "gather.",
        "en": "index has shape {shape}. To choose with indices of several dimensions, write x[index] or use gather.",
    },
    "index_select_empty": {
        "pytorch": "index_select(): self indexing axis dim should be positive",
    },
    "index_select_scalar": {
        "pytorch": "index_select(): Index to scalar can have only 1 value, got {count} value(s)",
    },
    "index_out_of_range": {
        "pytorch": "index out of range in self",
        "es": "Llegó el índice {index}; a lo largo de la dimensión {dim} van de 0 a {last}.",
        "en": "The index {index} came; along dimension {dim} they go from 0 to {last}.",
    },
    "index_out_of_data": {
        "pytorch": "INDICES element is out of DATA bounds, id={index} axis_dim={size}",
        "es": "Llegó el índice {index}; a lo largo de la dimensión {dim} van de 0 a {last}.",
        "en": "The index {index} came; along dimension {dim} they go from 0 to {last}.",
    },
    "index_add_type": {
        "pytorch": "index_add_(): Expected dtype int32/int64 for index but got: {kind}",
    },
    "index_add_vector": {
        "pytorch": "index_add_(): Index is supposed to be a vector, but got dim: {ndim} with type: {kind} and size: "
        "{shape}",
    },
    "index_add_types": {
        "pytorch": "index_add_(): self ({self}) and source ({source}) must have the same scalar type",
    },
    "index_add_shape": {
        "pytorch": "source tensor shape must match self tensor shape, excluding the specified dimension. Got "
        "self.shape = {self} source.shape = {source}",
    },
    "index_add_count": {
        "pytorch": "index_add_(): Number of indices ({count}) should be equal to source.size(dim): ({size}), for "
        "dim: {dim}",
    },
    "index_copy_vector": {
        "pytorch": "index_copy_(): Index should have dimension 1 or 0 (got {ndim})",
    },
    "index_copy_dimensions": {
        "pytorch": "index_copy_(): When source and destination are not scalars, their dimensionality must match. "
        "Source dimensionality ({source}), destination dimensionality ({self})",
    },
    "index_copy_scalar": {
        "pytorch": "index_copy_(): When source is scalar, index should have one element (got {count})",
    },
    "index_copy_type": {
        "pytorch": "index_copy_(): Expected a long tensor for index, but got {kind}",
    },
    "index_copy_types": {
        "pytorch": "index_copy_(): self and source expected to have the same dtype, but got (self) {self} and (source) "
        "{source}",
    },
    "index_copy_shape": {
        "pytorch": "index_copy_(): Source/destination tensor must have same slice shapes. Destination slice shape: "
        "{self} at dimension {dim} and source slice shape: {source} at dimension 0.",
    },
    "index_copy_count": {
        "pytorch": "index_copy_(): Number of indices ({count}) should be equal to source.size(dim) ({size})",
    },
    "index_copy_outside": {
        "pytorch": "index_copy_(): index {index} is out of bounds for dimension {dim} with size {size}",
    },
    "beyond_memory": {
        "pytorch": "setStorage: sizes {sizes}, strides {strides}, storage offset 0, and itemsize {itemsize} requiring "
        "a storage size of {needed} are out of bounds for storage of size {given}",
        "es": "El tensor no tiene ningún elemento, y por lo tanto ningún lugar en el que escribir.",
        "en": "The tensor has no element, and so no place to write to.",
    },
    "beyond_base": {
        "pytorch": "setStorage: sizes {sizes}, strides {strides}, storage offset {offset}, and itemsize {itemsize} "
        "requiring a storage size of {needed} are out of bounds for storage of size {given}",
        "es": "Esta vista recibió otros datos con `.data = ...`, y su lugar en ellos no existe en el tensor del que es "
        "vista: no se sabe qué gradiente le toca. Crea un tensor nuevo con `.clone()`.",
        "en": "This view was given other data by `.data = ...`, and its place there does not exist in the tensor that "
        "it is a view of: nobody knows which gradient is its. Make a new tensor with `.clone()`.",
    },
    "index_fill_type": {
        "pytorch": "index_fill_(): Expected dtype int64 for index.",
    },
    "index_fill_vector": {
        "pytorch": "Index has to be a vector/scalar",
    },
    "index_fill_value": {
        "pytorch": "index_fill_ only supports a 0-dimensional value tensor, but got tensor with {ndim} dimension(s).",
    },
    "masked_select_type": {
        "pytorch": "masked_select: expected BoolTensor for mask",
        "es": "La máscara es {kind}. Una comparación, como x > 0, da una máscara de True y False.",
        "en": "The mask is {kind}. A comparison, such as x > 0, gives a mask of True and False.",
    },
    "masked_scatter_type": {
        "pytorch": "masked_scatter_ only supports boolean masks, but got mask with dtype {kind}",
    },
    "masked_scatter_types": {
        "pytorch": "masked_scatter: expected self and source to have same dtypes but got{self} and {source}",
    },
    "masked_scatter_count": {
        "pytorch": "Number of elements of source < number of ones in mask",
        "es": "La máscara elige {wanted} lugares y source tiene {given} elementos.",
        "en": "The mask chooses {wanted} places and source has {given} elements.",
    },
    "searchsorted_layout": {
        "pytorch": "torch.searchsorted(): {name} tensor is non-contiguous, this will lower the performance due to "
        "extra data copy when converting non-contiguous tensor to contiguous, please use contiguous {name} tensor if "
        "possible. This message will only appear once per program.",
    },
    "searchsorted_side": {
        "pytorch": "torch.searchsorted(): side can only be 'left' or 'right' but got {side}",
    },
    "searchsorted_opposites": {
        "pytorch": "torch.searchsorted(): side and right can't be set to opposites, got side of left while right "
        "was True",
    },
    "searchsorted_shape": {
        "pytorch": "torch.searchsorted(): boundaries tensor should be 1 dimension or the first N-1 dimensions of "
        "boundaries tensor and input value tensor must match, but we got boundaries tensor {boundaries} and input "
        "value tensor {values}",
    },
    "searchsorted_scalar": {
        "pytorch": "torch.searchsorted(): input value can be a scalar only when boundaries tensor dimension is 1, but "
        "we got boundaries tensor dim({ndim}) and input value's dim(0) numel(1)",
    },
    "searchsorted_number": {
        "pytorch": "torch.searchsorted(): boundaries tensor should have positive dimension, but got 0 dimension",
    },
    "bucketize_shape": {
        "pytorch": "boundaries tensor must be 1 dimension, but got dim({ndim})",
    },
}

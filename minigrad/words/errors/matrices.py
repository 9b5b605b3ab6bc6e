"""Errors of determinants, inverses and systems of equations."""

ERRORS = {
    "inverse_of_half": {
        "pytorch": "linalg.inv: Low precision dtypes not supported. Got Half",
        "es": "float16 tiene muy pocas cifras para invertir una matriz. Conviértela antes con .float().",
        "en": "float16 has too few digits to invert a matrix. Convert it first with .float().",
    },
    "not_matrices": {
        "pytorch": "{operation}: The input tensor {name} must have at least 2 dimensions.",
    },
    "not_square": {
        "pytorch": "{operation}: A must be batches of square matrices, but they are {rows} by {columns} matrices",
    },
    "matrices_of_integers": {
        "pytorch": "{operation}: Expected a floating point or complex tensor as input. Got {dtype}",
        "es": "Esta matriz es de enteros. Conviértela antes con .float().",
        "en": "This matrix holds integers. Convert it first with .float().",
    },
    "singular_inverse": {
        "pytorch": "linalg.inv: {batch}The diagonal element {place} is zero, the inversion could not be completed "
        "because the input matrix is singular.",
        "es": "Una de sus filas es combinación de las demás, así que la matriz no tiene inversa.",
        "en": "One of its rows is a combination of the others, so the matrix has no inverse.",
    },
    "singular_equations": {
        "pytorch": "torch.linalg.solve: The solver failed because the input matrix is singular.",
        "es": "Una de las ecuaciones es combinación de las demás, así que no hay una solución única.",
        "en": "One of the equations is a combination of the others, so there is not just one solution.",
    },
    "equations_types": {
        "pytorch": "linalg.solve: Expected A and B to have the same dtype, but found A of type {first} and B of type "
        "{second} instead",
    },
    "equations_shapes": {
        "pytorch": "linalg.solve: Incompatible shapes of A and B for the equation {equation} = B ({size}x{size} and "
        "{rows}x{columns})",
    },
    "cross_length": {
        "pytorch": "linalg.cross: inputs dimension {dim} must have length 3. Got {first} and {second}",
        "es": "El producto vectorial es de vectores de tres números a lo largo de la dimensión {dim}.",
        "en": "The cross product is one of vectors of three numbers along dimension {dim}.",
    },
    "cross_dimensions": {
        "pytorch": "linalg.cross: inputs must have the same number of dimensions.",
    },
    "cross_no_three": {
        "pytorch": "no dimension of size 3 in input",
    },
    "cross_without_dim": {
        "pytorch": "Using torch.cross without specifying the dim arg is deprecated.\n"
        "Please either pass the dim explicitly or simply use torch.linalg.cross.\n"
        "The default value of dim will change to agree with that of linalg.cross in a future release.",
    },
    "quantile_type": {"pytorch": "quantile() input tensor must be either float or double dtype"},
    "quantile_empty": {"pytorch": "quantile() input tensor must be non-empty"},
    "quantile_dimensions": {"pytorch": "quantile() q must be a scalar or 1D tensor"},
    "quantile_types": {"pytorch": "quantile() q tensor must be same dtype as the input tensor"},
    "quantile_ranges": {"pytorch": "quantile() q values must be in the range [0, 1]"},
    "quantile_range": {
        "pytorch": "quantile() q must be in the range [0, 1] but got {q}",
        "es": "Un cuantil va de 0, el mínimo, a 1, el máximo: la mediana es 0.5.",
        "en": "A quantile goes from 0, the least, to 1, the greatest: the median is 0.5.",
    },
    "quantile_interpolation": {
        "pytorch": "quantile() interpolation must be one of linear, lower, higher, midpoint or nearest, but got {name}",
    },
    "apply_to_grad": {
        "pytorch": "Can't call apply_() on Variable that requires grad. Use var.detach().apply_() instead.",
        "es": "Lo que hace una función de Python con cada número no queda en el grafo.",
        "en": "What a Python function does to each number would not be in the graph.",
    },
}

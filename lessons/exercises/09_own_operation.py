# %% [markdown] lang="es"
# # Ejercicios 09. Tu propia operación
#
# Cada una es una clase con `forward` y `backward`. Se prueban con `apply`, en `float64`.

# %% [markdown] lang="en"
# # Exercises 09. Your own operation
#
# Each is a class with `forward` and `backward`. They are tried by `apply`, in `float64`.

# %% [markdown] lang="es"
# ## 09.1 La exponencial
#
# Guarda el resultado: así `backward` no tiene que calcular otra vez la exponencial.

# %% [markdown] lang="en"
# ## 09.1 The exponential
#
# Keep the result: `backward` need not compute the exponential again then.

# %% exercise="09.1"
class Exp(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ### BEGIN SOLUTION
        y = torch.exp(x)
        ctx.save_for_backward(y)
        return y
        ### END SOLUTION

    @staticmethod
    def backward(ctx, grad):
        ### BEGIN SOLUTION
        (y,) = ctx.saved_tensors
        return grad * y
        ### END SOLUTION

# %% [markdown] lang="es" why=true
# **Por qué.** Su derivada es ella misma, y el resultado ya está calculado.

# %% [markdown] lang="en" why=true
# **Why.** Its derivative is itself, and the result has been computed already.

# %% [markdown] lang="es"
# ## 09.2 Relu
#
# Deja lo positivo y pone 0 en lo demás. En 0, como PyTorch, la pendiente es 0.

# %% [markdown] lang="en"
# ## 09.2 Relu
#
# It leaves what is positive, and puts 0 for the rest. At 0 the slope is 0, as in PyTorch.

# %% exercise="09.2"
class Relu(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ### BEGIN SOLUTION
        ctx.save_for_backward(x)
        return x.clamp(min=0)
        ### END SOLUTION

    @staticmethod
    def backward(ctx, grad):
        ### BEGIN SOLUTION
        (x,) = ctx.saved_tensors
        return grad * (x > 0)
        ### END SOLUTION

# %% [markdown] lang="es" why=true
# **Por qué.** Por donde pasó el número vuelve el gradiente; donde se cortó, no vuelve nada.

# %% [markdown] lang="en" why=true
# **Why.** Where the number passed the gradient comes back; where it was cut off, nothing does.

# %% [markdown] lang="es"
# ## 09.3 Logaritmo de una suma de exponenciales
#
# $y = \ln \sum_i e^{x_i}$ para un vector. Tiene que valer también para números como 1000 y −1000.

# %% [markdown] lang="en"
# ## 09.3 Logarithm of a sum of exponentials
#
# $y = \ln \sum_i e^{x_i}$ for a vector. It has to hold for numbers like 1000 and −1000 too.

# %% exercise="09.3"
class LogSumExp(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ### BEGIN SOLUTION
        m = x.max()
        y = m + (x - m).exp().sum().log()
        ctx.save_for_backward(x, y)
        return y
        ### END SOLUTION

    @staticmethod
    def backward(ctx, grad):
        ### BEGIN SOLUTION
        x, y = ctx.saved_tensors
        return grad * (x - y).exp()
        ### END SOLUTION

# %% [markdown] lang="es" why=true
# **Por qué.** Al restar el mayor, ninguna exponencial pasa de 1. Y $e^{x_i - y}$ son pesos que suman 1: cuánto cuenta cada uno.

# %% [markdown] lang="en" why=true
# **Why.** When the largest is subtracted no exponential is above 1. And $e^{x_i - y}$ are weights that add up to 1: how much
# each one counts.

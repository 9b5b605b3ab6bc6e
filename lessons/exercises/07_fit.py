# %% [markdown] lang="es"
# # Ejercicios 07. Ajustar sen(x) con un polinomio cúbico
#
# Del bucle en desorden a un ajuste de cualquier grado.

# %% [markdown] lang="en"
# # Exercises 07. Fit sin(x) with a cubic
#
# From a loop out of order to a fit of any degree.

# %% [markdown] lang="es"
# ## 07.1 Ordena el bucle
#
# Las líneas de un bucle de entrenamiento, desordenadas. Escribe en `order` sus letras en un orden que funcione, como
# `["A", "B", "C", "D", "E"]`. Antes del bucle `w` es una hoja que vale 0 y `w.grad` es `None`; el bucle da tres vueltas.
#
# | | |
# |:---|:---|
# | A | `loss = ((prediction - ys) ** 2).sum()` |
# | B | `with torch.no_grad(): w -= 0.05 * w.grad` |
# | C | `prediction = w * xs` |
# | D | `w.grad = None` |
# | E | `loss.backward()` |

# %% [markdown] lang="en"
# ## 07.1 Order the loop
#
# The lines of a training loop, out of order. Write their letters into `order` in an order that works, like
# `["A", "B", "C", "D", "E"]`. Before the loop `w` is a leaf of value 0, and `w.grad` is `None`; the loop goes round three
# times.
#
# | | |
# |:---|:---|
# | A | `loss = ((prediction - ys) ** 2).sum()` |
# | B | `with torch.no_grad(): w -= 0.05 * w.grad` |
# | C | `prediction = w * xs` |
# | D | `w.grad = None` |
# | E | `loss.backward()` |

# %% exercise="07.1"
### BEGIN SOLUTION
order = ["C", "A", "D", "E", "B"]
### END SOLUTION

# %% [markdown] lang="es" why=true
# **Por qué.** Calcular, medir, retroceder, mover: C, A, E, B. Vaciar puede ir en cualquier sitio menos entre retroceder y
# mover, porque mover necesita lo que dejó retroceder.

# %% [markdown] lang="en" why=true
# **Why.** Compute, measure, go back, move: C, A, E, B. Emptying may go anywhere but between going back and moving, since moving
# needs what going back has left.

# %% [markdown] lang="es"
# ## 07.2 Clínica: la pérdida sube
#
# Este ajuste no da ningún error, pero a los pocos pasos la pérdida sube. `weights` es una lista de cuatro hojas. Cúralo: tiene
# que devolver la pérdida de cada paso.
#
# ```python
# def fit(x, y, weights, steps, rate):
#     losses = []
#     for step in range(steps):
#         a, b, c, d = weights
#         loss = ((a + b * x + c * x**2 + d * x**3 - y) ** 2).sum()
#         losses.append(loss.item())
#         loss.backward()
#         with torch.no_grad():
#             for weight in weights:
#                 weight -= rate * weight.grad
#     return losses
# ```

# %% [markdown] lang="en"
# ## 07.2 Clinic: the loss goes up
#
# This fit gives no error at all, but after a few steps the loss goes up. `weights` is a list of four leaves. Cure it: it has to
# return the loss of each step.
#
# ```python
# def fit(x, y, weights, steps, rate):
#     losses = []
#     for step in range(steps):
#         a, b, c, d = weights
#         loss = ((a + b * x + c * x**2 + d * x**3 - y) ** 2).sum()
#         losses.append(loss.item())
#         loss.backward()
#         with torch.no_grad():
#             for weight in weights:
#                 weight -= rate * weight.grad
#     return losses
# ```

# %% exercise="07.2"
def fit(x, y, weights, steps, rate):
    ### BEGIN SOLUTION
    losses = []
    for step in range(steps):
        a, b, c, d = weights
        loss = ((a + b * x + c * x**2 + d * x**3 - y) ** 2).sum()
        losses.append(loss.item())
        loss.backward()
        with torch.no_grad():
            for weight in weights:
                weight -= rate * weight.grad
                weight.grad = None
    return losses
    ### END SOLUTION

# %% [markdown] lang="es" why=true
# **Por qué.** `backward()` suma. Sin vaciar, cada paso arrastra los gradientes de todos los anteriores, y los pesos se pasan de
# largo. La línea va dentro del `for`: cada peso tiene su `.grad`.

# %% [markdown] lang="en" why=true
# **Why.** `backward()` adds up. Without emptying, each step drags along the gradients of all the ones before, and the weights
# overshoot. The line belongs inside the `for`: each weight has a `.grad` of its own.

# %% [markdown] lang="es"
# ## 07.3 De cualquier grado
#
# El polinomio $w_0 + w_1 x + w_2 x^2 + \dots$ en los puntos `x`, con tantos pesos como haya en `weights`: con seis es de
# grado 5. A todos los pesos tiene que llegarles gradiente.

# %% [markdown] lang="en"
# ## 07.3 Of any degree
#
# The polynomial $w_0 + w_1 x + w_2 x^2 + \dots$ at the points `x`, with as many weights as there are in `weights`: with six it
# is of degree 5. A gradient has to arrive at all of the weights.

# %% exercise="07.3"
def polynomial(x, weights):
    ### BEGIN SOLUTION
    total = 0
    for power, weight in enumerate(weights):
        total = total + weight * x**power
    return total
    ### END SOLUTION

# %% [markdown] lang="es" why=true
# **Por qué.** El bucle escribe el mismo grafo que la fórmula larga: una potencia, un producto y una suma por peso. Autograd no
# nota que había un bucle.

# %% [markdown] lang="en" why=true
# **Why.** The loop leaves the same graph as the long formula: a power, a product and a sum for each weight. Autograd does not
# notice that there was a loop.

# %% [markdown] lang="es"
# ## 07.4 Elige la tasa
#
# `loss_after(rate)` entrena con esa tasa y da la pérdida final. Si la tasa es demasiado grande, da `inf` o `nan`. Devuelve, de
# la lista `rates`, la tasa con la pérdida más baja.

# %% [markdown] lang="en"
# ## 07.4 Choose the rate
#
# `loss_after(rate)` trains at that rate and gives the final loss. If the rate is too large it gives `inf` or `nan`. Return, out
# of the list `rates`, the rate with the lowest loss.

# %% exercise="07.4"
def best_rate(loss_after, rates):
    ### BEGIN SOLUTION
    losses = {rate: loss_after(rate) for rate in rates}
    # es: nan no es igual ni a sí mismo | en: nan does not even equal itself
    finite = [rate for rate, loss in losses.items() if loss == loss]
    return min(finite, key=losses.get)
    ### END SOLUTION

# %% [markdown] lang="es" why=true
# **Por qué.** Comparar con `nan` siempre da falso, así que un `nan` que llega el primero se queda. Probar tasas de diez en diez
# y quedarse con la mejor es lo que se hace de verdad.
#
# Con todo esto ajusta el seno con grado 5: seis pesos, 2000 puntos y 2000 pasos. Con $10^{-7}$ todavía diverge. Con $10^{-8}$
# ya no, pero acaba muy por encima del polinomio cúbico: la potencia más alta tiene la pendiente más empinada, y obliga a todos
# los pesos a dar pasos cortos.

# %% [markdown] lang="en" why=true
# **Why.** A comparison with `nan` is always false, so a `nan` that comes first stays. Trying rates that differ by a factor of
# ten, and keeping the best, is what people really do.
#
# With all this, fit the sine by degree 5: six weights, 2000 points and 2000 steps. With $10^{-7}$ it still diverges. With
# $10^{-8}$ it does not, but it ends far above the cubic: the highest power has the steepest slope, and makes all the weights
# take short steps.

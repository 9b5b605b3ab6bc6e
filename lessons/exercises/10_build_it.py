# %% [markdown] lang="es"
# # Ejercicios 10. Constrúyelo tú
#
# Tres piezas de un motor. La última es un motor entero.

# %% [markdown] lang="en"
# # Exercises 10. Build it yourself
#
# Three pieces of an engine. The last one is a whole engine.

# %% [markdown] lang="es"
# ## 10.1 Sumar en la hoja
#
# A una hoja, `variable`, le llega un gradiente, `grad`, un arreglo de NumPy. Deja en `variable.grad` lo que toca; la primera
# vez es `None`. Ojo: el mismo arreglo puede haber llegado también a otra hoja.

# %% [markdown] lang="en"
# ## 10.1 Adding at the leaf
#
# A gradient arrives at a leaf, `variable`: `grad`, a NumPy array. Leave in `variable.grad` what belongs there; the first time
# it is `None`. Careful: the same array may have arrived at another leaf as well.

# %% exercise="10.1"
def accumulate(variable, grad):
    if variable.grad is None:
        variable.grad = grad
    else:
        ### BEGIN SOLUTION
        variable.grad = variable.grad + grad
        ### END SOLUTION

# %% [markdown] lang="es" why=true
# **Por qué.** `a + b` hace un arreglo nuevo. `variable.grad += grad` escribiría en el que llegó la primera vez, y ese puede ser
# también el gradiente de otra hoja: en `a + b`, las dos reciben el mismo.

# %% [markdown] lang="en" why=true
# **Why.** `a + b` makes a new array. `variable.grad += grad` would write into the one that arrived the first time, and that may
# be another leaf's gradient too: in `a + b` both get the same one.

# %% [markdown] lang="es"
# ## 10.2 En qué orden
#
# Devuelve la lista de los nodos que se alcanzan desde `root` (él incluido), cada uno una vez, del `number` más alto al más
# bajo. Las parejas de `node.next_functions` son `(nodo, 0)`, y el nodo puede ser `None`. Tiene que servir para una cadena de
# 2000 nodos.

# %% [markdown] lang="en"
# ## 10.2 In which order
#
# Return the list of the nodes that can be reached from `root` (itself included), each one once, from the highest `number` to
# the lowest. The pairs in `node.next_functions` are `(node, 0)`, and the node may be `None`. It has to work for a chain of 2000
# nodes.

# %% exercise="10.2"
def visits(root):
    ### BEGIN SOLUTION
    found, pending = {root}, [root]
    while pending:
        for node, _ in pending.pop().next_functions:
            if node is not None and node not in found:
                found.add(node)
                pending.append(node)
    return sorted(found, key=lambda node: node.number, reverse=True)
    ### END SOLUTION

# %% [markdown] lang="es" why=true
# **Por qué.** Un nodo manda gradientes a nodos que ya existían, así que del número más alto al más bajo nadie trabaja antes de
# que le llegue todo. Y con una lista de pendientes en vez de recursión, no hay cadena demasiado larga.

# %% [markdown] lang="en" why=true
# **Why.** A node sends gradients to nodes that were there before it, so from the highest number to the lowest nobody works
# before everything has arrived. And with a list of pending nodes in place of recursion no chain is too long.

# %% [markdown] lang="es"
# ## 10.3 Un motor
#
# Un motor para números sueltos. Un `Value` guarda su número (`data`), los `Value` de los que salió (`inputs`), la regla que
# reparte el gradiente (`rule`) y cuándo nació (`number`). Te faltan el producto, la tangente hiperbólica y `backward()`, que
# deja en el `.grad` de cada `Value` su gradiente.

# %% [markdown] lang="en"
# ## 10.3 An engine
#
# An engine for single numbers. A `Value` keeps its number (`data`), the `Value`s that it was made of (`inputs`), the rule that
# hands on the gradient (`rule`), and when it was born (`number`). Yours to write: the product, the hyperbolic tangent, and
# `backward()`, which leaves in the `.grad` of each `Value` its gradient.

# %% exercise="10.3"
import math


class Value:
    born = 0

    def __init__(self, data, inputs=(), rule=None):
        self.data, self.inputs, self.rule = data, inputs, rule
        self.grad = 0.0
        Value.born += 1
        self.number = Value.born

    def __add__(self, other):
        return Value(self.data + other.data, (self, other), lambda grad: (grad, grad))

    def __mul__(self, other):
        ### BEGIN SOLUTION
        return Value(self.data * other.data, (self, other), lambda grad: (grad * other.data, grad * self.data))
        ### END SOLUTION

    def tanh(self):
        ### BEGIN SOLUTION
        y = math.tanh(self.data)
        return Value(y, (self,), lambda grad: (grad * (1 - y**2),))
        ### END SOLUTION

    def backward(self):
        ### BEGIN SOLUTION
        self.grad = 1.0
        waiting = {self}
        while waiting:
            value = max(waiting, key=lambda each: each.number)
            waiting.remove(value)
            if value.rule is not None:
                for each, sent in zip(value.inputs, value.rule(value.grad)):
                    each.grad += sent
                    waiting.add(each)
        ### END SOLUTION

# %% [markdown] lang="es" why=true
# **Por qué.** Es lo mismo que el motor de la lección, sin arreglos. Lo único delicado es el orden: primero todos los que usan
# un valor, y después el valor. De eso se encargan los números. Y el `+=`, que es toda la lección 04.

# %% [markdown] lang="en" why=true
# **Why.** It is the engine of the lesson, without arrays. The one delicate thing is the order: first all those that use a
# value, and then the value. The numbers see to that. And the `+=`, which is all of lesson 04.

# %% [markdown] lang="es"
# # Ejercicios 02. El grafo que deja el cálculo
#
# Primero lees un grafo; después escribes quien lo lea por ti.

# %% [markdown] lang="en"
# # Exercises 02. The graph a computation leaves
#
# First you read a graph; then you write what reads it for you.

# %% [markdown] lang="es"
# ## 02.1 Predice los nombres
#
# ```python
# x = torch.ones(2, 2, requires_grad=True)
# out = ((x * 3 - 1).exp()).sum()
# ```
#
# ¿Qué nodos hay desde `out` hasta `x`? Escribe sus nombres en orden, el de `out.grad_fn` primero y el de la hoja al final. Por
# ejemplo, el de una suma es `"AddBackward0"`. No ejecutes el programa antes de responder.

# %% [markdown] lang="en"
# ## 02.1 Predict the names
#
# ```python
# x = torch.ones(2, 2, requires_grad=True)
# out = ((x * 3 - 1).exp()).sum()
# ```
#
# Which nodes are there from `out` to `x`? Write their names in order, that of `out.grad_fn` first and that of the leaf last.
# That of an addition, for instance, is `"AddBackward0"`. Do not run the program before you answer.

# %% exercise="02.1"
### BEGIN SOLUTION
names = ["SumBackward0", "ExpBackward0", "SubBackward0", "MulBackward0", "AccumulateGrad"]
### END SOLUTION

# %% [markdown] lang="es" why=true
# **Por qué.** El grafo se lee desde el resultado: lo último que se hizo fue sumar. La hoja no la hizo ninguna operación; su
# nodo es `AccumulateGrad`, donde el gradiente se queda.

# %% [markdown] lang="en" why=true
# **Why.** The graph is read from the result: the last thing done was to sum. No operation made the leaf; its node is
# `AccumulateGrad`, where the gradient stays.

# %% [markdown] lang="es"
# ## 02.2 Recorre un grafo
#
# Devuelve la lista de los nombres (`node.name()`) de **todos** los nodos que llevan a `out`, cada nodo una vez, en el orden que
# quieras. Faltan dos cosas.

# %% [markdown] lang="en"
# ## 02.2 Walk a graph
#
# Return the list of the names (`node.name()`) of **all** nodes that lead to `out`, each node once, in any order. Two things are
# missing.

# %% exercise="02.2"
def node_names(out):
    names, seen, pending = [], set(), [out.grad_fn]
    while pending:
        node = pending.pop()
        ### BEGIN SOLUTION
        if node is None or node in seen:
            continue
        seen.add(node)
        ### END SOLUTION
        names.append(node.name())
        ### BEGIN SOLUTION
        pending += [successor for successor, _ in node.next_functions]
        ### END SOLUTION
    return names

# %% [markdown] lang="es" why=true
# **Por qué.** `next_functions` da pares `(nodo, número)`, y `(None, 0)` donde no vuelve ningún gradiente. Un nodo al que llevan
# dos caminos sale dos veces de `pending`; `seen` hace que se apunte una.

# %% [markdown] lang="en" why=true
# **Why.** `next_functions` gives pairs `(node, number)`, and `(None, 0)` where no gradient comes back. A node that two ways
# lead to comes out of `pending` twice; `seen` has it noted once.

# %% [markdown] lang="es"
# ## 02.3 Las hojas
#
# Devuelve la lista de las **hojas** (los propios tensores, ni los nodos ni copias) a las que llegará gradiente desde `out`,
# cada una una vez.

# %% [markdown] lang="en"
# ## 02.3 The leaves
#
# Return the list of the **leaves** (the tensors themselves, neither nodes nor copies) that a gradient from `out` will arrive
# at, each of them once.

# %% exercise="02.3"
def leaves(out):
    ### BEGIN SOLUTION
    found, seen, pending = [], set(), [out.grad_fn]
    while pending:
        node = pending.pop()
        if node is None or node in seen:
            continue
        seen.add(node)
        if hasattr(node, "variable"):
            found.append(node.variable)
        pending += [successor for successor, _ in node.next_functions]
    return found
    ### END SOLUTION

# %% [markdown] lang="es" why=true
# **Por qué.** Solo el nodo de una hoja tiene `variable`. Preguntar por el nombre también vale, con
# `node.name().endswith("AccumulateGrad")`, porque delante lleva `torch::autograd::`; lo que no vale es quedarse en el primer
# paso: entre el resultado y la hoja suele haber más nodos.

# %% [markdown] lang="en" why=true
# **Why.** Only the node of a leaf has a `variable`. Asking by its name is as good, with
# `node.name().endswith("AccumulateGrad")`, since it has `torch::autograd::` in front; what is not good is to stop after the
# first step: between the result and the leaf there mostly are more nodes.

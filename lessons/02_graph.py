# %% [markdown] lang="es"
# # 02. El grafo que deja el cálculo
#
# En la lección 01 mediste pendientes a empujones: mover un poco una entrada, calcularlo todo otra vez y comparar. Con un millón
# de entradas haría falta más de un millón de cálculos.
#
# PyTorch lo hace de otra manera. Mientras calcula, deja anotado **qué operación hizo cada resultado y a partir de qué**. Esas
# notas, enlazadas unas con otras, son el **grafo de cómputo** (*computation graph*), y en la lección 03 bastará recorrerlo una
# sola vez para tener todas las pendientes. Hoy no derivamos nada: hoy aprendemos a leerlo.
#
# **Al terminar sabrás**
#
# 1. qué cambia `requires_grad=True` y qué es una **hoja** (*leaf*);
# 2. qué dice el **`grad_fn`** de un resultado;
# 3. cómo ir de nota en nota con **`next_functions`** hasta una hoja, que aparece en
#    **`AccumulateGrad.variable`**.
#
# **Necesitas** la lección 01, papel y lápiz. **Tiempo:** unos 50 minutos.
#
# Donde diga **Predice**, escribe tu respuesta antes de abrir la nuestra y de ejecutar la celda que sigue.
# Equivocarse ahí es la parte que más enseña.

# %% [markdown] lang="en"
# # 02. The graph a computation leaves
#
# In lesson 01 you measured slopes by nudging: move one input a little, compute everything again, compare. A million inputs
# would take more than a million computations.
#
# PyTorch goes about it differently. While it computes, it writes down **which operation made each result, and from what**.
# These notes, linked to one another, are the **computation graph**, and in lesson 03 a single walk through it will give us
# every slope at once. Today we differentiate nothing: today we learn to read it.
#
# **When you finish you will know**
#
# 1. what `requires_grad=True` changes, and what a **leaf** is;
# 2. what the **`grad_fn`** of a result tells you;
# 3. how to go from note to note with **`next_functions`** down to a leaf, which shows up in
#    **`AccumulateGrad.variable`**.
#
# **You need** lesson 01, paper and a pencil. **Time:** about 50 minutes.
#
# Where it says **Predict**, write your answer down before you open ours and before you run the cell below it.
# Being wrong there is what teaches most.

# %% [markdown] lang="es"
# ## ¿Te acuerdas?
#
# Tres preguntas sobre la lección 01. Contesta de memoria y después compara.
#
# **1.** Sea $f(x) = x^2$. Con un empujón $h = 0.01$, ¿qué pendiente mides en $x = 3$?
#
# <details><summary>Respuesta</summary>
#
# $\dfrac{3.01^2 - 3^2}{0.01} = \dfrac{9.0601 - 9}{0.01} = 6.01$. La pendiente exacta es 6; el 0.01 que sobra
# aparece porque el empujón es pequeño, pero no infinitamente pequeño.
#
# </details>
#
# **2.** Sea $f(a, b) = a \cdot b$ con $a = 2$ y $b = 5$. ¿Cuánto vale la pendiente parcial respecto de $a$?
#
# <details><summary>Respuesta</summary>
#
# Solo se mueve $a$; $b$ se queda quieta: $\dfrac{2.01 \cdot 5 - 2 \cdot 5}{0.01} = 5$. Para la pendiente respecto de $b$ hay
# que volver a calcular: un cálculo más por cada entrada.
#
# </details>
#
# **3.** Si un empujón más pequeño da una pendiente más exacta, ¿por qué no usar $h = 10^{-20}$?
#
# <details><summary>Respuesta</summary>
#
# Por el redondeo. La computadora guarda unas pocas cifras de cada número (unas 16, o unas 7 en PyTorch si no
# pides otra cosa), así que $3 + 10^{-20}$ se guarda como $3$, la diferencia sale $0$ y la pendiente también.
#
# </details>

# %% [markdown] lang="en"
# ## Do you remember?
#
# Three questions about lesson 01. Answer from memory, then compare.
#
# **1.** Let $f(x) = x^2$. With a nudge of $h = 0.01$, which slope do you measure at $x = 3$?
#
# <details><summary>Answer</summary>
#
# $\dfrac{3.01^2 - 3^2}{0.01} = \dfrac{9.0601 - 9}{0.01} = 6.01$. The exact slope is 6; the extra 0.01 is there because the
# nudge is small, but not infinitely small.
#
# </details>
#
# **2.** Let $f(a, b) = a \cdot b$ with $a = 2$ and $b = 5$. What is the partial slope with respect to $a$?
#
# <details><summary>Answer</summary>
#
# Only $a$ moves; $b$ stays where it is: $\dfrac{2.01 \cdot 5 - 2 \cdot 5}{0.01} = 5$. The slope with respect to $b$ takes
# another computation: one more for every input.
#
# </details>
#
# **3.** If a smaller nudge gives a more exact slope, why not use $h = 10^{-20}$?
#
# <details><summary>Answer</summary>
#
# Because of rounding. A computer keeps only so many digits of a number (about 16, or about 7 in PyTorch unless you ask for
# more), so $3 + 10^{-20}$ is stored as $3$, the difference comes out as $0$, and so does the slope.
#
# </details>

# %% [markdown] lang="es"
# ## Un ejemplo a mano
#
# Este es el cálculo que nos acompaña hoy. Todo va elemento por elemento, también los productos; solo la media
# junta los cuatro números. Así puedes comprobarlos uno por uno. (En PyTorch, `*` nunca es el producto de
# matrices. Con esta $y$ los dos dan lo mismo, pero es casualidad.)
#
# | Paso | Resultado | ¿Qué operación lo hizo? | ¿A partir de qué? |
# |:---|:---|:---|:---|
# | $x$ | `[[1, 2], [3, 4]]` | ninguna: lo escribimos nosotros | |
# | $y = x - 2$ | `[[-1, 0], [1, 2]]` | una resta | $x$ y el número 2 |
# | $y \cdot y$ | `[[1, 0], [1, 4]]` | un producto | $y$, y otra vez $y$ |
# | $z = (y \cdot y) \cdot 3$ | `[[3, 0], [3, 12]]` | un producto | $y \cdot y$ y el número 3 |
# | $a$, la media (el promedio) de $z$ | $(3 + 0 + 3 + 12) / 4 = 4.5$ | una media | $z$ |
#
# Ahora tapa la columna «Resultado» y lee las otras de abajo hacia arriba:
#
# ```text
# media  →  producto (por 3)  →  producto (y por y)  ⇉  resta  →  x
# ```
#
# Eso es el grafo. Ya se le ven cuatro costumbres:
#
# - **Apunta hacia atrás.** Cada flecha va de un resultado a aquello de lo que salió.
# - **Está hecho de operaciones, no de números.** Para dibujarlo no hizo falta la columna tapada.
# - **Se nota el doble uso.** El producto $y \cdot y$ usa $y$ dos veces: dos flechas hacia una misma resta.
# - **Por las constantes no se sigue.** Nadie va a preguntar por la pendiente respecto del 2 ni del 3: su flecha, si se dibuja, no lleva a ningún nodo.
#
# Cópialo en tu papel. Lo que queda de la lección es encontrar ese mismo dibujo dentro de la computadora.

# %% [markdown] lang="en"
# ## An example by hand
#
# This computation stays with us through the lesson. Everything goes element by element, the products too; only
# the mean brings the four numbers together. So you can check them one by one. (In PyTorch `*` is never the matrix
# product. With this $y$ the two give the same, but that is a coincidence.)
#
# | Step | Result | Which operation made it? | From what? |
# |:---|:---|:---|:---|
# | $x$ | `[[1, 2], [3, 4]]` | none: we wrote it ourselves | |
# | $y = x - 2$ | `[[-1, 0], [1, 2]]` | a subtraction | $x$ and the number 2 |
# | $y \cdot y$ | `[[1, 0], [1, 4]]` | a product | $y$, and $y$ again |
# | $z = (y \cdot y) \cdot 3$ | `[[3, 0], [3, 12]]` | a product | $y \cdot y$ and the number 3 |
# | $a$, the mean (the average) of $z$ | $(3 + 0 + 3 + 12) / 4 = 4.5$ | a mean | $z$ |
#
# Now cover the column "Result" and read the others from the bottom up:
#
# ```text
# mean  →  product (times 3)  →  product (y times y)  ⇉  subtraction  →  x
# ```
#
# That is the graph. Four of its habits can be seen already:
#
# - **It points backward.** Every arrow goes from a result to what it was made from.
# - **It is made of operations, not of numbers.** You drew it without the covered column.
# - **Using something twice shows.** The product $y \cdot y$ uses $y$ twice: two arrows to one subtraction.
# - **Constants lead nowhere.** Nobody will ask for the slope with respect to the 2 or the 3: their arrow, if drawn, leads to no node.
#
# Copy it onto your paper. The rest of the lesson is about finding that very drawing inside the computer.

# %% [markdown] lang="es"
# ## 1. Un tensor bajo observación: `requires_grad`
#
# Casi todo el código viene de dos tutoriales de PyTorch y está tal como lo escribieron sus autores; solo los
# comentarios están puestos en tu idioma. En PyTorch, la línea que sigue dice `import torch`; aquí usamos
# minigrad, que imprime lo mismo y se deja mirar por dentro.
#
# Un **tensor** es un arreglo de números: uno solo, una fila, una tabla como $x$, o más dimensiones.

# %% [markdown] lang="en"
# ## 1. A tensor under observation: `requires_grad`
#
# Nearly all the code comes from two PyTorch tutorials and stands here as their authors wrote it; only the
# comments were put into your language. In PyTorch the line below says `import torch`; we use minigrad, which
# prints the same and lets you look inside.
#
# A **tensor** is an array of numbers: a single one, a row, a table like $x$, or more dimensions.

# %%
import minigrad as torch

# %% [markdown] lang="es"
# > **Predice.** Además de los números, ¿qué crees que imprimirá la celda? ¿Y los números: saldrán como `1` o como `1.`?
#
# <details><summary>Respuesta</summary>
#
# Saldrán como `1.`, porque `dtype=torch.float32` pide números con decimales. Y al final dirá
# `requires_grad=True`: el propio tensor avisa de que está bajo observación.
#
# </details>

# %% [markdown] lang="en"
# > **Predict.** Besides the numbers, what do you think the cell will print? And the numbers: as `1` or as `1.`?
#
# <details><summary>Answer</summary>
#
# As `1.`, because `dtype=torch.float32` asks for numbers with decimals. And at the end it says
# `requires_grad=True`: the tensor itself tells you that it is under observation.
#
# </details>

# %%
# es: Cree un tensor 2x2 con capacidades de acumulación de gradientes | en: Create a 2x2 tensor that can accumulate gradients
x = torch.tensor([[1, 2], [3, 4]], requires_grad=True, dtype=torch.float32)
print(x)

# %% [markdown] lang="es"
# `requires_grad=True` quiere decir: *me va a interesar la pendiente respecto de este tensor; anota todo lo que se haga con él*.
# Serán cuatro pendientes, una por cada número de `x`; juntas forman su **gradiente** (*gradient*).
#
# A `x` no lo hizo ninguna operación anotada: lo escribimos nosotros. Un tensor así es una **hoja** (*leaf*). En las hojas
# termina el grafo, y en las hojas dejará sus gradientes la lección 03.
#
# ### Un error frecuente
#
# Los autores escribieron `dtype=torch.float32`. ¿Es un adorno?
#
# > **Predice.** La celda siguiente es la misma, sin `dtype`. ¿Qué pasará?
#
# <details><summary>Respuesta</summary>
#
# `[[1, 2], [3, 4]]` son enteros, y PyTorch se niega: *solo los tensores de números decimales (floating point) o complejos
# pueden pedir gradientes*.
#
# </details>

# %% [markdown] lang="en"
# `requires_grad=True` means: *I shall want the slope with respect to this tensor; write down everything that is done with it*.
# There will be four slopes, one for each number in `x`; together they are its **gradient**.
#
# No recorded operation made `x`: we wrote it ourselves. Such a tensor is a **leaf**. At the leaves the graph
# ends, and at the leaves lesson 03 will put its gradients.
#
# ### A common error
#
# The authors wrote `dtype=torch.float32`. Is that just decoration?
#
# > **Predict.** The next cell is the same one without `dtype`. What will happen?
#
# <details><summary>Answer</summary>
#
# `[[1, 2], [3, 4]]` are integers, and PyTorch refuses: only tensors of numbers with decimals (*floating point*), or complex
# ones, can require gradients.
#
# </details>

# %% tags=["raises-exception"]
torch.tensor([[1, 2], [3, 4]], requires_grad=True)

# %% [markdown] lang="es"
# Un error se lee empezando por el final. (Si ejecutas la celda verás más líneas en medio: por dónde pasó el
# programa dentro de minigrad.) Lo que sigue a `RuntimeError:` es el texto exacto de PyTorch: con esas palabras
# puedes buscarlo en internet. Debajo hay una nota que añade minigrad.
#
# La razón la conoces de la lección 01. Una pendiente se mide moviendo *un poco* la entrada, y un entero no se puede mover un
# poco: entre el 1 y el 2 no hay ningún otro. **El remedio:** decir `dtype=torch.float32`, como los autores, o escribir los
# números con punto.

# %% [markdown] lang="en"
# Read an error from its end. (If you run the cell you will see more lines in between: where the program went inside minigrad.)
# What follows `RuntimeError:` is PyTorch's own text, to the letter: you can search the web for it. Below it stands a note that
# minigrad adds.
#
# You know the reason from lesson 01. A slope is measured by moving the input *a little*, and an integer cannot move a little:
# between 1 and 2 there is no other. **The cure:** say `dtype=torch.float32`, as the authors did, or write the numbers with a
# decimal point.

# %%
torch.tensor([[1., 2.], [3., 4.]], requires_grad=True)

# %% [markdown] lang="es"
# ## 2. La nota que lleva cada resultado: `grad_fn`
#
# > **Predice.** Vamos a restar 2 a todo `x`. Con `y` nadie ha escrito `requires_grad`. ¿Qué dirá `y` después de sus números:
# > `requires_grad=True`, nada, u otra cosa?
#
# <details><summary>Respuesta</summary>
#
# Otra cosa: `grad_fn=<SubBackward0>`. Es la nota que dejó la resta.
#
# </details>

# %% [markdown] lang="en"
# ## 2. The note every result carries: `grad_fn`
#
# > **Predict.** We are going to subtract 2 from all of `x`. Nobody wrote `requires_grad` for `y`. What will `y` say after its
# > numbers: `requires_grad=True`, nothing, or something else?
#
# <details><summary>Answer</summary>
#
# Something else: `grad_fn=<SubBackward0>`. It is the note that the subtraction left.
#
# </details>

# %%
# es: Restar 2 a todos los elementos | en: Deduct 2 from all elements
y = x - 2
print(y)

# %% [markdown] lang="es"
# Los números son los de la tabla. Lo nuevo se lee por partes: **Sub**, la operación (*subtraction*, resta);
# **Backward**, «hacia atrás», porque es la función que sabrá hacer el camino de vuelta cuando busquemos
# pendientes; y **0**, el número de variante, que PyTorch añade porque algunas operaciones tienen varias.
#
# El `grad_fn` es un objeto de verdad, y se puede pedir:

# %% [markdown] lang="en"
# The numbers are those of our table. The new part reads piece by piece: **Sub**, the operation (subtraction);
# **Backward**, because it is the function that will know the way back when we look for slopes; and **0**, the
# number of the variant, which PyTorch adds because some operations have several.
#
# The `grad_fn` is a real object, and you can ask for it:

# %%
print(y.grad_fn)

# %% [markdown] lang="es"
# Lo que sigue a `at` es el lugar que ocupa en la memoria. Cambia cada vez que ejecutas; por eso en las páginas guardadas de
# este curso verás `0x7f…`.
#
# > **Predice.** ¿Y el `grad_fn` de `x`, que sí lleva `requires_grad=True`?
#
# <details><summary>Respuesta</summary>
#
# `None`. El `grad_fn` dice *qué operación te hizo*, y a `x` no lo hizo ninguna.
#
# </details>

# %% [markdown] lang="en"
# What follows `at` is the place it occupies in memory. It changes on every run; that is why the saved pages of this course show
# `0x7f…`.
#
# > **Predict.** And the `grad_fn` of `x`, which does have `requires_grad=True`?
#
# <details><summary>Answer</summary>
#
# `None`. The `grad_fn` says *which operation made you*, and none made `x`.
#
# </details>

# %%
# es: ¿Qué pasa acá? | en: What happens here?
print(x.grad_fn)    #es: Sale none pok x no depende de y, solo tiene requires_grad=True | en: It gives None because x does not depend on y, it only has requires_grad=True

# %% [markdown] lang="es"
# El comentario es de quien escribió el tutorial, un apunte de clase («pok» es «porque»). Se puede decir mejor:
# sale `None` porque `x` no es el resultado de **ninguna** operación. Con `y` no tiene que ver, y no falta nada:
# así son las hojas.

# %% [markdown] lang="en"
# The comment is by the tutorial's author, a note jotted down in class. It can be put better: the answer is `None` because `x`
# is the result of **no** operation at all. It has nothing to do with `y`, and nothing is missing: that is what leaves are like.

# %%
print(f"{x.requires_grad = }, {x.is_leaf = }")
print(f"{y.requires_grad = }, {y.is_leaf = }")

# %% [markdown] lang="es"
# | | `requires_grad` | `is_leaf` | `grad_fn` |
# |:---|:---|:---|:---|
# | `x`, la hoja | `True`, porque lo pediste tú | `True` | `None` |
# | `y`, el resultado | `True`, porque lo heredó de `x` | `False` | `<SubBackward0>` |
#
# Quédate con la diferencia: los dos tienen `requires_grad=True`, pero **solo uno es hoja**. Muchos de los «¿por qué mi
# gradiente es `None`?» de los foros vienen de confundirlos: por su cuenta, `backward` solo deja gradientes en las hojas.

# %% [markdown] lang="en"
# | | `requires_grad` | `is_leaf` | `grad_fn` |
# |:---|:---|:---|:---|
# | `x`, the leaf | `True`, because you asked for it | `True` | `None` |
# | `y`, the result | `True`, because it inherited it from `x` | `False` | `<SubBackward0>` |
#
# Remember the difference: both have `requires_grad=True`, but **only one is a leaf**. Many a "why is my gradient `None`?" in
# the forums comes from mixing the two up: of its own accord, `backward` leaves gradients only at the leaves.

# %% [markdown] lang="es"
# ## 3. De nota en nota: `next_functions`
#
# Si una celda termina en una expresión, el cuaderno la muestra sin `print`. Es el mismo objeto de antes, escrito de forma un
# poco distinta. En el grafo, a cada `grad_fn` lo llamamos **nodo** (*node*).

# %% [markdown] lang="en"
# ## 3. From note to note: `next_functions`
#
# If a cell ends in an expression, the notebook shows it without `print`. This is the same object as before,
# written a little differently. In the graph, each `grad_fn` is called a **node**.

# %%
# es: Miremos más adentro... | en: Let's dig further...
y.grad_fn

# %% [markdown] lang="es"
# > **Predice.** La resta `x - 2` tuvo dos ingredientes: `x` y `2`. ¿Qué habrá en `y.grad_fn.next_functions`? (a) Los tensores
# > `x` y `2`. (b) Una sola cosa, porque 2 es constante. (c) Dos parejas.
#
# <details><summary>Respuesta</summary>
#
# (c): una pareja por ingrediente, en el orden en que los escribiste. Y dentro no hay tensores, sino funciones. (Si dijiste (b),
# ibas bien: la segunda pareja está vacía.)
#
# </details>

# %% [markdown] lang="en"
# > **Predict.** The subtraction `x - 2` had two ingredients: `x` and `2`. What will `y.grad_fn.next_functions` hold? (a) The
# > tensors `x` and `2`. (b) One thing only, because 2 is a constant. (c) Two pairs.
#
# <details><summary>Answer</summary>
#
# (c): one pair per ingredient, in the order in which you wrote them. And inside there are no tensors, but
# functions.
#
# </details>

# %%
y.grad_fn.next_functions

# %% [markdown] lang="es"
# Cada pareja es una flecha del grafo, una **arista** (*edge*). Despacio:
#
# - **Lo primero de la pareja es el nodo siguiente.** A `x` se llega por un nodo llamado `AccumulateGrad`.
# - **Lo segundo es qué resultado de la operación de ese nodo se usó**, contando desde 0. Casi todas las
#   operaciones dan un solo resultado, y por eso casi siempre verás un 0. Las que dan varios, como partir un
#   tensor en trozos, lo necesitan.
# - **`(None, 0)` es el 2.** Por una constante no se sigue: nadie pidió su pendiente. Su lugar se conserva
# para que las parejas sigan en el orden de los ingredientes. (Con `x ** 2` verías una sola pareja: ahí PyTorch no toma el 2 por
# un ingrediente, sino por un ajuste de la operación.)
#
# Sigamos la primera flecha. El primer `[0]` elige la pareja; el segundo, el nodo que hay en ella.

# %% [markdown] lang="en"
# Each pair is an arrow of the graph, an **edge**. Slowly:
#
# - **First in the pair comes the next node.** The way to `x` leads through a node called `AccumulateGrad`.
# - **Second comes which result of that node's operation was used**, counting from 0. Nearly all operations
# give one result, which is why you will nearly always see a 0. Those that give several, like cutting a tensor into pieces, need
# it.
# - **`(None, 0)` is the 2.** There is no way on through a constant: nobody asked for its slope. Its place is
# kept so that the pairs stay in the order of the ingredients. (With `x ** 2` you would see a single pair: there PyTorch takes
# the 2 not for an ingredient, but for a setting of the operation.)
#
# Let us follow the first arrow. The first `[0]` chooses the pair; the second, the node in it.

# %%
y.grad_fn.next_functions[0][0]

# %% [markdown] lang="es"
# > **Predice.** Este nodo tiene un atributo `variable`. ¿Qué será: una copia de los números de `x`, el propio
# > `x`, o su gradiente?
#
# <details><summary>Respuesta</summary>
#
# El propio `x`, el mismo objeto. Lo comprobamos con `is` dos celdas más abajo.
#
# </details>

# %% [markdown] lang="en"
# > **Predict.** This node has an attribute `variable`. What will it be: a copy of the numbers in `x`, `x` itself, or its
# > gradient?
#
# <details><summary>Answer</summary>
#
# `x` itself, the very same object. Two cells further down, `is` confirms it.
#
# </details>

# %%
y.grad_fn.next_functions[0][0].variable

# %%
y.grad_fn.next_functions[0][0].variable is x

# %% [markdown] lang="es"
# Hemos llegado al final del camino. Fíjate en cómo termina: no hay un nodo que guarde los números de `x`. Hay una función,
# **`AccumulateGrad`** («acumula el gradiente»), que sabe *a qué tensor* tendrá que entregarle lo que llegue. Cada hoja
# observada tiene la suya. Si le pides su `next_functions`, te da `()`: detrás no hay nadie.

# %% [markdown] lang="en"
# We have reached the end of the road. Notice how it ends: there is no node that stores the numbers of `x`. There is a function,
# **`AccumulateGrad`**, that knows *to which tensor* it will have to hand whatever arrives. Every observed leaf has its own. Ask
# it for its `next_functions` and you get `()`: there is nobody behind it.

# %% [markdown] lang="es"
# ## 4. El grafo entero
#
# Completemos el cálculo de la tabla.
#
# > **Predice.** Con tu dibujo delante: desde `a` hasta `x`, ¿cuántos nodos hay y cómo se llamarán? (Producto es
# > *multiplication*; media, *mean*.) ¿Cuántas flechas llegan a la resta?
#
# <details><summary>Respuesta</summary>
#
# Cinco nodos: `MeanBackward0`, `MulBackward0` (por 3), `MulBackward0` (y por y), `SubBackward0` y
# `AccumulateGrad`. A la resta llegan dos flechas, porque `y * y` usa `y` dos veces.
#
# </details>

# %% [markdown] lang="en"
# ## 4. The whole graph
#
# Let us finish the computation of the table.
#
# > **Predict.** With your drawing in front of you: from `a` to `x`, how many nodes are there, and what will they be called? (A
# > product is a multiplication.) How many arrows arrive at the subtraction?
#
# <details><summary>Answer</summary>
#
# Five nodes: `MeanBackward0`, `MulBackward0` (times 3), `MulBackward0` (y times y), `SubBackward0` and
# `AccumulateGrad`. Two arrows arrive at the subtraction, because `y * y` uses `y` twice.
#
# </details>

# %%
# es: Podemos aplicar más funciones sobre `y` | en: We can apply more functions to `y`
z = y * y * 3
a = z.mean()  # es: promedio | en: average

print(z)
print(a)

# %% [markdown] lang="es"
# Los valores, 3, 0, 3, 12 y su media 4.5, son los que calculaste a mano. Ahora, el grafo. `print_graph` no hace magia: empieza
# en `a.grad_fn` y sigue `next_functions` como acabas de hacer tú.

# %% [markdown] lang="en"
# The values, 3, 0, 3, 12 and their mean 4.5, are those you computed by hand. Now the graph. `print_graph` does no magic: it
# starts at `a.grad_fn` and follows `next_functions`, as you have just done.

# %%
from minigrad.pictures import draw, make_dot, print_graph

print_graph(a)

# %% [markdown] lang="es"
# Compáralo con tu papel: hacia abajo es hacia atrás. Arriba está el `grad_fn` de `a`, que es por donde se entra: a `a`, el
# tensor desde el que se retrocede, lo llamamos **raíz** (*root*). Abajo, la hoja. `[0]` y `[1]` son las posiciones en
# `next_functions`; donde solo hay un camino que sigue, el árbol baja recto y no escribe la posición. A la derecha están los
# nombres que las cosas tienen en tu programa.
#
# > **Predice.** La celda siguiente sigue las dos flechas de `y * y` y pregunta con `is` si llevan al mismo nodo.
# > ¿Qué responderá? ¿Y si hubiéramos escrito `(x - 2) * (x - 2)`, que da los mismos números?
#
# <details><summary>Respuesta</summary>
#
# `True`. Restamos una sola vez, así que hay una sola nota, usada dos veces. Por eso el árbol la escribe una vez, con el número
# `(1)` delante, y la segunda vez solo la menciona. Con `(x - 2) * (x - 2)` serían dos restas: dos notas, dos nodos, aunque los
# números salgan iguales.
#
# </details>

# %% [markdown] lang="en"
# Compare it with your paper: downwards is backwards. At the top is the `grad_fn` of `a`, where you come in: `a`, the tensor
# from which you go back, is called the **root**. At the bottom, the leaf. `[0]` and `[1]` are the positions in
# `next_functions`; where only one path leads on, the tree goes straight down and does not write the position. On the right are
# the names that things have in your program.
#
# > **Predict.** The next cell follows the two arrows of `y * y` and asks with `is` whether they lead to the same
# > node. What will it answer? And had we written `(x - 2) * (x - 2)`, which gives the same numbers?
#
# <details><summary>Answer</summary>
#
# `True`. We subtracted once, so there is one note, used twice. That is why the tree writes it once, with the
# number `(1)` in front, and only mentions it the second time. With `(x - 2) * (x - 2)` there would be two
# subtractions: two notes, two nodes, although the numbers come out the same.
#
# </details>

# %%
product = z.grad_fn.next_functions[0][0]  # es: el nodo de y * y | en: the node of y * y
print(product.next_functions)
print(product.next_functions[0][0] is product.next_functions[1][0] is y.grad_fn)

# %% [markdown] lang="es"
# Dos flechas, un nodo. Acuérdate de él: en la lección 03 le llegarán dos gradientes y habrá que decidir qué
# hacer.
#
# Ahora compara tu papel con el dibujo. `draw` añade los tensores de los extremos, la hoja `x` y el resultado `a`, y una caja de
# trazos por cada constante, que es el `(None, 0)` de la lista; aquí las flechas siguen el sentido del cálculo, de la hoja al
# resultado.

# %% [markdown] lang="en"
# Two arrows, one node. Remember it: in lesson 03 two gradients will arrive there, and something must be decided.
#
# Now compare your paper with the drawing. `draw` adds the tensors at both ends, the leaf `x` and the result `a`, and a dashed
# box for each constant, which is the `(None, 0)` of the list; here the arrows follow the computation, from the leaf to the
# result.

# %%
draw(a)

# %% [markdown] lang="es"
# ¿Y dónde está el 4.5? En el tensor `a`, no en el grafo: ahí solo hay funciones y flechas. El dibujo lo enseña porque
# el cuaderno apunta aparte lo que salió de cada operación. Además, algunos nodos se guardan los números que su
# regla va a necesitar, como el producto sus factores: `draw(a, saved=True)` los dibuja. Los usaremos en la lección 03.
#
# El mismo grafo se puede escribir en DOT, el lenguaje de [Graphviz](https://graphviz.org), el programa de dibujar grafos.
# Escribe `make_dot(a)` en una celda nueva: si lo tienes instalado, verás cómo lo dibuja él.
#
# El texto de abajo no hay que leerlo entero. Primero vienen los nodos, con sus colores, y al final las flechas. Busca la que
# aparece dos veces.

# %% [markdown] lang="en"
# And where is the 4.5? In the tensor `a`, not in the graph: there are only functions and arrows in it. The drawing
# shows it because the notebook notes separately what came out of each operation. Besides, some nodes keep aside the
# numbers that their rule will need, as the product keeps its factors: `draw(a, saved=True)` draws them. We shall use
# them in lesson 03.
#
# The same graph can be written in DOT, the language of [Graphviz](https://graphviz.org), a program that draws
# graphs. Write `make_dot(a)` in a new cell: if Graphviz is installed, you will see its own drawing.
#
# There is no need to read all of the text below. First come the nodes, with their colors, and last the arrows. Look for the one
# that appears twice.

# %%
print(make_dot(a).source)

# %% [markdown] lang="es"
# ## 5. Otros números, casi el mismo grafo
#
# El segundo tutorial parte de una matriz de unos y suma en lugar de restar. (Los espacios de más son de su
# autor.)
#
# > **Predice.** ¿Qué nodo del grafo cambiará de nombre y cuáles lo conservarán?
#
# <details><summary>Respuesta</summary>
#
# Solo cambia `SubBackward0`, que pasa a llamarse `AddBackward0` (*addition*, suma). Los números son todos
# distintos, pero el grafo no está hecho de números.
#
# </details>

# %% [markdown] lang="en"
# ## 5. Other numbers, almost the same graph
#
# The second tutorial starts from a matrix of ones and adds instead of subtracting. (The extra spaces are its
# author's.)
#
# > **Predict.** Which node of the graph will change its name, and which will keep theirs?
#
# <details><summary>Answer</summary>
#
# Only `SubBackward0` changes, into `AddBackward0` (addition). All the numbers are different, but the graph is not made of
# numbers.
#
# </details>

# %%
# es: Crear un tensor y empezar a seguir sus operaciones | en: Create a tensor and begin tracking operations
x = torch.ones( 2 , 2 , requires_grad = True )
print( x )

# %%
# es: Hacer una operación con el tensor | en: Do a tensor operation
y = x + 2
print( y )
print( y.grad_fn )

# %%
z = y * y * 3
out = z.mean()

print( z , '\n' , out )

# %%
print_graph(out)

# %% [markdown] lang="es"
# Comprueba el 27 a mano: $1 + 2 = 3$, $3 \cdot 3 \cdot 3 = 27$, y la media de cuatro 27 es 27.
#
# `x`, `y` y `z` son ahora nombres de otros tensores, pero el grafo anterior no se ha perdido: `a` sujeta su
# `grad_fn`, y cada nodo sujeta al siguiente. Un grafo vive mientras alguien tenga en la mano su resultado.

# %% [markdown] lang="en"
# Check the 27 by hand: $1 + 2 = 3$, $3 \cdot 3 \cdot 3 = 27$, and the mean of four 27s is 27.
#
# `x`, `y` and `z` now name other tensors, but the earlier graph is not lost: `a` holds on to its `grad_fn`, and each node holds
# on to the next. A graph lives as long as somebody holds its result.

# %% [markdown] lang="es"
# ## 6. Empezar a observar más tarde: `requires_grad_`
#
# Un tensor ya hecho se puede poner bajo observación con `requires_grad_(True)`. El guion bajo del final es la manera de PyTorch
# de decir «cambia este mismo tensor». El tutorial usa números al azar; con una semilla (*seed*, el número del que parte el
# generador) fija, a todo el mundo le salen los mismos.

# %% [markdown] lang="en"
# ## 6. Starting to observe later: `requires_grad_`
#
# A tensor that already exists can be put under observation with `requires_grad_(True)`. The underscore at the end is PyTorch's
# way of saying "change this very tensor". The tutorial draws random numbers; with a fixed seed (the number from which the
# generator starts) everybody gets the same ones.

# %%
generator = torch.manual_seed(0)  # es: desde aquí, los mismos números para todos | en: from here on, the same numbers for everybody

# %% [markdown] lang="es"
# > **Predice.** La celda imprime tres cosas: si `a` está bajo observación antes, si lo está después, y el
# > `grad_fn` de `b`. ¿Cuáles serán? Y una más difícil: ¿saldrá en el grafo de `b` la división con que se hizo
# > `a`?
#
# <details><summary>Respuesta</summary>
#
# `False`, `True` y un `SumBackward0`. La división no saldrá: cuando se hizo, nadie había pedido que se tomara
# nota.
#
# </details>

# %% [markdown] lang="en"
# > **Predict.** The cell prints three things: whether `a` is observed before, whether it is afterwards, and the `grad_fn` of
# > `b`. What will they be? And a harder one: will `b`'s graph show the division that made `a`?
#
# <details><summary>Answer</summary>
#
# `False`, `True` and a `SumBackward0`. The division will not be there: when it was done, nobody had asked for
# notes.
#
# </details>

# %%
a = torch.randn( 2 , 2 ) #- es: Crear un tensor aleatorio `a` | en: Create a random tensor `a`
a = ( (a * 3) / (a - 1) ) # es: Hacer unas cuentas con `a` | en: Do some math on `a`
print( a.requires_grad ) #- es: ¿Este tensor sigue las operaciones? (No) | en: Does this tensor track operations? (No)
a.requires_grad_( True ) #- es: Hacer que el tensor siga las operaciones | en: Set the tensor to track operations
print( a.requires_grad ) #- es: ¿Este tensor sigue las operaciones? (Sí) | en: Does this tensor track operations? (Yes)
b = ( a * a ).sum() # ----- es: Definir `b` a partir de `a` | en: Define `b` in terms of `a`
print( b.grad_fn ) # ------ es: Función de gradiente de `b` | en: Gradient function for `b`

# %%
print_graph(b)

# %% [markdown] lang="es"
# El camino termina en `a`: la división, la resta y el producto que lo hicieron no dejaron nota. Las notas se toman **en el
# momento**; nadie reconstruye el pasado. Por eso `a`, aunque salió de un cálculo, es una hoja: no tiene `grad_fn`.

# %% [markdown] lang="en"
# The road ends at `a`: the division, the subtraction and the product that made it left no note. Notes are taken **on the
# spot**; nobody reconstructs the past. That is why `a`, although it came out of a computation, is a leaf: it has no `grad_fn`.

# %% [markdown] lang="es"
# ## Comprueba que lo entiendes
#
# Sin ejecutar nada:
#
# ```python
# w = torch.tensor(3., requires_grad=True)
# v = w * 2
# u = v + w
# ```
#
# ¿Cuál de estas frases es verdadera? Elige antes de abrir una.
#
# <details><summary><b>A.</b> <code>v</code> es una hoja, porque <code>v.requires_grad</code> es <code>True</code>.</summary>
#
# No. Confundes *estar bajo observación* con *ser hoja*. `v` heredó `requires_grad`, pero lo hizo un producto y tiene `grad_fn`:
# no es hoja. Vuelve a la tabla de la sección 2.
#
# </details>
# <details><summary><b>B.</b> El <code>grad_fn</code> de <code>w</code> es su <code>AccumulateGrad</code>.</summary>
#
# No. Confundes *quién hizo a `w`* con *quién le entrega el gradiente*. A `w` no lo hizo nadie: su `grad_fn` es `None`.
# `AccumulateGrad` está en el grafo y apunta a `w`, no al revés. Vuelve a la sección 3.
#
# </details>
# <details><summary><b>C.</b> En <code>u.grad_fn.next_functions</code> hay un <code>MulBackward0</code> y un <code>AccumulateGrad</code>.</summary>
#
# Sí. `u` es una suma de dos ingredientes. El primero, `v`, lo hizo un producto; el segundo, `w`, es una hoja, a la que se llega
# por su `AccumulateGrad`. A ese nodo llegan dos flechas: una desde la suma y otra desde el producto.
#
# </details>
# <details><summary><b>D.</b> En <code>u.grad_fn.next_functions</code> están los tensores <code>v</code> y <code>w</code>.</summary>
#
# No. Confundes los valores con el grafo. Las flechas van de función en función; para dar con un tensor hay que llegar a un
# `AccumulateGrad` y pedirle su `variable`. Vuelve a la sección 3.
#
# </details>
#
# Después compruébalo: abre una celda nueva, copia las tres líneas y termina con `print_graph(u)`.

# %% [markdown] lang="en"
# ## Check that you understand
#
# Without running anything:
#
# ```python
# w = torch.tensor(3., requires_grad=True)
# v = w * 2
# u = v + w
# ```
#
# Which of these is true? Choose before you open one.
#
# <details><summary><b>A.</b> <code>v</code> is a leaf, because <code>v.requires_grad</code> is <code>True</code>.</summary>
#
# No. This takes *being observed* for *being a leaf*. `v` inherited `requires_grad`, but a product made it and it has a
# `grad_fn`: it is not a leaf. Go back to the table in section 2.
#
# </details>
# <details><summary><b>B.</b> The <code>grad_fn</code> of <code>w</code> is its <code>AccumulateGrad</code>.</summary>
#
# No. This takes *who hands `w` its gradient* for *who made `w`*. Nobody made `w`: its `grad_fn` is `None`. The `AccumulateGrad`
# is in the graph and points to `w`, not the other way round. Go back to section 3.
#
# </details>
# <details><summary><b>C.</b> <code>u.grad_fn.next_functions</code> holds a <code>MulBackward0</code> and an <code>AccumulateGrad</code>.</summary>
#
# Yes. `u` is a sum of two ingredients. The first, `v`, was made by a product; the second, `w`, is a leaf, which is reached
# through its `AccumulateGrad`. Two arrows arrive at that node: one from the sum, one from the product.
#
# </details>
# <details><summary><b>D.</b> <code>u.grad_fn.next_functions</code> holds the tensors <code>v</code> and <code>w</code>.</summary>
#
# No. This takes the values for the graph. Arrows go from function to function; to meet a tensor you have to get to an
# `AccumulateGrad` and ask for its `variable`. Go back to section 3.
#
# </details>
#
# Then check it: open a new cell, copy the three lines, and end with `print_graph(u)`.

# %% [markdown] lang="es"
# ## En tres líneas
#
# 1. `requires_grad=True` pide que se tome nota; una **hoja** es un tensor que no salió de ninguna operación
#    anotada.
# 2. Todo resultado anotado lleva un **`grad_fn`**: la función que sabrá volver atrás por la operación que lo
#    hizo.
# 3. **`next_functions`** enlaza cada función con las de sus ingredientes, hasta **`AccumulateGrad`**, que
#    conoce su hoja.
#
# **Explícaselo a alguien.** En dos minutos y sin mirar: ¿por qué el grafo de `y * y` no tiene dos restas, y qué hace un
# `(None, 0)` en una lista de funciones?
#
# **Lo que sigue.** Ya sabes seguir las flechas de `a` a `x`. En la lección 03, `backward()` recorre ese mismo
# camino y hace en cada nodo una cuenta pequeña. Al llegar a la hoja, la pendiente está lista.

# %% [markdown] lang="en"
# ## In three lines
#
# 1. `requires_grad=True` asks for notes to be taken; a **leaf** is a tensor that no recorded operation made.
# 2. Every recorded result carries a **`grad_fn`**: the function that will know the way back through its
#    operation.
# 3. **`next_functions`** links each function to those of its ingredients, down to **`AccumulateGrad`**, which
#    knows its leaf.
#
# **Explain it to somebody.** In two minutes, without looking: why does the graph of `y * y` not have two
# subtractions, and what is a `(None, 0)` doing in a list of functions?
#
# **What comes next.** You can now follow the arrows from `a` to `x`. In lesson 03, `backward()` walks that same road and does a
# small calculation at each node. When it reaches the leaf, the slope is ready.

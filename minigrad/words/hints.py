"""Three hints for each exercise, which a student opens one by one: a nudge, a pointer, nearly the solution."""

HINTS = {
    "01.1": {
        "es": [
            "¿Cuánto cambia `f` si `x` se empuja un poco? Escribe primero solo ese cambio.",
            "El cambio es lo de después menos lo de antes: `f(x + h)` y `f(x)`.",
            "La pendiente es ese cambio entre el tamaño del empujón, `h`.",
        ],
        "en": [
            "How much does `f` change if `x` is nudged a little? First write only that change.",
            "The change is what comes after minus what was before: `f(x + h)` and `f(x)`.",
            "The slope is that change over the size of the nudge, `h`.",
        ],
    },
    "01.2": {
        "es": [
            "Solo se empuja una entrada. ¿Cómo haces una lista igual, pero con esa cambiada?",
            "`list(point)` da una copia. Cambia en la copia la entrada `i`, y deja `point` en paz.",
            "Después es la pendiente de siempre: `f` de la copia menos `f` de `point`, entre `h`.",
        ],
        "en": [
            "Only one input is nudged. How do you make a list that is the same, but for that one?",
            "`list(point)` gives a copy. Change input `i` in the copy, and leave `point` alone.",
            "Then it is the usual slope: `f` of the copy minus `f` of `point`, over `h`.",
        ],
    },
    "01.3": {
        "es": [
            "Una pendiente por cada número de `x`: hace falta recorrerlos todos, con la forma que sea.",
            "Con dos empujones, uno a cada lado, el error es mucho más pequeño. `np.ndindex(x.shape)` da cada lugar.",
            "Para cada lugar: una copia con `+ h`, otra con `- h`, y la diferencia entre `2 * h`. Con `h = 1e-5` "
            "basta.",
        ],
        "en": [
            "One slope for each number of `x`: all of them have to be gone through, whatever the shape.",
            "With two nudges, one to each side, the error is much smaller. `np.ndindex(x.shape)` gives every place.",
            "For each place: a copy with `+ h`, another with `- h`, and the difference over `2 * h`. `h = 1e-5` "
            "will do.",
        ],
    },
    "02.1": {
        "es": [
            "Cada operación deja un nodo. ¿Cuál fue la última?",
            "Se empieza por el resultado. El nombre es el de la operación, en inglés, con `Backward0` detrás.",
            "Son cinco: suma, exponencial, resta, producto, y el nodo de la hoja, que no se llama `Backward0`.",
        ],
        "en": [
            "Each operation leaves a node. Which one was the last?",
            "You begin at the result. The name is that of the operation, with `Backward0` behind it.",
            "There are five: sum, exponential, subtraction, product, and the node of the leaf, which has no "
            "`Backward0`.",
        ],
    },
    "02.2": {
        "es": [
            "Empieza en `out.grad_fn` y sigue `next_functions`. ¿Qué pasa con los `None`?",
            "Lleva una lista de nodos por mirar. Saca uno, apunta su nombre, y añade los suyos.",
            "Un nodo al que llevan dos caminos se apunta una sola vez: guarda los ya vistos en un `set`.",
        ],
        "en": [
            "Begin at `out.grad_fn` and follow `next_functions`. What about the `None`s?",
            "Keep a list of nodes to look at. Take one out, note its name, and add its own.",
            "A node that two ways lead to is noted once only: keep those already seen in a `set`.",
        ],
    },
    "02.3": {
        "es": [
            "Es el mismo recorrido. ¿En qué se nota que un nodo es el de una hoja?",
            "El nodo de una hoja, `AccumulateGrad`, tiene un atributo que los demás no tienen.",
            '`hasattr(node, "variable")` dice si lo es, y `node.variable` es la hoja.',
        ],
        "en": [
            "It is the same walk. How can you tell that a node is that of a leaf?",
            "The node of a leaf, `AccumulateGrad`, has an attribute that the others do not have.",
            '`hasattr(node, "variable")` says whether it is one, and `node.variable` is the leaf.',
        ],
    },
    "03.1": {
        "es": [
            "Dibuja el grafo. ¿Por dónde entra el 1?",
            "Un nodo espera hasta que le ha llegado todo. ¿Cuántos gradientes espera el producto?",
            "Suma, exponencial, y solo entonces el producto: le mandan gradiente los dos. Al final, la hoja.",
        ],
        "en": [
            "Draw the graph. Where does the 1 go in?",
            "A node waits until everything has arrived. How many gradients does the product wait for?",
            "Addition, exponential, and only then the product: both send it a gradient. The leaf comes last.",
        ],
    },
    "03.2": {
        "es": [
            "Si `a` crece un poco, ¿cuánto crece `a * b`?",
            "La pendiente respecto de un factor es el otro factor. ¿Y qué se hace con `grad`?",
            "Cada gradiente es `grad` por el otro factor: dos, en el orden de las entradas.",
        ],
        "en": [
            "If `a` grows a little, how much does `a * b` grow?",
            "The slope with respect to one factor is the other factor. And what is done with `grad`?",
            "Each gradient is `grad` times the other factor: two, in the order of the inputs.",
        ],
    },
    "03.3": {
        "es": [
            "Te dan el resultado, `y`, y no la entrada. La derivada de `tanh` se puede escribir solo con `y`.",
            "Es 1 menos algo al cuadrado.",
            "Lo que llega, por uno menos el cuadrado de `y`.",
        ],
        "en": [
            "You are given the result, `y`, and not the input. The derivative of `tanh` can be written with `y` alone.",
            "It is 1 minus something squared.",
            "What arrives, times one minus the square of `y`.",
        ],
    },
    "03.4": {
        "es": [
            "`a / b` es `a` por `1 / b`. Respecto de `a` ya sabes hacerlo.",
            "Si `b` crece, ¿el cociente crece o baja? ¿Y cuál es la derivada de `1 / b`?",
            "Respecto de `b`: lo que llega, por `a`, entre `b` al cuadrado, con signo menos.",
        ],
        "en": [
            "`a / b` is `a` times `1 / b`. With respect to `a` you know how to do it.",
            "If `b` grows, does the quotient grow or go down? And what is the derivative of `1 / b`?",
            "With respect to `b`: what arrives, times `a`, over `b` squared, with a minus sign.",
        ],
    },
    "03.5": {
        "es": [
            "¿Qué pasa con el exponente al derivar `x` al cubo?",
            "Baja como factor delante, y queda uno menos arriba.",
            "Lo que llega, por `n`, por `x` elevado a `n - 1`.",
        ],
        "en": [
            "What happens to the exponent when you differentiate `x` cubed?",
            "It comes down as a factor in front, and one less is left above.",
            "What arrives, times `n`, times `x` to the power `n - 1`.",
        ],
    },
    "04.1": {
        "es": [
            "¿Qué deja el primer `backward()`?",
            "El segundo calcula lo mismo. ¿Qué hace con lo que ya había?",
            "Suma: dos veces la pendiente de `a * a` en 3.",
        ],
        "en": [
            "What does the first `backward()` leave?",
            "The second computes the same. What does it do with what was there?",
            "It adds: twice the slope of `a * a` at 3.",
        ],
    },
    "04.2": {
        "es": [
            "¿Qué tiene `w.grad` cuando llega la segunda pérdida?",
            "Vacía `w.grad` antes de cada `backward()`, con `None`.",
            "Guarda el número con `w.grad.item()` enseguida: el tensor `w.grad` va a cambiar.",
        ],
        "en": [
            "What is in `w.grad` when the second loss comes?",
            "Empty `w.grad` before each `backward()`, with `None`.",
            "Keep the number by `w.grad.item()` at once: the tensor `w.grad` is going to change.",
        ],
    },
    "04.3": {
        "es": [
            "¿Qué pasa en `b = a * a`, donde `a` aparece dos veces?",
            "Antes de escribir en `grads[name]`, mira si ya hay algo.",
            "`grads.get(name, 0.0)` da lo que hay, o cero. Súmale lo que llega.",
        ],
        "en": [
            "What happens in `b = a * a`, where `a` stands twice?",
            "Before you write into `grads[name]`, look whether something is there.",
            "`grads.get(name, 0.0)` gives what is there, or zero. Add what arrives.",
        ],
    },
}

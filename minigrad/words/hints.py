"""Three hints for each exercise, which a student opens one by one: a nudge, a pointer, nearly the solution."""

HINTS = {
    "00.1": {
        "es": [
            "¿Qué es el doble de 3?",
            "Multiplica `x` por 2.",
            "`return 2 * x`",
        ],
        "en": [
            "What is twice 3?",
            "Multiply `x` by 2.",
            "`return 2 * x`",
        ],
    },
    "00.2": {
        "es": [
            "Mira las dos celdas de la lección: con 3 salió 6, y con 5 salió 10.",
            "¿Qué le hace la celda a `x` para llegar de 3 a 6, y de 5 a 10?",
            "El doble de `x`: con 7, siete más siete.",
        ],
        "en": [
            "Look at the two cells of the lesson: with 3 came 6, and with 5 came 10.",
            "What does the cell do to `x` to get from 3 to 6, and from 5 to 10?",
            "Twice `x`: with 7, seven plus seven.",
        ],
    },
    "00.3": {
        "es": [
            "Ejecuta la función con una lista, y lee el error desde el final. ¿De qué se pide la longitud?",
            "Curado ese error queda otro, que no avisa: sigue en papel `total` con `[1.0, 2.0, 3.0]`.",
            "`total = total + number`, y al final `total / len(numbers)`.",
        ],
        "en": [
            "Run the function with a list, and read the error from its end. The length of what is asked for?",
            "With that error cured there is another one, which does not tell you: follow `total` on paper, with "
            "`[1.0, 2.0, 3.0]`.",
            "`total = total + number`, and in the end `total / len(numbers)`.",
        ],
    },
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
    "05.1": {
        "es": [
            "`y.add_(1)` cambia `y`. ¿Alguna regla necesita el `y` de antes?",
            "La suma y el producto por un número no guardan nada; `x * x` y `sin` guardan la entrada.",
            "Solo una de las cinco escribe su regla con su resultado.",
        ],
        "en": [
            "`y.add_(1)` changes `y`. Does some rule need the `y` from before?",
            "Addition and the product with a number keep nothing; `x * x` and `sin` keep the input.",
            "Only one of the five writes its rule with its result.",
        ],
    },
    "05.2": {
        "es": [
            "El valor es `a * b`. ¿Por dónde no tiene que volver nada?",
            "`detach()` da el mismo tensor sin historia.",
            "Desprende `b`, y multiplica.",
        ],
        "en": [
            "The value is `a * b`. By which way must nothing come back?",
            "`detach()` gives the same tensor without its history.",
            "Detach `b`, and multiply.",
        ],
    },
    "05.3": {
        "es": [
            "Cuatro tiempos: vaciar, calcular y retroceder, mover. ¿Cuál no lleva notas?",
            "`w -= …` cambia `w` en su sitio; tiene que ir dentro de `torch.no_grad()`.",
            "`w.grad = None`, `loss(w).backward()`, y dentro de `no_grad`: `w -= rate * w.grad`.",
        ],
        "en": [
            "Beats: empty, compute and go back, move. Which one takes no notes?",
            "`w -= …` changes `w` in place; it has to stand inside `torch.no_grad()`.",
            "`w.grad = None`, `loss(w).backward()`, and inside `no_grad`: `w -= rate * w.grad`.",
        ],
    },
    "05.4": {
        "es": [
            "El segundo `backward()` encuentra el grafo suelto.",
            "O pides que no se suelte la primera vez, o calculas `y` otra vez.",
            "`y.backward(retain_graph=True)` la primera vez.",
        ],
        "en": [
            "The second `backward()` finds the graph freed.",
            "Either you ask for it not to be freed the first time, or you compute `y` again.",
            "`y.backward(retain_graph=True)` the first time.",
        ],
    },
    "05.5": {
        "es": [
            "`y` tiene varios números. ¿De cuál se saca el gradiente?",
            "Se pide el de la suma de todos.",
            "`y.sum().backward()`",
        ],
        "en": [
            "`y` has several numbers. Of which one is the gradient taken?",
            "That of the sum of all is asked for.",
            "`y.sum().backward()`",
        ],
    },
    "05.6": {
        "es": [
            "¿Qué guarda `exp` para su regla, y qué le hace `y += 1`?",
            "No cambies `y` en su sitio: haz otro tensor, o suma después de retroceder.",
            "`y.backward()` primero; y devuelve `y.item() + 1`.",
        ],
        "en": [
            "What does `exp` keep for its rule, and what does `y += 1` do to it?",
            "Do not change `y` in place: make another tensor, or add after going back.",
            "`y.backward()` first; and return `y.item() + 1`.",
        ],
    },
    "05.7": {
        "es": [
            "¿Qué le pasa a la historia con `torch.tensor(…)` o con `.item()`?",
            "El tensor `y` ya sirve tal cual: no hay que volver a envolverlo.",
            "`y = x * 2`, y después `(y * y).backward()`.",
        ],
        "en": [
            "What becomes of the history with `torch.tensor(…)` or `.item()`?",
            "The tensor `y` is good as it is: it need not be wrapped again.",
            "`y = x * 2`, and then `(y * y).backward()`.",
        ],
    },
    "05.8": {
        "es": [
            "¿Por qué no puede pedir gradiente un entero?",
            "`x.float()` da otro tensor, con decimales.",
            "`x = x.float().requires_grad_()` antes de la cuenta.",
        ],
        "en": [
            "Why can an integer not ask for a gradient?",
            "`x.float()` gives another tensor, with decimals.",
            "`x = x.float().requires_grad_()` before the computation.",
        ],
    },
    "06.1": {
        "es": [
            "Escribe J: una fila por resultado, una columna por entrada.",
            "Las filas son (3, 2, 0) y (0, 1, 1). ¿Cuánto pesa cada una?",
            "Una vez la primera fila, menos dos veces la segunda.",
        ],
        "en": [
            "Write J down: a row for each result, a column for each input.",
            "The rows are (3, 2, 0) and (0, 1, 1). How much does each weigh?",
            "Once the first row, minus twice the second.",
        ],
    },
    "06.2": {
        "es": [
            "¿Qué fila de J sale con `v = (1, 0, …)`?",
            "Un recorrido por fila, y en cada uno un solo 1 en `v`. Ojo con lo que queda en `.grad`.",
            "`torch.autograd.grad(y, x, v, retain_graph=True)[0]` da una fila sin tocar `.grad`; `torch.stack` "
            "las junta.",
        ],
        "en": [
            "Which row of J comes out with `v = (1, 0, …)`?",
            "A walk for each row, and in each a single 1 in `v`. Mind what is left in `.grad`.",
            "`torch.autograd.grad(y, x, v, retain_graph=True)[0]` gives a row and leaves `.grad` alone; "
            "`torch.stack` puts them together.",
        ],
    },
    "06.3": {
        "es": [
            "Lo que NumPy repitió, se suma. ¿Qué dimensiones repite?",
            "Las que sobran delante, y las que en `shape` tienen tamaño 1.",
            "Suma `axis=0` mientras sobren; después, cada eje de tamaño 1, con `keepdims=True`.",
        ],
        "en": [
            "What NumPy repeated is summed. Which dimensions does it repeat?",
            "Those in front that are too many, and those of size 1 in `shape`.",
            "Sum `axis=0` while there are too many; then each axis of size 1, with `keepdims=True`.",
        ],
    },
    "06.4": {
        "es": [
            "Mira las formas: `grad` es [m, p], `a` es [m, n], `b` es [n, p]. ¿Cómo sale [m, n] de `grad` y `b`?",
            "Hay que transponer uno de los dos.",
            "`grad @ b.T` y `a.T @ grad`.",
        ],
        "en": [
            "Look at the shapes: `grad` is [m, p], `a` is [m, n], `b` is [n, p]. How does [m, n] come out of "
            "`grad` and `b`?",
            "One of the two has to be transposed.",
            "`grad @ b.T` and `a.T @ grad`.",
        ],
    },
    "06.5": {
        "es": [
            "Si un número de `x` crece en 1, ¿cuánto crece la suma?",
            "En 1, sea cual sea. Cada uno recibe lo mismo.",
            "Un arreglo de la forma de `x`, lleno de `grad`.",
        ],
        "en": [
            "If one number of `x` grows by 1, how much does the sum grow?",
            "By 1, whichever it is. Each receives the same.",
            "An array in the shape of `x`, full of `grad`.",
        ],
    },
    "06.6": {
        "es": [
            "Las filas que no se tomaron no influyen en nada. ¿Qué gradiente les toca?",
            "Una fila que se tomó dos veces recibe dos gradientes.",
            "Empieza con ceros, y suma en un bucle; `found[rows] += grad` solo suma una vez las repetidas.",
        ],
        "en": [
            "Rows that were not taken influence nothing. Which gradient do they get?",
            "A row that was taken twice receives two gradients.",
            "Begin with zeros, and add in a loop; `found[rows] += grad` adds repeated rows only once.",
        ],
    },
    "07.1": {
        "es": [
            "Los cuatro tiempos: calcular, medir, retroceder, mover. ¿Qué letra es cada uno?",
            "Queda la D, vaciar. ¿Dónde no puede ir, si mover necesita lo que dejó retroceder?",
            "C, A, E, B son los cuatro tiempos. La D va en cualquier sitio, menos entre la E y la B.",
        ],
        "en": [
            "The four beats: compute, measure, go back, move. Which letter is each?",
            "That leaves D, emptying. Where can it not go, if moving needs what going back has left?",
            "C, A, E, B are the four beats. D goes anywhere but between E and B.",
        ],
    },
    "07.2": {
        "es": [
            "No hay ningún error y la pérdida sube. ¿Qué lleva dentro cada gradiente?",
            "`backward()` suma a lo que haya en `.grad`. Falta una línea, para cada peso.",
            "`weight.grad = None` dentro del `for`, después de mover; o antes de `backward()`, en un `for` propio.",
        ],
        "en": [
            "There is no error, and the loss goes up. What does each gradient contain?",
            "`backward()` adds to whatever is in `.grad`. One line is missing, for each weight.",
            "`weight.grad = None` inside the `for`, after moving; or before `backward()`, in a `for` of its own.",
        ],
    },
    "07.3": {
        "es": [
            "Con cuatro pesos es `w[0] + w[1] * x + w[2] * x**2 + w[3] * x**3`. ¿Cómo se dice con un bucle?",
            "`enumerate(weights)` da cada peso con su número, que es también su potencia.",
            "Empieza con `total = 0` y suma `weight * x**power` en cada vuelta.",
        ],
        "en": [
            "With four weights it is `w[0] + w[1] * x + w[2] * x**2 + w[3] * x**3`. How is that said with a loop?",
            "`enumerate(weights)` gives each weight with its number, which is its power as well.",
            "Begin with `total = 0`, and add `weight * x**power` in each round.",
        ],
    },
    "07.4": {
        "es": [
            "Prueba todas las tasas y quédate con la de la pérdida más baja. ¿Qué hace `min` con un `nan`?",
            "`math.isfinite(loss)` dice si es un número de verdad. Aparta antes las que no lo son.",
            "`min((rate for rate in rates if math.isfinite(loss_after(rate))), key=loss_after)`, con `import math`.",
        ],
        "en": [
            "Try all rates and keep the one with the lowest loss. What does `min` do with a `nan`?",
            "`math.isfinite(loss)` says whether it is a real number. Set aside those that are not.",
            "`min((rate for rate in rates if math.isfinite(loss_after(rate))), key=loss_after)`, with `import math`.",
        ],
    },
    "08.1": {
        "es": [
            "Pruébalas una a una en una celda aparte, con `w = torch.ones(2, requires_grad=True)` y `loss = (w * "
            "w).sum()`.",
            "Tres se niegan. Dos son nombres que ya no existen.",
            "La tercera es la de la lección 08: indexar un tensor sin dimensiones.",
        ],
        "en": [
            "Try them one by one in a cell of their own, with `w = torch.ones(2, requires_grad=True)` and `loss = "
            "(w * w).sum()`.",
            "Three are refused. Two are names that do not exist any more.",
            "The third is that of lesson 08: indexing a tensor without dimensions.",
        ],
    },
    "08.2": {
        "es": [
            "En 2017 era `sum(loss.data[0] for loss in losses) / len(losses)`. ¿Qué parte ya no funciona?",
            "El número de un tensor sin dimensiones se saca con `.item()`.",
            "`sum(loss.item() for loss in losses) / len(losses)`.",
        ],
        "en": [
            "In 2017 it was `sum(loss.data[0] for loss in losses) / len(losses)`. Which part does not work any more?",
            "The number of a tensor without dimensions is taken out by `.item()`.",
            "`sum(loss.item() for loss in losses) / len(losses)`.",
        ],
    },
    "08.3": {
        "es": [
            "Línea por línea, con la tabla de la lección 08: la `Variable` es ahora el propio tensor.",
            "`retain_variables` se llama hoy `retain_graph`. El número de `y` y los gradientes se sacan sin `.data`.",
            "`x = torch.tensor(numbers, requires_grad=True)`; el primer `backward` con `retain_graph=True`; y "
            "`return y.item(), x.grad`.",
        ],
        "en": [
            "Line by line, with the table of lesson 08: the `Variable` is the tensor itself now.",
            "`retain_variables` is called `retain_graph` today. The number of `y` and the gradients are taken out "
            "without `.data`.",
            "`x = torch.tensor(numbers, requires_grad=True)`; the first `backward` with `retain_graph=True`; and "
            "`return y.item(), x.grad`.",
        ],
    },
    "08.4": {
        "es": [
            "¿Qué número guardó `exp` para su regla, y quién lo cambió antes de retroceder?",
            "La mitad se puede calcular en un tensor nuevo, sin tocar `y`. ¿Desde dónde hay que retroceder?",
            "`half = y.item() / 2`, después `y.backward()`, y devuelve `half` y `x.grad.item()`.",
        ],
        "en": [
            "Which number did `exp` keep for its rule, and who changed it before going back?",
            "The half can be computed in a new tensor, without touching `y`. Where do you have to go back from?",
            "`half = y.item() / 2`, then `y.backward()`, and return `half` and `x.grad.item()`.",
        ],
    },
    "09.1": {
        "es": [
            "La derivada de la exponencial es ella misma.",
            "Guarda el resultado con `ctx.save_for_backward`, y en `backward` multiplica.",
            "`return grad * y`, con la `y` guardada.",
        ],
        "en": [
            "The derivative of the exponential is itself.",
            "Keep the result by `ctx.save_for_backward`, and multiply in `backward`.",
            "`return grad * y`, with the `y` that was kept.",
        ],
    },
    "09.2": {
        "es": [
            "¿Qué pendiente tiene donde `x` es positivo? ¿Y donde es negativo?",
            "1 y 0. En 0 mismo, PyTorch toma 0.",
            "`grad * (x > 0)`",
        ],
        "en": [
            "Which slope does it have where `x` is positive? And where it is negative?",
            "1 and 0. At 0 itself PyTorch takes 0.",
            "`grad * (x > 0)`",
        ],
    },
    "09.3": {
        "es": [
            "`exp(1000)` no cabe. ¿Qué cambia si le restas a todos el mayor?",
            "Resta el máximo antes de `exp`, y súmalo después del logaritmo. La derivada son las exponenciales "
            "entre su suma.",
            "Ida: `m + ((x - m).exp().sum()).log()`. Vuelta: `grad * (x - y).exp()`, con `y` el resultado.",
        ],
        "en": [
            "`exp(1000)` does not fit. What changes if you subtract the largest from all?",
            "Subtract the maximum before `exp`, and add it after the logarithm. The derivative is the "
            "exponentials over their sum.",
            "Forward: `m + ((x - m).exp().sum()).log()`. Back: `grad * (x - y).exp()`, with `y` the result.",
        ],
    },
    "10.1": {
        "es": [
            "Hay dos casos: la primera vez, cuando `.grad` es `None`, y todas las demás.",
            "La primera vez se guarda lo que llega; después se suma. ¿Haces un arreglo nuevo, o escribes en el "
            "que llegó?",
            "`variable.grad = grad if variable.grad is None else variable.grad + grad`.",
        ],
        "en": [
            "There are two cases: the first time, when `.grad` is `None`, and all others.",
            "The first time what arrives is kept; afterwards it is added. Do you make a new array, or write into "
            "the one that arrived?",
            "`variable.grad = grad if variable.grad is None else variable.grad + grad`.",
        ],
    },
    "10.2": {
        "es": [
            "Son dos partes: primero reunir los nodos que se alcanzan, después ordenarlos.",
            "Reúnelos con una lista de pendientes y un `set` de los ya vistos, sin llamarte a ti mismo: una "
            "cadena larga agota la recursión.",
            "`sorted(found, key=lambda node: node.number, reverse=True)`.",
        ],
        "en": [
            "There are two parts: first collect the nodes that can be reached, then put them in order.",
            "Collect them with a list of pending ones and a `set` of those seen, without calling yourself: a long "
            "chain uses up the recursion.",
            "`sorted(found, key=lambda node: node.number, reverse=True)`.",
        ],
    },
    "10.3": {
        "es": [
            "`__mul__` y `tanh` se escriben como `__add__`: el resultado, las entradas y la regla. `backward` es "
            "lo difícil: ¿en qué orden?",
            "Un `Value` puede mandar cuando le ha llegado todo. De los que esperan, trabaja siempre el de `number` "
            "más alto: nadie más joven que él le debe nada.",
            "En cada uno, `for each, sent in zip(value.inputs, value.rule(value.grad)): each.grad += sent`; el "
            "`grad` del resultado empieza en 1.",
        ],
        "en": [
            "`__mul__` and `tanh` are written like `__add__`: the result, the inputs and the rule. `backward` is "
            "the hard part: in which order?",
            "A `Value` can send when everything has arrived. Of those that wait, the one with the highest `number` "
            "always works: nobody younger owes it anything.",
            "In each of them, `for each, sent in zip(value.inputs, value.rule(value.grad)): each.grad += sent`; "
            "the `grad` of the result begins at 1.",
        ],
    },
}

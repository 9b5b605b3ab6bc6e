"""What checks of exercises say: of each kind of mistake one sentence, and the words around it."""

CHECKS = {
    "check_right": {"es": "bien", "en": "right"},
    "check_missing": {"es": "por hacer", "en": "not yet written"},
    "check_wrong": {"es": "todavía no", "en": "not yet right"},
    "check_inputs": {"es": "con", "en": "with"},
    "check_line": {"es": "en la línea", "en": "in the line"},
    "check_got": {"es": "salió", "en": "got"},
    "check_want": {"es": "se esperaba", "en": "wanted"},
    "check_part": {"es": "{credit} de 1 punto", "en": "{credit} of 1 point"},
    "check_map": {
        "es": "Coinciden {right} de {all} números; ✗ marca los que no.",
        "en": "{right} of {all} numbers agree; ✗ marks those that do not.",
    },
    "check_first_wrong": {
        "es": "Aquí se tuerce el camino de vuelta: {names}. Lo que salió, y tras el ≠ lo que se esperaba.",
        "en": "Here the way back goes wrong: {names}. What came, and after ≠ what was wanted.",
    },
    "check_map_other": {"es": "Esto salió en otro caso.", "en": "This came in another case."},
    "check_result": {"es": "resultado {place}", "en": "result {place}"},
    "check_shape": {"es": "forma {shape}", "en": "shape {shape}"},
    "check_hint": {"es": "Pista", "en": "Hint"},
    "check_reread": {"es": "Vuelve a leer la lección {lesson}", "en": "Read lesson {lesson} again"},
    "check_repaired": {
        "es": "Alguna celda había cambiado {names}; se ha dejado como estaba. Quizá asignaste algo a ese nombre.",
        "en": "Some cell had changed {names}; it was put back. Perhaps you assigned something to that name.",
    },
    "check_unknown": {
        "es": "no hay ejercicio {asked}; hay: {known}",
        "en": "there is no exercise {asked}; there are: {known}",
    },
    "reset_no_sheet": {
        "es": "la hoja de ejercicios {sheet} no está junto al paquete: ábrela de nuevo desde la carpeta del curso",
        "en": "the sheet {sheet} is not beside the package: open it again from the folder of the course",
    },
    "progress_lesson": {"es": "Lección {lesson}", "en": "Lesson {lesson}"},
    "progress_done": {"es": "{done} de {all}", "en": "{done} of {all}"},
    "progress_signs": {
        "es": "✓ bien, 50% en parte, ✗ todavía no, ○ sin comprobar",
        "en": "✓ right, 50% in part, ✗ not yet right, ○ not yet checked",
    },
    "diagnosis_right": {"es": "Bien hecho.", "en": "Well done."},
    "diagnosis_missing": {
        "es": "`{name}` está por escribir. Escríbelo en su celda, ejecútala y vuelve a comprobar.",
        "en": "`{name}` is not yet written. Write it in its cell, run that cell, and check again.",
    },
    "diagnosis_could_not_check": {
        "es": "No se pudo comprobar: alguna celda de este cuaderno cambió algo que la comprobación necesita. Reinicia "
        "el núcleo y ejecuta las celdas desde arriba.",
        "en": "This could not be checked: some cell of this notebook changed something that the check needs. Restart "
        "the kernel, and run the cells from the top.",
    },
    "diagnosis_no_function": {
        "es": "`{name}` tiene que ser una función, y ahora es otra cosa. ¿Le asignaste un valor más abajo?",
        "en": "`{name}` has to be a function, and now it is something else. Did you assign a value to it further down?",
    },
    "diagnosis_raised": {
        "es": "`{name}` se detuvo con un error, `{error}: {message}`.",
        "en": "`{name}` stopped with an error, `{error}: {message}`.",
    },
    "diagnosis_endless": {
        "es": "`{name}` no terminó en dos segundos. ¿Hay un bucle que no acaba?",
        "en": "`{name}` did not end within two seconds. Is there a loop that does not stop?",
    },
    "diagnosis_nothing": {
        "es": "`{name}` no devolvió nada (`None`). ¿Falta un `return`?",
        "en": "`{name}` returned nothing (`None`). Is a `return` missing?",
    },
    "diagnosis_count": {
        "es": "Se esperaban {want_count} resultados y llegaron {got_count}.",
        "en": "{want_count} results were wanted, and {got_count} came.",
    },
    "kind_number": {"es": "número", "en": "number"},
    "kind_array": {"es": "arreglo", "en": "array"},
    "diagnosis_gradient_missing": {
        "es": "A alguna hoja no le llega ningún gradiente: su `.grad` es `None`.",
        "en": "At some leaf no gradient arrives: its `.grad` is `None`.",
    },
    "diagnosis_not_letters": {
        "es": "Se esperan letras, de la A a la E.",
        "en": "Letters are wanted, from A to E.",
    },
    "diagnosis_kind": {
        "es": "No es el tipo de cosa que se pedía: llegó un `{kind}`.",
        "en": "It is not the kind of thing that was asked for: a `{kind}` came.",
    },
    "diagnosis_broadcast": {
        "es": "Falta deshacer la repetición: salió la forma `{got_shape}` y la entrada tiene `{want_shape}`. "
        "Lo que vuelve por cada copia se suma.",
        "en": "Repetition was not undone: the shape `{got_shape}` came, and the input has `{want_shape}`. "
        "What comes back by each copy is added up.",
    },
    "diagnosis_transposed": {
        "es": "Los números están, pero con filas y columnas cambiadas: está transpuesto.",
        "en": "The numbers are there, but rows and columns have changed places: it is transposed.",
    },
    "diagnosis_shape": {
        "es": "Los números están bien, la forma no: salió `{got_shape}` y se esperaba `{want_shape}`.",
        "en": "The numbers are right and the shape is not: `{got_shape}` came, and `{want_shape}` was wanted.",
    },
    "diagnosis_other_shape": {
        "es": "La forma no es esa: salió `{got_shape}` y se esperaba `{want_shape}`.",
        "en": "That is not the shape: `{got_shape}` came, and `{want_shape}` was wanted.",
    },
    "diagnosis_sign": {
        "es": "El tamaño está bien y el signo está al revés, siempre.",
        "en": "The size is right, and the sign is the wrong way round, always.",
    },
    "diagnosis_factor": {
        "es": "Salió {ratio} veces lo que se esperaba, siempre. Falta o sobra un factor constante.",
        "en": "{ratio} times what was wanted came out, always. A constant factor is missing, or is one too many.",
    },
    "diagnosis_size": {
        "es": "Salió lo esperado por {ratio}, donde n es cuántos números hay: se tomó la media donde iba la suma, "
        "o al revés.",
        "en": "What was wanted came out times {ratio}, where n is how many numbers there are: a mean was taken for a "
        "sum, or a sum for a mean.",
    },
    "diagnosis_incoming": {
        "es": "Esa es la derivada local sola. Falta multiplicar por el gradiente que llega.",
        "en": "That is the local derivative alone. Multiplying by the gradient that arrives is missing.",
    },
    "diagnosis_swapped": {
        "es": "Los dos resultados están bien, pero cambiados de lugar.",
        "en": "Both results are right, but they have changed places.",
    },
    "diagnosis_positive": {
        "es": "Acierta cuando las entradas son positivas, y solo entonces. Prueba con números negativos, y con 0.",
        "en": "It is right where the inputs are positive, and only there. Try negative numbers, and 0.",
    },
    "diagnosis_unstable": {
        "es": "Bien, salvo donde los números son grandes: ahí sale `inf` o `nan`. La cuenta se sale de lo que cabe.",
        "en": "Right, but where the numbers are large: there `inf` or `nan` comes out. The computation leaves "
        "what fits.",
    },
    "diagnosis_not_finite": {
        "es": "Salió `inf` o `nan` donde se esperaban números. ¿Hay una división entre cero?",
        "en": "`inf` or `nan` came where numbers were wanted. Is there a division by zero?",
    },
    "diagnosis_imprecise": {
        "es": "Casi: los números se parecen, pero no son exactos. ¿Están medidos a empujones, redondeados, o "
        "calculados con 7 cifras (`float32`)?",
        "en": "Nearly: the numbers are alike, but not exact. Were they measured by nudges, rounded, or computed with "
        "7 digits (`float32`)?",
    },
    "diagnosis_input_changed": {
        "es": "El resultado está bien, pero `{name}` cambió lo que recibió. Quien la llama aún lo necesita: "
        "trabaja con una copia.",
        "en": "The result is right, but `{name}` changed what it was given. Its caller still needs that: work on "
        "a copy.",
    },
    "diagnosis_input_spoiled": {
        "es": "`{name}` cambió lo que recibió, y así también su propio resultado. Trabaja con una copia.",
        "en": "`{name}` changed what it was given, and so its own result too. Work on a copy.",
    },
    "diagnosis_order": {
        "es": "Están todos y el orden es otro.",
        "en": "All of them are there, and the order is another.",
    },
    "diagnosis_twice": {
        "es": "Están todos, pero alguno más de una vez.",
        "en": "All of them are there, but some more than once.",
    },
    "diagnosis_overwritten": {
        "es": "Donde se juntan dos caminos, el segundo gradiente borra al primero. Tienen que sumarse.",
        "en": "Where two ways meet, the second gradient wipes out the first. They have to be added up.",
    },
    "diagnosis_accumulated": {
        "es": "Cada gradiente lleva dentro los anteriores: no se vació `.grad` antes de `backward()`.",
        "en": "Each gradient contains the ones before: `.grad` was not emptied before `backward()`.",
    },
    "diagnosis_other_factor": {
        "es": "Se usó el propio factor donde iba el otro: la pendiente de `a * b` respecto de `a` es `b`.",
        "en": "The factor itself was used where the other one belongs: the slope of `a * b` with respect to `a` "
        "is `b`.",
    },
    "diagnosis_undivided": {
        "es": "Eso es cuánto **cambió** el resultado. La pendiente es ese cambio entre el tamaño del empujón.",
        "en": "That is how much the result **changed**. The slope is that change over the size of the nudge.",
    },
    "diagnosis_central": {
        "es": "Mediste con dos empujones, uno a cada lado. Aquí se pide uno solo, hacia adelante.",
        "en": "You measured by two nudges, one to each side. Here one is asked for, forward.",
    },
    "diagnosis_all_at_once": {
        "es": "Se empujaron todas las entradas a la vez. Para una pendiente parcial se empuja una, y las demás "
        "quietas.",
        "en": "All inputs were nudged at once. For a partial slope one is nudged, and the others are kept still.",
    },
    "diagnosis_first_only": {
        "es": "Se empujó siempre la misma entrada. La que se empuja es la número `i`.",
        "en": "The same input was nudged every time. The one to nudge is number `i`.",
    },
    "diagnosis_leaves_missing": {
        "es": "No basta con mirar un paso: las hojas pueden estar más lejos, y hay que llegar hasta el final de "
        "cada camino.",
        "en": "One step is not far enough: leaves may be further away, and every way has to be walked to its end.",
    },
    "diagnosis_first_way": {
        "es": "Solo se siguió la primera entrada de cada nodo. Hay más caminos: todos los de `next_functions`.",
        "en": "Only the first input of each node was followed. There are more ways: all those of `next_functions`.",
    },
    "diagnosis_too_early": {
        "es": "Un nodo no trabaja con lo primero que llega: espera a todo lo que le van a mandar.",
        "en": "A node does not work with the first thing that arrives: it waits for all that will be sent to it.",
    },
    "diagnosis_forward_order": {
        "es": "Ese es el orden de la ida. `backward` empieza por el resultado.",
        "en": "That is the order of the way forward. `backward` begins at the result.",
    },
    "diagnosis_value": {
        "es": "Eso es el valor del resultado, no su pendiente.",
        "en": "That is the value of the result, not its slope.",
    },
    "diagnosis_once": {
        "es": "Eso deja un solo `backward()`. Aquí hay dos, y `.grad` suma.",
        "en": "That is what one `backward()` leaves. Here there are two, and `.grad` adds up.",
    },
    "diagnosis_result_for_input": {
        "es": "Se usó la entrada donde la regla necesita el resultado, o al revés.",
        "en": "The input was used where the rule needs the result, or the other way round.",
    },
    "diagnosis_exponent": {
        "es": "El exponente no bajó: al derivar una potencia queda con uno menos.",
        "en": "The exponent did not go down: differentiating a power leaves it one less.",
    },
    "diagnosis_dropped_factor": {
        "es": "Falta el exponente como factor delante.",
        "en": "The exponent is missing as a factor in front.",
    },
    "diagnosis_quotient": {
        "es": "Para `a` va bien; para `b` no. `a / b` cambia con `b` como `1 / b²`, y en sentido contrario.",
        "en": "For `a` it is right, for `b` it is not. `a / b` changes with `b` like `1 / b²`, and the other way.",
    },
    "diagnosis_square": {
        "es": "Eso es el número por sí mismo, no por dos.",
        "en": "That is the number times itself, not times two.",
    },
    "diagnosis_as_it_was": {
        "es": "Salió lo mismo que entró.",
        "en": "What came out is what went in.",
    },
    "diagnosis_always": {
        "es": "No siempre se niega. Solo importa si la regla de esa operación necesita el número que se cambió.",
        "en": "It does not refuse always. All that matters is whether the rule of the operation needs the number "
        "that was changed.",
    },
    "diagnosis_never": {
        "es": "Alguna vez se niega: cuando la regla necesita el número que se cambió.",
        "en": "Sometimes it refuses: when the rule needs the number that was changed.",
    },
    "diagnosis_argument_not_result": {
        "es": "Se cambió el resultado. `x * x` y `sin` guardan su entrada, que sigue igual; ¿quién guarda su "
        "resultado?",
        "en": "It was the result that was changed. `x * x` and `sin` keep their input, which is as it was; which "
        "one keeps its result?",
    },
    "diagnosis_not_cut": {
        "es": "El valor está bien, y el gradiente llega a los dos. `b` tenía que quedar desprendido.",
        "en": "The value is right, and a gradient arrives at both. `b` had to be detached.",
    },
    "diagnosis_other_cut": {
        "es": "Se desprendió el otro: el gradiente tiene que llegar a `a`.",
        "en": "The other one was detached: the gradient has to arrive at `a`.",
    },
    "diagnosis_uphill": {
        "es": "Se movió con el gradiente y la pérdida sube. Se va contra el gradiente.",
        "en": "It was moved along the gradient, and the loss goes up. You go against the gradient.",
    },
    "diagnosis_rebound": {
        "es": "El tensor que llegó no se movió. `w = w - …` hace otro tensor y deja este como estaba.",
        "en": "The tensor that was handed over did not move. `w = w - …` makes another tensor, and leaves this "
        "one as it was.",
    },
    "diagnosis_without_rate": {
        "es": "Falta la tasa: se dio el paso con el gradiente entero.",
        "en": "The rate is missing: the step was taken by the whole gradient.",
    },
    "diagnosis_too_early_added": {
        "es": "El 1 se sumó antes de `backward` y se coló en el gradiente.",
        "en": "The 1 was added before `backward`, and got into the gradient.",
    },
    "diagnosis_cut_short": {
        "es": "Falta un factor 2: se perdió el paso de `x` a `2 * x`.",
        "en": "A factor of 2 is missing: the step from `x` to `2 * x` was lost.",
    },
    "diagnosis_unweighted": {
        "es": "Esas son las filas de J sumadas, como si `v` fuera todo unos.",
        "en": "These are the rows of J added up, as if `v` were all ones.",
    },
    "diagnosis_first_row": {
        "es": "Esa es solo la primera fila de J.",
        "en": "That is the first row of J only.",
    },
    "diagnosis_whole_jacobian": {
        "es": "Ese es J entero. Se pide el producto de `v` por J, que tiene la forma de `x`.",
        "en": "That is the whole of J. What is asked for is the product of `v` and J, which has the shape of `x`.",
    },
    "diagnosis_sign_of_v": {
        "es": "Se perdió un signo de `v`.",
        "en": "A sign of `v` got lost.",
    },
    "diagnosis_one_walk": {
        "es": "Todas las filas salieron iguales: la suma de las de J. Hace falta un recorrido por fila, con un "
        "solo 1 en `v`.",
        "en": "All rows came out alike: the sum of those of J. It takes a walk for each row, with a single 1 in `v`.",
    },
    "diagnosis_only_leading": {
        "es": "Se sumaron las dimensiones que sobran delante. Faltan las que tienen tamaño 1 en `shape`.",
        "en": "The dimensions in front that are too many were summed. Those of size 1 in `shape` are missing.",
    },
    "diagnosis_mean_not_sum": {
        "es": "Se repartió el gradiente, como en una media. Aquí se suma, o se repite, entero.",
        "en": "The gradient was shared out, as in a mean. Here it is added up, or repeated, whole.",
    },
    "diagnosis_reshaped": {
        "es": "La forma es la buena, pero se tiraron números: los que vuelven por las copias se suman.",
        "en": "The shape is right, but numbers were thrown away: those that come back by the copies are added up.",
    },
    "diagnosis_untransposed": {
        "es": "Falta transponer: son los dos factores, pero sin la `.T`.",
        "en": "Transposing is missing: these are the two factors, but without `.T`.",
    },
    "diagnosis_times_input": {
        "es": "Se multiplicó por la entrada. La pendiente de una suma respecto de cada sumando es 1.",
        "en": "It was multiplied by the input. The slope of a sum with respect to each term is 1.",
    },
    "diagnosis_result_twice": {
        "es": "Se aplicó la exponencial al resultado. La derivada de la exponencial ya es el resultado.",
        "en": "The exponential was applied to the result. The derivative of the exponential is the result already.",
    },
    "diagnosis_like_a_power": {
        "es": "Se derivó como una potencia, bajando el exponente. En la exponencial la variable es el exponente.",
        "en": "It was differentiated like a power, bringing the exponent down. In the exponential the variable is "
        "the exponent.",
    },
    "diagnosis_passed_on": {
        "es": "El gradiente pasa tal cual. Falta la derivada local.",
        "en": "The gradient is passed on as it is. The local derivative is missing.",
    },
    "diagnosis_at_zero": {
        "es": "Bien, salvo en 0: ahí PyTorch toma pendiente 0.",
        "en": "Right, but at 0: there PyTorch takes the slope to be 0.",
    },
    "diagnosis_by_the_gradient": {
        "es": "Se miró el signo del gradiente. Lo que decide es el signo de la entrada.",
        "en": "The sign of the gradient was looked at. What decides is the sign of the input.",
    },
    "diagnosis_not_cut_off": {
        "es": "Eso es el valor absoluto: los negativos tienen que dar 0.",
        "en": "That is the absolute value: negative numbers have to give 0.",
    },
    "diagnosis_not_normalized": {
        "es": "Falta dividir entre la suma: los pesos tienen que sumar 1.",
        "en": "Dividing by the sum is missing: the weights have to add up to 1.",
    },
    "diagnosis_one_of_the_two": {
        "es": "Eso es `x`. La pendiente de `x * x` es mayor: ¿cuánto salió con 3, y cuánto con 5?",
        "en": "That is `x`. The slope of `x * x` is larger: what came out with 3, and what with 5?",
    },
    "diagnosis_same_as_before": {
        "es": "Eso salió con 5. Ahora `x` vale 7.",
        "en": "That came out with 5. Now `x` is 7.",
    },
    "diagnosis_replaced_in_loop": {
        "es": "Cada número borra al anterior, y al final solo queda el último. Tienen que sumarse.",
        "en": "Each number wipes out the one before, and in the end only the last is left. They have to be added up.",
    },
    "diagnosis_returned_in_loop": {
        "es": "Se sale en la primera vuelta: el `return` está dentro del bucle.",
        "en": "It leaves in the first round: the `return` is inside the loop.",
    },
    "diagnosis_last_only": {
        "es": "Solo cuenta el último. Tienen que contar todos.",
        "en": "Only the last one counts. All of them have to.",
    },
    "diagnosis_sum_not_mean": {
        "es": "Eso es la suma. Falta dividir entre cuántos son.",
        "en": "That is the sum. Dividing by how many there are is missing.",
    },
    "diagnosis_nothing_to_move_by": {
        "es": "Con ese orden sale un `TypeError`: al mover, `w.grad` es `None`. Se mueve después de retroceder, y sin "
        "vaciar entre medias.",
        "en": "In that order a `TypeError` comes up: when `w` is moved, `w.grad` is `None`. You move after going "
        "back, and do not empty in between.",
    },
    "diagnosis_not_made_yet": {
        "es": "Con ese orden sale un `NameError`: una línea usa algo que todavía no existe. ¿Quién hace `prediction`, "
        "y quién `loss`?",
        "en": "In that order a `NameError` comes up: a line uses something that is not there yet. Who makes "
        "`prediction`, and who `loss`?",
    },
    "diagnosis_one_emptied": {
        "es": "Se vacía el gradiente de un solo peso; los de los demás se acumulan. ¿Está esa línea dentro del bucle "
        "de los pesos?",
        "en": "The gradient of one weight only is emptied; those of the others pile up. Is that line inside the loop "
        "over the weights?",
    },
    "diagnosis_one_power_up": {
        "es": "Todas las potencias llevan una de más: el primer peso va solo, con `x` a la 0.",
        "en": "All powers are one too high: the first weight stands alone, with `x` to the 0.",
    },
    "diagnosis_powers_reversed": {
        "es": "Los pesos van al revés: el primero es el de la potencia más baja.",
        "en": "The weights are the wrong way round: the first is that of the lowest power.",
    },
    "diagnosis_all_alike": {
        "es": "Todos los pesos llevan la misma potencia. La potencia tiene que crecer con cada peso.",
        "en": "All weights have the same power. The power has to grow with each weight.",
    },
    "diagnosis_history_lost": {
        "es": "Los números están bien, pero a los pesos no les llega ningún gradiente: por el camino se perdió la "
        "historia. Calcula con los tensores, sin `item()`, `detach()` ni NumPy.",
        "en": "The numbers are right, but no gradient arrives at the weights: the history got lost on the way. "
        "Compute with the tensors, without `item()`, `detach()` or NumPy.",
    },
    "diagnosis_fooled_by_nan": {
        "es": "Ganó un `nan`. Comparar con `nan` siempre da falso, y por eso `min` no lo aparta: apártalo tú antes.",
        "en": "A `nan` has won. A comparison with `nan` is always false, so `min` does not set it aside: you have to, "
        "before.",
    },
    "diagnosis_loss_for_rate": {
        "es": "Eso es la pérdida más baja. Se pide la tasa con la que sale.",
        "en": "That is the lowest loss. What is asked for is the rate that gives it.",
    },
    "diagnosis_smallest_rate": {
        "es": "Esa es la tasa más pequeña. Con pasos tan cortos, la pérdida aún no ha bajado mucho.",
        "en": "That is the smallest rate. With steps that short, the loss has not gone down much yet.",
    },
    "diagnosis_largest_rate": {
        "es": "Esa es la tasa más grande. Lo que decide es la pérdida.",
        "en": "That is the largest rate. What decides is the loss.",
    },
    "diagnosis_data_is_refused": {
        "es": "`.data` todavía funciona. Eso es lo malo: no avisa.",
        "en": "`.data` still works. That is what is bad about it: it does not tell you.",
    },
    "diagnosis_number_of_a_loss": {
        "es": "`loss` ya no tiene ninguna dimensión: no hay nada que indexar con `[0]`.",
        "en": "`loss` has no dimensions any more: there is nothing to index by `[0]`.",
    },
    "diagnosis_with_history": {
        "es": "El número está bien, pero es un tensor con historia: mientras lo guardes, guardas su grafo entero.",
        "en": "The number is right, but it is a tensor with a history: as long as you keep it, you keep its whole "
        "graph.",
    },
    "diagnosis_still_a_tensor": {
        "es": "El número está bien y ya no tiene historia, pero sigue siendo un tensor. Se pide un número de Python.",
        "en": "The number is right and has no history any more, but it is still a tensor. A Python number is asked "
        "for.",
    },
    "diagnosis_one_backward": {
        "es": "El gradiente es el de un solo `backward`. El programa retrocede dos veces, y `.grad` suma.",
        "en": "The gradient is that of one `backward` only. The program goes back twice, and `.grad` adds up.",
    },
    "diagnosis_of_the_values": {
        "es": "En lugar de los gradientes están los valores.",
        "en": "The values stand in the place of the gradients.",
    },
    "diagnosis_behind_its_back": {
        "es": "La pendiente salió a la mitad. O el número que `exp` guardó se cambió a escondidas, o se retrocedió "
        "desde la mitad y no desde `y`.",
        "en": "The slope came out halved. Either the number that `exp` kept was changed behind its back, or you went "
        "back from the half and not from `y`.",
    },
    "diagnosis_not_halved": {
        "es": "La pendiente está bien. El número tenía que ser la mitad.",
        "en": "The slope is right. The number had to be halved.",
    },
    "diagnosis_replaced": {
        "es": "El gradiente nuevo borró al que había. Tiene que sumarse.",
        "en": "The new gradient wiped out the one that was there. It has to be added.",
    },
    "diagnosis_first_kept": {
        "es": "Se quedó el primer gradiente, y los siguientes se perdieron. Tienen que sumarse.",
        "en": "The first gradient was kept, and the next ones were lost. They have to be added.",
    },
    "diagnosis_written_into": {
        "es": "Los números están bien en esta hoja y mal en otra: se escribió con `+=` dentro del arreglo que llegó, "
        "y otra hoja tiene el mismo. Haz uno nuevo: `viejo + nuevo`.",
        "en": "The numbers are right in this leaf and wrong in another: `+=` wrote into the array that arrived, and "
        "another leaf holds the same one. Make a new one: `old + new`.",
    },
    "check_place_0": {"es": "el primero", "en": "the first"},
    "check_place_1": {"es": "el segundo", "en": "the second"},
    "check_shortcut": {
        "es": "aquí esa función está apagada: escríbela tú",
        "en": "that function is switched off here: write it yourself",
    },
    "diagnosis_half": {
        "es": "De los dos resultados, uno está bien. Del otro, {place}: {reason}",
        "en": "One of the two results is right. Of the other, {place}: {reason}",
    },
    "diagnosis_backward_nudge": {
        "es": "Empujaste hacia atrás. Aquí se pide hacia adelante, `+ h`.",
        "en": "You nudged back. Here a nudge forward is asked for, `+ h`.",
    },
    "diagnosis_one_sided": {
        "es": "Empujaste hacia un solo lado: se nota donde la función tiene un pico. Hace falta uno a cada lado.",
        "en": "You nudged to one side only: it shows where the function has a corner. It takes one to each side.",
    },
    "diagnosis_unique_names": {
        "es": "Faltan algunos: dos nodos distintos pueden llamarse igual. Lo que no se repite son los nodos.",
        "en": "Some are missing: two different nodes may bear the same name. It is the nodes that are not repeated.",
    },
    "diagnosis_copies": {
        "es": "No son las hojas de este grafo, sino copias: se piden los propios tensores, `node.variable`.",
        "en": "These are not the leaves of this graph but copies: the tensors themselves are asked for, "
        "`node.variable`.",
    },
    "diagnosis_none_found": {
        "es": "No se encontró ninguna. `node.name()` lleva delante `torch::autograd::`.",
        "en": "None was found. `node.name()` has `torch::autograd::` in front.",
    },
    "diagnosis_all_cut": {
        "es": "Se cortó todo: tampoco llega gradiente a `a`.",
        "en": "Everything was cut: no gradient arrives at `a` either.",
    },
    "diagnosis_not_returned": {
        "es": "`w` se movió bien, pero hay que devolver el propio `w`, no su número ni una copia.",
        "en": "`w` was moved rightly, but `w` itself is to be returned, not its number nor a copy.",
    },
    "diagnosis_same_tensor": {
        "es": "Salen todos iguales: guardaste el tensor `w.grad`, que cambia, y no su número.",
        "en": "All are alike: you kept the tensor `w.grad`, which changes, and not its number.",
    },
    "diagnosis_no_operation": {
        "es": "`{name}` tiene que ser una clase que hereda de `torch.autograd.Function`.",
        "en": "`{name}` has to be a class that inherits from `torch.autograd.Function`.",
    },
    "diagnosis_forward_nothing": {
        "es": "`forward` no devolvió nada (`None`). ¿Falta un `return`?",
        "en": "`forward` returned nothing (`None`). Is a `return` missing?",
    },
    "diagnosis_backward_missing": {
        "es": "Falta `backward`, o no se llama exactamente así.",
        "en": "`backward` is missing, or is not called exactly that.",
    },
    "diagnosis_some": {
        "es": "Acierta en algunos casos y en {wrong} de {all} no. Este es el primero.",
        "en": "It is right in some cases, and not in {wrong} of {all}. This is the first.",
    },
    "diagnosis_wrong": {"es": "No es eso.", "en": "That is not it."},
}

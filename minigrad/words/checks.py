"""What checks of exercises say: of each kind of mistake one sentence, and the words around it."""

CHECKS = {
    "check_right": {"es": "bien", "en": "right"},
    "check_missing": {"es": "por hacer", "en": "not yet written"},
    "check_wrong": {"es": "todavía no", "en": "not yet right"},
    "check_inputs": {"es": "con", "en": "with"},
    "check_line": {"es": "en la línea", "en": "in the line"},
    "check_got": {"es": "salió", "en": "got"},
    "check_want": {"es": "se esperaba", "en": "wanted"},
    "check_map": {
        "es": "Número por número: lo tachado salió, lo que sigue se esperaba",
        "en": "Number by number: what is crossed out came, what follows was wanted",
    },
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
    "diagnosis_right": {"es": "Bien hecho.", "en": "Well done."},
    "diagnosis_missing": {
        "es": "`{name}` está por escribir. Escríbelo en su celda, ejecútala y vuelve a comprobar.",
        "en": "`{name}` is not yet written. Write it in its cell, run that cell, and check again.",
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
        "es": "Acierta cuando las entradas son positivas, y solo entonces. Prueba con números negativos.",
        "en": "It is right where the inputs are positive, and only there. Try negative numbers.",
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
        "es": "Casi: los números se parecen, pero no son exactos. ¿Están medidos a empujones, o redondeados?",
        "en": "Nearly: the numbers are alike, but not exact. Were they measured by nudges, or rounded?",
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
        "es": "Se usó el propio factor donde iba el otro: la pendiente de a · b respecto de a es b.",
        "en": "The factor itself was used where the other one belongs: the slope of a · b with respect to a is b.",
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
    "diagnosis_some": {
        "es": "Acierta en algunos casos y en {wrong} de {all} no. Este es el primero.",
        "en": "It is right in some cases, and not in {wrong} of {all}. This is the first.",
    },
    "diagnosis_wrong": {"es": "No es eso.", "en": "That is not it."},
}

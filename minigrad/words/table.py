"""The table of words: one entry a thing said, Spanish and English side by side, grouped by who says it."""

WORDS = {
    # Pictures of the graph
    "leaf": {"es": "hoja", "en": "leaf"},
    "root": {"es": "raíz", "en": "root"},
    "constant": {"es": "constante", "en": "constant"},
    "shape": {"es": "forma", "en": "shape"},
    "cell": {"es": "celda {name}", "en": "cell {name}"},
    "value": {"es": "valor", "en": "value"},
    "without_name": {"es": "sin nombre", "en": "no name"},
    "overwritten": {"es": "sobrescrito después", "en": "overwritten since"},
    "unknown_numbers": {"es": "números que NumPy no tiene", "en": "numbers that NumPy does not have"},
    "so_many_true": {"es": "{count} de {size} son True", "en": "{count} of {size} are True"},
    "and": {"es": "y", "en": "and"},
    "a_tensor": {"es": "un tensor", "en": "a tensor"},
    "the_tensor": {"es": "El tensor", "en": "The tensor"},
    "picture_title": {"es": "El grafo que lleva a {tensor}", "en": "The graph that leads to {tensor}"},
    "described_alone": {
        "es": "Un solo tensor, {tensor}: ninguna operación lo hizo.",
        "en": "A single tensor, {tensor}: no operation made it.",
    },
    "described_root": {"es": "{tensor} salió de {function}.", "en": "{tensor} was made by {function}."},
    "described_function": {"es": "{function} toma {sources}.", "en": "{function} takes {sources}."},
    "described_leaf": {"es": "la hoja{name}", "en": "the leaf{name}"},
    "described_constant": {"es": "una constante", "en": "a constant"},
    "described_result": {"es": "lo que hizo {function}", "en": "what {function} made"},
    "described_in_numbers": {
        "es": "Un grafo de {functions} operaciones que lleva hasta {leaves} hojas{names}.",
        "en": "A graph of {functions} operations that leads to {leaves} leaves{names}.",
    },
    "unknown_option": {
        "es": "{what} puede ser {known}, y no {given}",
        "en": "{what} may be {known}, and not {given}",
    },
    "unknown_ending": {
        "es": "no sé guardar un dibujo en {given}: el nombre debe terminar en {known}",
        "en": "I cannot save a picture as {given}: the name must end in {known}",
    },
    "group": {"es": "varias operaciones", "en": "several operations"},
    "group_repeats": {"es": "{repeats} veces:", "en": "{repeats} times:"},
    "group_more": {"es": "y {count} más", "en": "and {count} more"},
    "group_holds": {"es": "{functions} operaciones, {leaves} hojas", "en": "{functions} operations, {leaves} leaves"},
    "group_open": {
        "es": "Abrir: {functions} operaciones, {repeats} veces lo mismo",
        "en": "Open: {functions} operations, {repeats} times the same",
    },
    "group_part": {"es": "Aquí, {shown} de {repeats} veces.", "en": "Here, {shown} of {repeats} times."},
    # The stepper
    "the_result": {"es": "el resultado", "en": "the result"},
    "the_leaf": {"es": "la hoja", "en": "the leaf"},
    "step_start": {
        "es": "backward() empieza en {name} con el gradiente {gradient}.",
        "en": "backward() starts at {name} with the gradient {gradient}.",
    },
    "step_function": {"es": "{name} recibe {gradient}.", "en": "{name} receives {gradient}."},
    "step_nothing": {"es": "ningún gradiente", "en": "no gradient"},
    "step_sends": {"es": "Envía {what}.", "en": "It sends {what}."},
    "step_sent": {"es": "{gradient} a {name}", "en": "{gradient} to {name}"},
    "step_sent_to_leaf": {"es": "{gradient} a la hoja {name}", "en": "{gradient} to the leaf {name}"},
    "step_leaf": {
        "es": "AccumulateGrad recibe {gradient}: {name}.grad pasa a ser {gradient}.",
        "en": "AccumulateGrad receives {gradient}: {name}.grad becomes {gradient}.",
    },
    "step_leaf_nothing": {
        "es": "AccumulateGrad no recibe ningún gradiente: {name}.grad queda como estaba.",
        "en": "AccumulateGrad receives no gradient: {name}.grad stays as it was.",
    },
    "step_leaf_again": {
        "es": "AccumulateGrad recibe {gradient} y lo suma a {name}.grad: {before} + {gradient} = {after}.",
        "en": "AccumulateGrad receives {gradient} and adds it to {name}.grad: {before} + {gradient} = {after}.",
    },
    "step_error": {
        "es": "Aquí se detiene backward(): {name} no puede seguir.",
        "en": "Here backward() stops: {name} cannot go on.",
    },
    "step_hook": {"es": "lo cambió un hook", "en": "a hook has changed it"},
    "step_rehearsed": {
        "es": "Esto es un ensayo: ningún .grad cambió y el grafo sigue entero. Con run=True se hace de verdad.",
        "en": "This is a rehearsal: no .grad has changed and the graph is still whole. run=True does it for real.",
    },
    "step_ran": {
        "es": "backward() se hizo de verdad: los .grad cambiaron y el grafo quedó libre.",
        "en": "backward() was really run: each .grad has changed and the graph is freed.",
    },
    "stepper_first": {"es": "Inicio", "en": "Start"},
    "stepper_previous": {"es": "Anterior", "en": "Back"},
    "stepper_play": {"es": "Reproducir", "en": "Play"},
    "stepper_pause": {"es": "Pausa", "en": "Pause"},
    "stepper_next": {"es": "Siguiente", "en": "Next"},
    "stepper_step": {"es": "Paso", "en": "Step"},
    "stepper_what": {"es": "Qué pasa", "en": "What happens"},
    "stepper_controls": {"es": "Avanzar y retroceder", "en": "Step to and fro"},
    "stepper_code": {"es": "Lo hizo esta línea", "en": "This line made it"},
    "stepper_arrives": {"es": "Gradiente que llega", "en": "Gradient that arrives"},
    "stepper_from": {"es": "de", "en": "from"},
    "stepper_before": {"es": "lo que había", "en": "what was there"},
    "stepper_rule": {"es": "Regla local y gradientes que salen", "en": "Local rule and gradients that leave"},
    "stepper_leaves": {"es": "Gradientes que salen", "en": "Gradients that leave"},
    "stepper_grads": {"es": ".grad hasta ahora", "en": ".grad so far"},
    "derive_not_in_graph": {
        "es": "el grafo no llega a {name}: no hay derivada que escribir",
        "en": "the graph does not lead to {name}: there is no derivative to write out",
    },
    # Figures that move
    "figure_tangent": {"es": "tangente", "en": "tangent"},
    "figure_nudge": {"es": "empujón h", "en": "nudge h"},
    "figure_told_tangent": {
        "es": "En x = {at} la pendiente es {slope}. "
        "Un empujón de h = {h} mide ({beside} − {height}) / {h} = {measured}.",
        "en": "At x = {at} the slope is {slope}. A nudge of h = {h} measures ({beside} − {height}) / {h} = {measured}.",
    },
    "figure_data": {"es": "datos", "en": "data"},
    "figure_curve": {"es": "curva", "en": "curve"},
    "figure_loss": {"es": "pérdida", "en": "loss"},
    "figure_gradients": {"es": "gradientes", "en": "gradients"},
    "figure_told_fit": {
        "es": "Paso {step} de {last}: pérdida {loss}; gradientes {gradients}.",
        "en": "Step {step} of {last}: loss {loss}; gradients {gradients}.",
    },
    "figure_digits": {"es": "con {digits} cifras", "en": "with {digits} digits"},
    "figure_error": {"es": "error de la pendiente medida", "en": "error of the measured slope"},
    "figure_told_error": {
        "es": "El error es mínimo con 16 cifras en h = {many}, y con 7 cifras en h = {few}.",
        "en": "The error is least with 16 digits at h = {many}, and with 7 digits at h = {few}.",
    },
    "figure_steps": {"es": "{count} pasos", "en": "{count} steps"},
    "figure_start": {"es": "salida", "en": "start"},
    "figure_here": {"es": "aquí", "en": "here"},
    "figure_told_descent": {
        "es": "Paso {step} de {last}: {places}, pérdida {loss}.",
        "en": "Step {step} of {last}: {places}, loss {loss}.",
    },
    "figure_told_jacobian": {"es": "v = {v}, y por eso vᵀJ = {product}.", "en": "v = {v}, and so vᵀJ = {product}."},
    "anywidget_missing": {
        "es": "para un widget hace falta el paquete anywidget; instálalo con: pip install anywidget",
        "en": "a widget needs the Python package anywidget; install it with: pip install anywidget",
    },
    "gone": {"es": "liberado o sobrescrito", "en": "freed or overwritten"},
    "same_node": {"es": "({number}) el mismo {title}", "en": "({number}) the same {title}"},
    "goes_on_below": {"es": "({number}) {title}, sigue abajo", "en": "({number}) {title}, goes on below"},
    "leaf_without_graph": {
        "es": "hoja{tensor}: no la hizo ninguna operación, no hay grafo detrás",
        "en": "leaf{tensor}: no operation made it, there is no graph behind it",
    },
    "no_graph": {
        "es": "tensor{tensor}: no pide gradiente (requires_grad=False), ningún grafo lleva hasta él",
        "en": "tensor{tensor}: it does not require grad (requires_grad=False), no graph leads to it",
    },
    "not_a_tensor": {
        "es": "{function} necesita un tensor y recibió un objeto de tipo {type}: "
        "pásale el resultado mismo, sin .item() ni .grad_fn",
        "en": "{function} needs a tensor and was given an object of type {type}: "
        "give it the result itself, without .item() or .grad_fn",
    },
    "names_not_tensors": {
        "es": 'los nombres se dan como un diccionario de nombre a tensor, como {{"w": w}}, y no así: {given}',
        "en": 'names are given as a dictionary from name to tensor, like {{"w": w}}, not like this: {given}',
    },
    "graphviz_missing": {
        "es": "make_dot necesita el paquete graphviz de Python; instálalo con: pip install graphviz",
        "en": "make_dot needs the Python package graphviz; install it with: pip install graphviz",
    },
    "dot_missing": {
        "es": "No está el programa Graphviz (conda install graphviz, o https://graphviz.org/download): "
        "el dibujo es el de draw. El texto en DOT:",
        "en": "The program Graphviz is missing (conda install graphviz, or https://graphviz.org/download): "
        "the drawing is that of draw. The text in DOT:",
    },
    "dot_fails": {
        "es": "El programa Graphviz no se puede ejecutar aquí: el dibujo es el de draw. El texto en DOT:",
        "en": "The program Graphviz cannot be run here: the drawing is that of draw. The text in DOT:",
    },
    "ipywidgets_missing": {
        "es": "para los controles hace falta el paquete ipywidgets; instálalo con: pip install ipywidgets",
        "en": "sliders need the Python package ipywidgets; install it with: pip install ipywidgets",
    },
    "resvg_missing": {
        "es": "para guardar un .png hace falta el paquete resvg-py; instálalo con: pip install resvg-py",
        "en": "saving a .png needs the Python package resvg-py; install it with: pip install resvg-py",
    },
    "saved": {"es": "guardado", "en": "saved"},
    # Opening the course
    "course_opens": {
        "es": "El curso se abre en tu navegador (Ctrl-C aquí lo termina); si no, ve a {address}",
        "en": "The course opens in your browser (Ctrl-C here ends it); if it does not, go to {address}",
    },
    "course_address": {
        "es": "Abre esta dirección en tu navegador (Ctrl-C aquí termina el curso): {address}",
        "en": "Open this address in your browser (Ctrl-C here ends the course): {address}",
    },
    "course_closed": {
        "es": "El curso está cerrado; tu trabajo quedó en la carpeta my.",
        "en": "The course is closed; your work is in the folder my.",
    },
    "course_brought": {
        "es": "Archivos nuevos o actualizados en {folder}: {count}",
        "en": "New or updated files in {folder}: {count}",
    },
    "course_beside": {
        "es": "En {own} hay trabajo tuyo y queda como está; la versión nueva está al lado, en {new}",
        "en": "There is work of yours in {own}, which stays as it is; the new version is beside it, in {new}",
    },
    "course_cannot_write": {
        "es": "No se puede escribir en {place} ({reason}), pero no se perdió nada: "
        "libera espacio, o copia el proyecto a una carpeta tuya, y repite la orden.",
        "en": "Cannot write in {place} ({reason}), but nothing was lost: "
        "free some space, or copy the project to a folder of your own, and run the command again.",
    },
    "course_not_here": {
        "es": "En {folder} no hay cuadernos: ejecuta start.py dentro de la carpeta del proyecto.",
        "en": "There are no notebooks in {folder}: run start.py inside the project's folder.",
    },
    "course_other_language": {
        "es": "Esta copia del curso no está en español; se abre en inglés.",
        "en": "This copy of the course is not in English; it opens in Spanish.",
    },
    # PyTorch 0.1 to 0.3
    "legacy_unknown_name": {
        "es": "minigrad.legacy no tiene {name}: solo trae lo que usaban los tutoriales de PyTorch 0.1 "
        "a 0.3; lo demás está en minigrad",
        "en": "minigrad.legacy has no {name}: it brings only what the tutorials of PyTorch 0.1 to 0.3 "
        "used; the rest is in minigrad",
    },
    "legacy_foreign": {
        "es": "{operation}: minigrad.legacy (PyTorch 0.1 a 0.3) no opera con un objeto de tipo {type}; "
        "dale un número, o convierte ese objeto en un tensor suyo: torch.FloatTensor(x.tolist())",
        "en": "{operation}: minigrad.legacy (PyTorch 0.1 to 0.3) does not work with an object of type "
        "{type}; give it a number, or make that object a tensor first: torch.FloatTensor(x.tolist())",
    },
    "legacy_mixed": {
        "es": "{operation}: en PyTorch 0.1 a 0.3 una Variable y un tensor no se mezclan; "
        "envuelve el tensor, Variable(tensor), o toma los datos de la Variable, variable.data",
        "en": "{operation}: in PyTorch 0.1 to 0.3 a Variable and a tensor do not mix; "
        "wrap the tensor, Variable(tensor), or take the data of the Variable, variable.data",
    },
    "legacy_types": {
        "es": "{operation}: en PyTorch 0.1 a 0.3 no se mezclan tipos, y aquí hay {first} y {second}; "
        "convierte uno de los dos, por ejemplo con x.type_as(y)",
        "en": "{operation}: in PyTorch 0.1 to 0.3 types do not mix, and here are {first} and {second}; "
        "convert one of them, for example by x.type_as(y)",
    },
    "legacy_float_number": {
        "es": "{operation}: en PyTorch 0.1 a 0.3 un {type} no opera con un número con decimales, {number}; "
        "conviértelo antes: x.float()",
        "en": "{operation}: in PyTorch 0.1 to 0.3 a {type} does not work with a number with a fraction, {number}; "
        "convert it first: x.float()",
    },
    "legacy_variable_data": {
        "es": "Variable envuelve un tensor; de números se hace uno con torch.FloatTensor([1.0, 2.0])",
        "en": "a Variable wraps a tensor; numbers become one by torch.FloatTensor([1.0, 2.0])",
    },
    # Loading data
    "not_compiled": {
        "es": "torch.compile: minigrad no compila nada. La función vuelve como es y calcula los mismos números, "
        "solo que no más rápido.",
        "en": "torch.compile: minigrad compiles nothing. The function comes back as it is and computes the same "
        "numbers, only not faster.",
    },
    "workers_in_this_process": {
        "es": "minigrad carga los datos en este mismo proceso y no en otros, diga lo que diga num_workers. Los lotes, "
        "su orden y los números al azar son los de PyTorch.",
        "en": "minigrad loads the data in this very process and in no others, whatever num_workers says. The batches, "
        "their order and the random numbers are PyTorch's.",
    },
}

"""What `why` answers: about `{name}`, a tensor, and `{grad}`, its gradient. `{place}` is the line, in parentheses."""

WHY = {
    # How the answer is set out
    "why_this_tensor": {
        "es": "este tensor",
        "en": "this tensor",
    },
    "why_its_grad": {
        "es": ".grad",
        "en": ".grad",
    },
    "why_place": {
        "es": " ({file}, línea {line}: `{text}`)",
        "en": " ({file}, line {line}: `{text}`)",
    },
    "why_unrecorded": {
        "es": "De esto no quedó nada grabado",
        "en": "Nothing of this was recorded",
    },
    "why_unrecorded_pytorch": {
        "es": "Este tensor es del propio PyTorch, y minigrad no graba lo que pasa ahí",
        "en": "This tensor is PyTorch's own, and minigrad does not record what happens there",
    },
    "why_cure": {
        "es": "Qué hacer",
        "en": "What to do",
    },
    "why_none": {
        "es": "{grad} es None.",
        "en": "{grad} is None.",
    },
    "why_zero": {
        "es": "{grad} es todo ceros.",
        "en": "{grad} is all zeros.",
    },
    "why_some": {
        "es": "{grad} tiene un gradiente.",
        "en": "{grad} holds a gradient.",
    },
    "why_leaf": {
        "es": "{name} es una hoja de forma {shape} que pide gradiente.",
        "en": "{name} is a leaf of shape {shape} that requires grad.",
    },
    "why_constant": {
        "es": "{name}, de forma {shape}, no pide gradiente: lo que se hace con él no se graba.",
        "en": "{name}, of shape {shape}, does not require grad: what is done with it is not recorded.",
    },
    "why_not_leaf": {
        "es": "{name}, de forma {shape}, no es una hoja: lo hizo {node}{place}. backward() solo deja .grad en "
        "las hojas.",
        "en": "{name}, of shape {shape}, is no leaf: {node} made it{place}. backward() leaves .grad in leaves only.",
    },
    # Why it is None: it does not require grad
    "why_made": {
        "es": "Se creó sin requires_grad=True{place}.",
        "en": "It was made without requires_grad=True{place}.",
    },
    "why_made_cure": {
        "es": "{code}.requires_grad_() antes de calcular con él.",
        "en": "{code}.requires_grad_() before you compute with it.",
    },
    "why_integers": {
        "es": "Contiene {dtype}: un entero no cambia poco a poco, así que no tiene derivada.",
        "en": "It holds {dtype}: an integer does not change little by little, so it has no derivative.",
    },
    "why_integers_cure": {
        "es": "usa números flotantes: {code}.float().requires_grad_(), antes de calcular.",
        "en": "use floating point numbers: {code}.float().requires_grad_(), before you compute.",
    },
    "why_unknown_constant": {
        "es": "O se creó sin requires_grad=True, o se calculó de tensores que no lo piden, o el grafo se "
        "cortó antes (detach, no_grad, item, numpy, un entero, una comparación). Cuál de ellos no se sabe: "
        "{unrecorded}.",
        "en": "Either it was made without requires_grad=True, or it was computed from tensors that do not "
        "require grad, or the graph was cut before (detach, no_grad, item, numpy, an integer, a "
        "comparison). Which of them cannot be known. {unrecorded}.",
    },
    # Where the graph was cut. These are said of a tensor that does not require grad, and of a leaf not reached.
    "why_cut_detach": {
        "es": "detach() cortó aquí el camino{place}: da los mismos números sin su historia.",
        "en": "detach() cut the way here{place}: it gives the same numbers without their history.",
    },
    "why_cut_detach_cure": {
        "es": "usa ahí el tensor mismo, sin detach().",
        "en": "use the tensor itself there, without detach().",
    },
    "why_cut_data": {
        "es": ".data cortó aquí el camino{place}: da los mismos números sin su historia.",
        "en": ".data cut the way here{place}: it gives the same numbers without their history.",
    },
    "why_cut_data_cure": {
        "es": "usa ahí el tensor mismo, sin .data.",
        "en": "use the tensor itself there, without .data.",
    },
    "why_cut_copy": {
        "es": "Aquí se hizo un tensor nuevo con una copia de los números{place}: no sabe de dónde vienen.",
        "en": "A new tensor was made here of a copy of the numbers{place}: it does not know where they come from.",
    },
    "why_cut_copy_cure": {
        "es": "usa el tensor mismo, o .clone(), que copia y deja el camino abierto.",
        "en": "use the tensor itself, or .clone(), which copies and leaves the way open.",
    },
    "why_cut_no_grad": {
        "es": "Esto se calculó dentro de no_grad(){place}: ahí no se graba nada.",
        "en": "This was computed inside no_grad(){place}: nothing is recorded there.",
    },
    "why_cut_no_grad_cure": {
        "es": "saca esa línea del bloque no_grad().",
        "en": "move that line out of the no_grad() block.",
    },
    "why_cut_inference_mode": {
        "es": "Esto se calculó dentro de inference_mode(){place}: ahí no se graba nada.",
        "en": "This was computed inside inference_mode(){place}: nothing is recorded there.",
    },
    "why_cut_inference_mode_cure": {
        "es": "saca esa línea del bloque inference_mode().",
        "en": "move that line out of the inference_mode() block.",
    },
    "why_cut_integer": {
        "es": "Aquí los números se volvieron enteros{place}: un entero no cambia poco a poco, no tiene derivada.",
        "en": "Here the numbers became integers{place}: an integer does not change little by little, it has no "
        "derivative.",
    },
    "why_cut_integer_cure": {
        "es": "calcula con los números flotantes, y redondea solo lo que muestras.",
        "en": "compute with the floating point numbers, and round only what you show.",
    },
    "why_cut_comparison": {
        "es": "Aquí se comparó{place}: verdadero y falso no cambian poco a poco, no tienen derivada.",
        "en": "Here it was compared{place}: true and false do not change little by little, they have no derivative.",
    },
    "why_cut_comparison_cure": {
        "es": "toma algo suave en su lugar, como torch.sigmoid(x - c) por x > c; o elige con torch.where(x > c, "
        "a, b), que deja pasar el gradiente de a y de b.",
        "en": "take something smooth instead, such as torch.sigmoid(x - c) for x > c; or choose by torch.where(x "
        "> c, a, b), which lets the gradients of a and b pass.",
    },
    "why_cut_no_derivative": {
        "es": "La operación de esta línea no tiene derivada{place}.",
        "en": "The operation in this line has no derivative{place}.",
    },
    "why_cut_no_derivative_cure": {
        "es": "calcula el resultado con operaciones que la tengan.",
        "en": "compute the result by operations that have one.",
    },
    "why_cut_constants": {
        "es": "Se calculó de tensores que no piden gradiente{place}.",
        "en": "It was computed from tensors that do not require grad{place}.",
    },
    "why_cut_constants_cure": {
        "es": "requires_grad=True en la hoja cuyo gradiente quieres, y calcula de nuevo.",
        "en": "requires_grad=True for the leaf whose gradient you want, and compute again.",
    },
    # Why it is None: a result
    "why_retain_cure": {
        "es": "{code}.retain_grad() antes de backward().",
        "en": "{code}.retain_grad() before backward().",
    },
    "why_retained": {
        "es": "Se llamó a retain_grad(), pero desde entonces ningún backward() ha dejado aquí un gradiente.",
        "en": "retain_grad() was called, but no backward() has left a gradient here since.",
    },
    "why_retained_cure": {
        "es": "retain_grad() primero, y después backward() desde un resultado que dependa de {code}.",
        "en": "first retain_grad(), then backward() from a result that depends on {code}.",
    },
    "why_rebound": {
        "es": "Esa línea dio el nombre {name} a un tensor nuevo, que es el resultado de una cuenta; la hoja que "
        "antes se llamaba así es otro tensor.",
        "en": "That line gave the name {name} to a new tensor, the result of a computation; the leaf that had "
        "this name before is another tensor.",
    },
    "why_rebound_cure": {
        "es": "cambia la hoja en su sitio: with torch.no_grad(): {code} -= ... (con -=, no con =).",
        "en": "change the leaf in place: with torch.no_grad(): {code} -= ... (with -=, not with =).",
    },
    # Why it is None: a leaf
    "why_not_run": {
        "es": "Desde que existe {name} no ha corrido ningún backward() hasta el final mientras se grababa. "
        "(torch.autograd.grad() solo devuelve gradientes, no los deja en .grad.)",
        "en": "Since {name} was made, no backward() has run to its end while recording was on. "
        "(torch.autograd.grad() only returns gradients, it leaves none in .grad.)",
    },
    "why_not_run_cure": {
        "es": "llama a backward() en el resultado que quieres derivar, por ejemplo loss.backward().",
        "en": "call backward() on the result that you want to differentiate, for example loss.backward().",
    },
    "why_reset": {
        "es": "backward(){place} le dejó un gradiente; después se puso en None, como hace zero_grad().",
        "en": "backward(){place} left a gradient there; after that it was set to None, as zero_grad() does.",
    },
    "why_reset_cure": {
        "es": "lee .grad antes de zero_grad(), o llama otra vez a backward().",
        "en": "read .grad before zero_grad(), or call backward() again.",
    },
    "why_inputs": {
        "es": "A backward(){place} se le dio inputs=, así que solo escribe en esos tensores, y {name} no es uno "
        "de ellos.",
        "en": "backward(){place} was given inputs=, so it writes to these tensors only, and {name} is none of them.",
    },
    "why_inputs_cure": {
        "es": "añade {name} a inputs=, o quita inputs=.",
        "en": "add {name} to inputs=, or leave inputs= out.",
    },
    "why_unreached": {
        "es": "backward(){place} no llegó hasta {name}.",
        "en": "backward(){place} did not reach {name}.",
    },
    "why_late": {
        "es": "Cuando se usó {name}{place}, todavía no requería gradiente; se le pidió después{later}.",
        "en": "When {name} was used{place}, it did not require grad yet; that was asked for later{later}.",
    },
    "why_late_cure": {
        "es": "{code}.requires_grad_() antes de calcular con él, y calcula de nuevo.",
        "en": "{code}.requires_grad_() before you compute with it, and compute again.",
    },
    "why_unused": {
        "es": "El resultado del que partió no depende de {name}; llegó a otros tensores: {count}.",
        "en": "The result that it started from does not depend on {name}; it reached other tensors: {count}.",
    },
    "why_unused_cure": {
        "es": "usa {name} en ese resultado, o llama a backward() en uno que dependa de él.",
        "en": "use {name} in that result, or call backward() on one that depends on it.",
    },
    "why_escaped": {
        "es": "Y .{how}() sacó números del grafo{place}: lo que se calcula con ellos no sabe nada de {name}.",
        "en": "And .{how}() took numbers out of the graph{place}: what is computed with them knows nothing of {name}.",
    },
    "why_escaped_cure": {
        "es": "si el resultado usa esos números, usa en su lugar el tensor mismo.",
        "en": "if the result uses these numbers, use the tensor itself instead.",
    },
    "why_unknown_leaf": {
        "es": "{unrecorded}, así que no se sabe cuál: backward() no ha corrido todavía; o partió de un "
        "resultado que no depende de {name}, o al que se cortó el camino; o zero_grad() puso .grad en None "
        "después.",
        "en": "{unrecorded}, so it cannot be known which: backward() has not run yet; or it started from a "
        "result that does not depend on {name}, or to which the way was cut; or zero_grad() set .grad to "
        "None afterwards.",
    },
    "why_record_cure": {
        "es": "pon minigrad.recording(True) al principio, ejecuta todo de nuevo y pregunta otra vez.",
        "en": "put minigrad.recording(True) at the beginning, run everything again, and ask once more.",
    },
    # Why it is zero
    "why_zeroed": {
        "es": "backward(){place} le dejó un gradiente; después alguien escribió ceros encima, como hacen "
        ".grad.zero_() y zero_grad(set_to_none=False).",
        "en": "backward(){place} left a gradient there; after that somebody wrote zeros over it, as "
        ".grad.zero_() and zero_grad(set_to_none=False) do.",
    },
    "why_given_zero": {
        "es": "El gradiente que se dio a backward(){place} ya era cero.",
        "en": "The gradient that was given to backward(){place} was zero already.",
    },
    "why_killed": {
        "es": "backward() trajo un gradiente hasta {node}{place}, y de ahí salió cero.",
        "en": "backward() brought a gradient as far as {node}{place}, and zero came out of it.",
    },
    "why_killed_relu": {
        "es": "relu tiene pendiente 0 donde su entrada no es positiva, y no lo era en ningún sitio al que llegó "
        "gradiente.",
        "en": "relu has slope 0 where its input is not positive, and it was positive nowhere a gradient arrived.",
    },
    "why_killed_relu_cure": {
        "es": "empieza con otros valores o una tasa menor, o usa leaky_relu.",
        "en": "start from other values or with a smaller rate, or use leaky_relu.",
    },
    "why_killed_mul": {
        "es": "Un producto multiplica el gradiente por el otro factor, y ese factor era 0 ahí.",
        "en": "A product multiplies the gradient by the other factor, and that factor was 0 there.",
    },
    "why_killed_mul_cure": {
        "es": "mira por qué el otro factor es cero.",
        "en": "see why the other factor is zero.",
    },
    "why_killed_step": {
        "es": "Esta función es una escalera: plana en todas partes, su pendiente es 0.",
        "en": "This function is a staircase: flat everywhere, its slope is 0.",
    },
    "why_killed_step_cure": {
        "es": "usa una función con pendiente, o redondea solo lo que muestras.",
        "en": "use a function with a slope, or round only what you show.",
    },
    "why_killed_flat": {
        "es": "En estos valores la función es plana, y su pendiente es 0 o tan pequeña que se redondea a 0.",
        "en": "At these values the function is flat, and its slope is 0 or so small that it is rounded to 0.",
    },
    "why_killed_flat_cure": {
        "es": "mantén los valores donde la función tiene pendiente.",
        "en": "keep the values where the function has a slope.",
    },
    "why_cancelled": {
        "es": "Llegaron contribuciones que se anulan entre sí: su suma es cero{place}{uses}.",
        "en": "Contributions came that cancel each other: their sum is zero{place}{uses}.",
    },
    "why_unknown_zero": {
        "es": "{unrecorded}, así que no se sabe si backward() trajo ceros o si alguien los escribió "
        "después, como hace .grad.zero_().",
        "en": "{unrecorded}, so it cannot be known whether backward() brought zeros or somebody wrote them "
        "afterwards, as .grad.zero_() does.",
    },
    # Why it is as large as it is
    "why_once": {
        "es": "Lo dejó un solo backward(){place}.",
        "en": "A single backward() left it{place}.",
    },
    "why_more": {
        "es": "backward(){place} sumó a lo que ya había ahí, que no viene de ningún backward() grabado.",
        "en": "backward(){place} added to what was there already, which came from no backward() that was recorded.",
    },
    "why_uses": {
        "es": "{name} se usa varias veces en el grafo ({count}), y las contribuciones se suman, como debe ser{uses}.",
        "en": "{name} is used several times in the graph ({count}), and the contributions add up, as they "
        "should{uses}.",
    },
    "why_partly": {
        "es": "Y una parte de lo que se calculó con {name} no cuenta, porque se cortó.",
        "en": "And a part of what was computed from {name} does not count, because it was cut off.",
    },
    "why_added_up": {
        "es": "Ahí se sumaron varios backward() ({count}){places}: cada uno suma a .grad, no lo sobrescribe.",
        "en": "Several calls of backward() were added up in it ({count}){places}: each adds to .grad, it "
        "overwrites nothing.",
    },
    "why_added_up_cure": {
        "es": "{grad} = None, o zero_grad() del optimizador, antes de cada backward().",
        "en": "{grad} = None, or the optimizer's zero_grad(), before each backward().",
    },
    "why_replaced": {
        "es": "Después de backward(){place} se puso ahí otro tensor.",
        "en": "After backward(){place} another tensor was put there.",
    },
    "why_changed": {
        "es": "Después de eso se modificó en su sitio.",
        "en": "After that it was changed in place.",
    },
    "why_unknown_sum": {
        "es": "{unrecorded}, así que no se sabe cuántos backward() hay sumados en él: cada uno suma a "
        ".grad, y después de dos es el doble.",
        "en": "{unrecorded}, so it cannot be known how many calls of backward() are added up in it: each "
        "adds to .grad, and after two it is twice as large.",
    },
}

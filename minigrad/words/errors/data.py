"""Errors of data sets, their loaders, and of saving and loading."""

ERRORS = {
    "dataset_getitem": {
        "pytorch": "Subclasses of Dataset should implement __getitem__.",
        "es": "Escribe en {name} un método __getitem__(self, index) que devuelva el ejemplo de ese número.",
        "en": "Write a method __getitem__(self, index) in {name} that returns the example of that number.",
    },
    "dataset_sizes": {
        "pytorch": "Size mismatch between tensors",
        "es": "Los tensores tienen {sizes} filas; un ejemplo es una fila de cada uno, así que deben tener las mismas.",
        "en": "The tensors have {sizes} rows; an example is one row of each, so they must have the same number.",
    },
    "split_lengths": {
        "pytorch": "Sum of input lengths does not equal the length of the input dataset!",
        "es": "Las partes suman {total} y hay {length} ejemplos. También puedes dar fracciones que sumen 1.",
        "en": "The parts add up to {total}, and there are {length} examples. Fractions that add up to 1 will do too.",
    },
    "split_fraction": {"pytorch": "Fraction at index {number} is not between 0 and 1"},
    "split_empty": {
        "pytorch": "Length of split at index {number} is 0. This might result in an empty dataset.",
    },
    "replacement": {"pytorch": "replacement should be a boolean value, but got replacement={value}"},
    "num_samples": {
        "pytorch": "num_samples should be a positive integer value, but got num_samples={value}",
        "es": "¿Está vacío el conjunto de datos? De la nada no se elige al azar.",
        "en": "Is the data set empty? Nothing can be chosen at random from nothing.",
    },
    "batch_size": {"pytorch": "batch_size should be a positive integer value, but got batch_size={value}"},
    "drop_last": {"pytorch": "drop_last should be a boolean value, but got drop_last={value}"},
    "workers_negative": {
        "pytorch": "num_workers option should be non-negative; use num_workers=0 to disable multiprocessing.",
    },
    "loader_timeout": {"pytorch": "timeout option should be non-negative"},
    "timeout_without_workers": {
        "pytorch": "_SingleProcessDataLoaderIter requires timeout == 0",
        "es": "timeout= es para num_workers= mayor que 0: cuánto se espera a uno de ellos.",
        "en": "timeout= is for num_workers= greater than 0: how long one of them is waited for.",
    },
    "prefetch_without_workers": {
        "pytorch": "prefetch_factor option could only be specified in multiprocessing.let num_workers > 0 to enable "
        "multiprocessing, otherwise set prefetch_factor to None.",
    },
    "prefetch_negative": {"pytorch": "prefetch_factor option should be non-negative"},
    "persistent_without_workers": {"pytorch": "persistent_workers option needs num_workers > 0"},
    "context_without_workers": {
        "pytorch": "multiprocessing_context can only be used with multi-process loading (num_workers > 0), but got "
        "num_workers=0",
    },
    "context_unknown": {
        "pytorch": "multiprocessing_context option should specify a valid start method in {known}, but got "
        "multiprocessing_context={context!r}",
    },
    "context_type": {
        "pytorch": "multiprocessing_context option should be a valid context object or a string specifying the start "
        "method, but got multiprocessing_context={context}",
    },
    "loader_is_made": {
        "pytorch": "{attribute} attribute should not be set after {name} is initialized",
        "es": "Haz otro {name} con el valor que quieres.",
        "en": "Make another {name} with the value that you want.",
    },
    "iterator_next": {
        "pytorch": "'{kind}' object has no attribute '{name}'",
        "es": "Ya no existe en PyTorch: escribe next(iterador) en lugar de iterador.next().",
        "en": "PyTorch does not have it any more: write next(iterator) in place of iterator.next().",
    },
    "stream_order": {
        "pytorch": "DataLoader with IterableDataset: expected unspecified {option} option, but got {option}={value}",
        "es": "De un IterableDataset los ejemplos llegan en su propio orden; si ha de ser al azar, barájalos en su "
        "__iter__.",
        "en": "The examples of an IterableDataset come in an order of its own; if that shall be random, shuffle them "
        "in its __iter__.",
    },
    "stream_longer": {
        "pytorch": "Length of IterableDataset {dataset} was reported to be {promised}(when accessing len(dataloader)), "
        "but {count} samples have been fetched. ",
    },
    "stream_longer_with_workers": {
        "pytorch": "Length of IterableDataset {dataset} was reported to be {promised}(when accessing len(dataloader)), "
        "but {count} samples have been fetched. For multiprocessing data-loading, this could be caused by not properly "
        "configuring the IterableDataset replica at each worker. Please see "
        "https://pytorch.org/docs/stable/data.html#torch.utils.data.IterableDataset for examples.",
    },
    "stack_half_named": {
        "pytorch": "Supported either ``tuple``- (via ``args``) or``dict``- (via ``kwargs``) like input/output, but "
        "both types are given.",
    },
    "stack_no_dataset": {"pytorch": "At least one dataset should be passed"},
    "stack_lengths": {
        "pytorch": "Size mismatch between datasets",
        "es": "Tienen {lengths} ejemplos; un ejemplo es uno de cada conjunto, así que deben tener los mismos.",
        "en": "They have {lengths} examples; an example is one of each, so they must have the same number.",
    },
    "stack_examples": {"pytorch": "Nested dataset's output size mismatch. Expected {wanted}, got {given}"},
    "concat_nothing": {"pytorch": "datasets should not be an empty iterable"},
    "concat_streams": {
        "pytorch": "ConcatDataset does not support IterableDataset",
        "es": "Los que se recorren sin números van en un ChainDataset.",
        "en": "Those that are run through without numbers go into a ChainDataset.",
    },
    "concat_index": {"pytorch": "absolute value of index should not exceed dataset length"},
    "concat_renamed": {"pytorch": "`cummulative_sizes` attribute is renamed to `cumulative_sizes`"},
    "chain_streams": {
        "pytorch": "ChainDataset only supports IterableDataset",
        "es": "Entre ellos hay un {kind}. Los que tienen números van en un ConcatDataset.",
        "en": "One of them is a {kind}. Those that have numbers go into a ConcatDataset.",
    },
    "subset_getitems": {
        "pytorch": "{name} overrides __getitem__ but not __getitems__. When subclassing Subset and overriding "
        "__getitem__, you must also override __getitems__ to ensure DataLoader works correctly with your custom logic. "
        "A simple implementation:\n\ndef __getitems__(self, indices):\n    return [self.__getitem__(idx) for idx in "
        "indices]",
    },
    "sampler_weights": {"pytorch": "weights should be a 1d sequence but given weights have shape {shape}"},
    "sampler_and_shuffle": {"pytorch": "sampler option is mutually exclusive with shuffle"},
    "batch_sampler_and_more": {
        "pytorch": "batch_sampler option is mutually exclusive with batch_size, shuffle, sampler, and drop_last",
    },
    "drop_last_without_batches": {
        "pytorch": "batch_size=None option disables auto-batching and is mutually exclusive with drop_last",
    },
    "pin_memory": {
        "pytorch": "'pin_memory' argument is set as true but no accelerator is found, then device pinned memory won't "
        "be used.",
    },
    "collate_lengths": {
        "pytorch": "each element in list of batch should be of equal size",
        "es": "Los ejemplos del lote tienen longitudes {lengths}. Complétalos hasta la misma, o da tu collate_fn.",
        "en": "The examples of the batch have the lengths {lengths}. Fill them up to the same, or give a collate_fn of "
        "your own.",
    },
    "collate_type": {
        "pytorch": "default_collate: batch must contain tensors, numpy arrays, numbers, dicts or lists; found {kind}",
    },
    "save_target": {
        "pytorch": "expected 'f' to be string, path, or a file-like object with a 'write' attribute",
    },
    "save_directory": {
        "pytorch": "Parent directory {folder} does not exist.",
        "es": "Crea antes la carpeta: os.makedirs({folder!r}, exist_ok=True).",
        "en": "Make the folder first: os.makedirs({folder!r}, exist_ok=True).",
    },
    "load_source": {
        "pytorch": "'{kind}' object has no attribute '{missing}'. You can only torch.load from a file that is "
        "seekable. Please pre-load the data into a buffer like io.BytesIO and try to load from it instead.",
    },
    "load_pytorch": {
        "pytorch": "{name} was written by PyTorch's torch.save",
        "es": "Ese formato (pickle) puede ejecutar código al abrirse y minigrad no lo lee. Donde haya PyTorch, pasa "
        "los tensores a NumPy: np.savez('pesos.npz', **{{k: v.numpy() for k, v in state_dict.items()}}); y aquí: "
        "{{k: torch.from_numpy(v) for k, v in np.load('pesos.npz').items()}}.",
        "en": "That format (pickle) can run code when it is opened, and minigrad does not read it. Where PyTorch is, "
        "turn the tensors into NumPy's: np.savez('weights.npz', **{{k: v.numpy() for k, v in state_dict.items()}}); "
        "and here: {{k: torch.from_numpy(v) for k, v in np.load('weights.npz').items()}}.",
    },
    "load_damaged": {
        "pytorch": "{name} is not a file written by save, or is damaged ({reason})",
        "es": "Mira que sea el archivo correcto y que esté entero; si se copió o descargó a medias, vuelve a traerlo.",
        "en": "See that it is the right file and that it is whole; if it was copied or downloaded in part, bring it "
        "again.",
    },
    "load_newer": {
        "pytorch": "{name} has version {version} of the format; this minigrad reads version {known}",
        "es": "El archivo lo escribió un minigrad más nuevo: actualiza este.",
        "en": "The file was written by a newer minigrad: update this one.",
    },
    "load_unsafe": {
        "pytorch": "Weights only load failed. This file can still be loaded, to do so you have two options, \x1b[1mdo "
        "those steps only if you trust the source of the checkpoint\x1b[0m. \n\t(1) In PyTorch 2.6, we changed "
        "the default value of the `weights_only` argument in `torch.load` from `False` to `True`. Re-running "
        "`torch.load` with `weights_only` set to `False` will likely succeed, but it can result in arbitrary "
        "code execution. Do it only if you got the file from a trusted source.\n\t(2) Alternatively, to load "
        "with `weights_only=True` please check the recommended steps in the following error "
        "message.\n\tWeightsUnpickler error: Unsupported global: GLOBAL {place} was not an allowed global by "
        "default. Please use `torch.serialization.add_safe_globals([{place}])` or the "
        "`torch.serialization.safe_globals([{place}])` context manager to allowlist this global if you trust "
        "this class/function.\n\nCheck the documentation of torch.load to learn more about types accepted by "
        "default with weights_only https://pytorch.org/docs/stable/generated/torch.load.html.",
        "es": "El archivo no guarda solo números: también {name}, y abrirlo puede ejecutar código. Si lo hiciste tú, "
        "torch.load(archivo, weights_only=False). Mejor guardar model.state_dict() y cargarlo en un modelo nuevo.",
        "en": "The file holds more than numbers: {name} too, and opening it can run code. If you made it yourself, "
        "torch.load(file, weights_only=False). Better save model.state_dict(), and load it into a new model.",
    },
    "load_text": {"pytorch": "Expected bytes, got str"},
    "load_at_end": {
        "pytorch": "",
        "es": "No queda nada por leer: ¿falta f.seek(0) después de guardar?",
        "en": "There is nothing left to read: is f.seek(0) missing after saving?",
    },
    "load_on_cuda": {
        "pytorch": "Attempting to deserialize object on a CUDA device but torch.cuda.is_available() is False. If you "
        "are running on a CPU-only machine, please use torch.load with map_location=torch.device('cpu') to map your "
        "storages to the CPU.",
    },
    "load_nowhere": {
        "pytorch": "don't know how to restore data location of torch.storage.UntypedStorage (tagged with {place})",
    },
}

"""Errors of recurrent layers and of sequences of several lengths."""

ERRORS = {
    "lstm_projection": {
        "pytorch": "LSTM with projections is not supported with oneDNN. Using default implementation.",
    },
    "rnn_dropout": {
        "pytorch": "dropout should be a number in range [0, 1] representing the probability of an element being zeroed",
    },
    "rnn_dropout_of_one": {
        "pytorch": "dropout option adds dropout after all but last recurrent layer, so non-zero dropout expects "
        "num_layers greater than 1, but got dropout={dropout} and num_layers={layers}",
    },
    "rnn_of_nothing": {"pytorch": "Expected sequence length to be larger than 0 in RNN"},
    "rnn_type": {"pytorch": "{name} should be of type {kind}, got: {given}"},
    "rnn_positive": {"pytorch": "{name} must be greater than zero"},
    "projection_negative": {
        "pytorch": "proj_size should be a positive integer or zero to disable projections",
    },
    "projection_wide": {"pytorch": "proj_size has to be smaller than hidden_size"},
    "projection_of_lstm": {"pytorch": "proj_size argument is only supported for LSTM, not RNN or GRU"},
    "rnn_mode": {"pytorch": "Unrecognized RNN mode: {mode}"},
    "rnn_nonlinearity": {"pytorch": "Unknown nonlinearity '{given}'. Select from 'tanh' or 'relu'."},
    "rnn_dimensions": {
        "pytorch": "{name}: Expected input to be 2D or 3D, got {given} instead",
        "es": "Una secuencia es (tiempos, rasgos); varias, (tiempos, secuencias, rasgos), o con batch_first=True "
        "(secuencias, tiempos, rasgos).",
        "en": "A sequence is (times, features); several are (times, sequences, features), or with batch_first=True "
        "(sequences, times, features).",
    },
    "rnn_state_dimensions": {
        "pytorch": "For {kind} {wanted}-D input, hx should also be {wanted}-D but got {given}-D tensor",
    },
    "lstm_state_dimensions": {
        "pytorch": "For {kind} {wanted}-D input, hx and cx should also be {wanted}-D but got ({h}-D, {c}-D) tensors",
    },
    "rnn_state_size": {
        "pytorch": "Expected {name} size {wanted}, got {given}",
        "es": "El estado es (capas por direcciones, secuencias, rasgos), también con batch_first=True.",
        "en": "The state is (layers times directions, sequences, features), also with batch_first=True.",
    },
    "rnn_dtype": {
        "pytorch": "RNN input dtype ({given}) does not match weight dtype ({wanted}). Convert input: "
        "input.to({wanted}), or convert model: model.to({given})",
    },
    "rnn_input_dimensions": {"pytorch": "input must have {wanted} dimensions, got {given}"},
    "rnn_input_size": {
        "pytorch": "input.size(-1) must be equal to input_size. Expected {wanted}, got {given}",
        "es": "La última dimensión de la entrada son los rasgos de un tiempo: para una serie de números sueltos, 1 "
        "(x.unsqueeze(-1)).",
        "en": "The last dimension of the input is the features of one time: for a series of single numbers, 1 "
        "(x.unsqueeze(-1)).",
    },
    "cell_dimensions": {"pytorch": "{name}: Expected {what} to be 1D or 2D, got {given}D instead"},
    "cell_input_size": {"pytorch": "input has inconsistent input_size: got {given} expected {wanted}"},
    "cell_batch": {"pytorch": "Input batch size {input} doesn't match hidden{number} batch size {state}"},
    "cell_state_size": {
        "pytorch": "hidden{number} has inconsistent hidden_size: got {given}, expected {wanted}",
    },
    "cell_nonlinearity": {"pytorch": "Unknown nonlinearity: {given}"},
    "packed_lengths": {
        "pytorch": "Expected `len(lengths)` to be equal to batch_size, but got {count} (batch_size={batch})",
    },
    "packed_order": {
        "pytorch": "`lengths` array must be sorted in decreasing order when `enforce_sorted` is True. You can pass "
        "`enforce_sorted=False` to pack_padded_sequence and/or pack_sequence to sidestep this requirement if you do "
        "not need ONNX exportability.",
    },
    "packed_empty": {
        "pytorch": "Length of all samples has to be greater than 0, but found an element in 'lengths' that is <= 0",
    },
    "packed_long": {"pytorch": "Expected length {length} to be at most {times}"},
    "padded_short": {
        "pytorch": "Expected total_length to be at least the length of the longest sequence in input, but got "
        "total_length={total} and max sequence length being {longest}",
    },
    "pad_no_list": {"pytorch": "pad_sequence: Expected iterable for input sequences, but got arg of type: {kind}"},
    "pad_nothing": {"pytorch": "received an empty list of sequences"},
    "pad_side": {"pytorch": "Expected padding_side to be one of left or right, but got {side}."},
}

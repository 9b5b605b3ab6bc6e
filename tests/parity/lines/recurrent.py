"""Recurrent nets. Their weights are drawn from the seed that stands in the line."""

from kinds import Where, lines, small

sequences = Where(small, ranks=(3,))
vectors = Where(small, ranks=(2,))
made = "(torch.manual_seed(3), nn.{0}({{a}}.size(-1), 2{1}))[1].to({{a}}.dtype)({{a}})"

KINDS = [
    *lines(
        *(
            made.format(kind, options) + "[0]"
            for kind in ("RNN", "GRU", "LSTM")
            for options in ("", ", bidirectional=True")
        ),
        a=sequences,
        tolerance=10,
    ),
    *lines(
        made.format("GRU", ", num_layers=2, batch_first=True") + "[1]",
        made.format("RNN", ", nonlinearity='relu', bias=False") + "[1]",
        made.format("LSTM", ", num_layers=2, bidirectional=True, batch_first=True") + "[1][1]",
        a=sequences,
        tolerance=10,
    ),
    *lines(
        made.format("RNNCell", ""),
        made.format("GRUCell", ", bias=False"),
        made.format("LSTMCell", "") + "[0]",
        a=vectors,
        tolerance=10,
    ),
    *lines("nn.utils.rnn.pad_sequence([{a}, {a}[:1]])", a=vectors),
]

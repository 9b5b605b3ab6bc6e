"""The random stream, bit for bit: each line sets the seed that it draws from."""

from kinds import fraction, lines, statements

DRAWS = [
    "torch.rand({sizes})",
    "torch.randn({sizes})",
    "torch.rand({sizes}, dtype=torch.float64)",
    "torch.randn(3, 7)",
    "torch.randn(17)",
    "torch.randn({sizes}, dtype=torch.float64)",
    "torch.randint({integer}, {sizes})",
    "torch.randint(-2, {integer}, {sizes})",
    "torch.randperm({integer})",
    "torch.randn({sizes}, requires_grad=True)",
    "torch.rand_like({a})",
    "torch.randn_like({a})",
    "torch.randint_like({a}, 5)",
    "torch.empty({sizes}).normal_()",
    "torch.empty({sizes}).uniform_(-1, 1)",
    "torch.normal(0.0, 1.0, {sizes})",
    "torch.normal({a}, 1.0)",
    "torch.normal({a}, {b}.abs())",
    "torch.empty({sizes}).exponential_()",
    "torch.zeros({sizes}).bernoulli_(0.3)",
    "torch.zeros({sizes}).random_(10)",
    "F.dropout({a}, 0.5)",
    "F.dropout({a}, 0.25, training=False)",
    "torch.dropout({a}, 0.5, True)",
    "nn.Dropout(0.2)({a})",
    "nn.Linear(3, 2).weight",
    "nn.init.xavier_uniform_(torch.empty(3, 2))",
    "nn.init.kaiming_normal_(torch.empty(3, 2))",
    "torch.randperm(5, generator=torch.Generator().manual_seed({seed}))",
    "torch.rand({sizes}, generator=torch.Generator().manual_seed({seed}))",
]

KINDS = [
    *lines(*(f"torch.manual_seed({{seed}}) and {draw}" for draw in DRAWS)),
    *lines(
        "torch.manual_seed({seed}) and torch.bernoulli({a})",
        "torch.manual_seed({seed}) and torch.multinomial({a}.flatten(), 1)",
        "torch.manual_seed({seed}) and torch.multinomial({a}.flatten(), 4, replacement=True)",
        a=fraction,
    ),
    *statements(
        "torch.manual_seed({seed})\nlog(torch.rand(2), torch.initial_seed())",
        "torch.manual_seed({seed})\nstate = torch.get_rng_state()\ntorch.rand(3)\n"
        "torch.set_rng_state(state)\nlog(torch.rand(3))",
    ),
]

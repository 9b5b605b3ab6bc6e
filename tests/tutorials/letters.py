"""Recurrent nets that learn to spell: three kinds of layers, batches of sequences, and a sentence letter by letter."""

import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence, pad_sequence

torch.manual_seed(0)
TEXT = "the cat sat on the mat. " * 8
LETTERS = sorted(set(TEXT))
numbers = torch.tensor([LETTERS.index(letter) for letter in TEXT])


class Speller(nn.Module):
    def __init__(self, kind):
        super().__init__()
        self.embedding = nn.Embedding(len(LETTERS), 8)
        self.net = getattr(nn, kind)(8, 16, num_layers=2, batch_first=True, dropout=0.1)
        self.output = nn.Linear(16, len(LETTERS))

    def forward(self, letters, state=None):
        outputs, state = self.net(self.embedding(letters), state)
        return self.output(outputs), state


for kind in ("RNN", "GRU", "LSTM"):
    model = Speller(kind)
    print(model)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=0.05, total_steps=30)
    for step in range(30):
        starts = torch.randint(0, len(numbers) - 13, (6,)).tolist()
        batch = torch.stack([numbers[start : start + 13] for start in starts])
        scores, _ = model(batch[:, :-1])
        loss = nn.functional.cross_entropy(scores.flatten(0, 1), batch[:, 1:].flatten())
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        if step % 10 == 9:
            print(kind, step + 1, f"{loss.item():.2f}", f"{optimizer.param_groups[0]['lr']:.5f}")
    model.eval()
    letter, state, spelt = numbers[:1].view(1, 1), None, TEXT[0]
    with torch.no_grad():
        for _ in range(12):
            scores, state = model(letter, state)
            letter = scores[:, -1].argmax(1, keepdim=True)
            spelt += LETTERS[letter.item()]
    print(spelt)

words = [torch.tensor([LETTERS.index(letter) for letter in word]) for word in ("cat", "the", "on", "sat.")]
padded = pad_sequence(words, batch_first=True)
lengths = torch.tensor([len(word) for word in words])
packed = pack_padded_sequence(model.embedding(padded), lengths, batch_first=True, enforce_sorted=False)
outputs, (hidden, cell) = model.net(packed)
unpacked, again = pad_packed_sequence(outputs, batch_first=True)
print(padded, packed.batch_sizes, unpacked.shape, again)
print(unpacked.grad_fn.name(), hidden.grad_fn.name(), model.net(model.embedding(padded))[0].grad_fn.name())

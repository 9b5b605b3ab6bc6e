"""How long minigrad takes and how much memory it needs, against PyTorch and NumPy by hand: see README.md."""

"""Operations of neural networks as functions: activations, losses, layers without parameters."""

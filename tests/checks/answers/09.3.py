# %% right: of the result
import minigrad as torch
class LogSumExp(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        m = x.max()
        y = m + (x - m).exp().sum().log()
        ctx.save_for_backward(x, y)
        return y
    @staticmethod
    def backward(ctx, grad):
        x, y = ctx.saved_tensors
        return grad * (x - y).exp()

# %% right: softmax
import minigrad as torch
class LogSumExp(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        m = x.max()
        y = m + (x - m).exp().sum().log()
        ctx.save_for_backward(x, y)
        return y
    @staticmethod
    def backward(ctx, grad):
        x, y = ctx.saved_tensors
        return grad * torch.softmax(x, 0)

# %% right: the parts
import minigrad as torch
class LogSumExp(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        m = x.max()
        e = (x - m).exp()
        ctx.p = e / e.sum()
        return m + e.sum().log()
    @staticmethod
    def backward(ctx, grad):
        return grad * ctx.p

# %% unstable
import minigrad as torch
class LogSumExp(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        y = x.exp().sum().log()
        ctx.save_for_backward(x, y)
        return y
    @staticmethod
    def backward(ctx, grad):
        x, y = ctx.saved_tensors
        return grad * x.exp() / x.exp().sum()

# %% incoming
import minigrad as torch
class LogSumExp(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        m = x.max()
        y = m + (x - m).exp().sum().log()
        ctx.save_for_backward(x, y)
        return y
    @staticmethod
    def backward(ctx, grad):
        x, y = ctx.saved_tensors
        return (x - y).exp()

# %% passed_on
import minigrad as torch
class LogSumExp(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        m = x.max()
        y = m + (x - m).exp().sum().log()
        ctx.save_for_backward(x, y)
        return y
    @staticmethod
    def backward(ctx, grad):
        x, y = ctx.saved_tensors
        return grad * torch.ones_like(x)

# %% not_normalized
import minigrad as torch
class LogSumExp(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        m = x.max()
        y = m + (x - m).exp().sum().log()
        ctx.save_for_backward(x, y)
        return y
    @staticmethod
    def backward(ctx, grad):
        x, y = ctx.saved_tensors
        return grad * (x - x.max()).exp()

# %% unstable
import minigrad as torch
class LogSumExp(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        m = x.max()
        y = m + (x - m).exp().sum().log()
        ctx.save_for_backward(x, y)
        return y
    @staticmethod
    def backward(ctx, grad):
        x, y = ctx.saved_tensors
        return grad * x.exp() / x.exp().sum()

# %% sign
import minigrad as torch
class LogSumExp(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        m = x.max()
        y = m + (x - m).exp().sum().log()
        ctx.save_for_backward(x, y)
        return y
    @staticmethod
    def backward(ctx, grad):
        x, y = ctx.saved_tensors
        return -grad * (x - y).exp()

# %% half
import minigrad as torch
class LogSumExp(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        m = x.max()
        y = m + (x - m).exp().sum().log()
        ctx.save_for_backward(x, y)
        return y
    @staticmethod
    def backward(ctx, grad):
        x, y = ctx.saved_tensors
        return grad * (y - x).exp()

# %% raised
import minigrad as torch
class LogSumExp(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        m = x.max()
        y = m + (x - m).exp().sum().log()
        ctx.save_for_backward(x, y)
        return y
    @staticmethod
    def backward(ctx, grad):
        x, y = ctx.saved_tensors
        return grad * (x - z).exp()

# %% not_finite
import minigrad as torch
class LogSumExp(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        m = x.min()
        y = m + (x - m).exp().sum().log()
        ctx.save_for_backward(x, y)
        return y
    @staticmethod
    def backward(ctx, grad):
        x, y = ctx.saved_tensors
        return grad * (x - y).exp()

# %% unstable
import minigrad as torch
class LogSumExp(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        y = x.exp().sum().log()
        ctx.save_for_backward(x, y)
        return y
    @staticmethod
    def backward(ctx, grad):
        x, y = ctx.saved_tensors
        return grad * (x - y).exp()

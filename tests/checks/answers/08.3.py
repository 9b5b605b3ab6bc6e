# %% right: of today
def today(numbers):
    x = torch.tensor(numbers, requires_grad=True)
    y = (x * x * x).sum()
    y.backward(retain_graph=True)
    y.backward()
    return y.item(), x.grad

# %% right: in short
def today(numbers):
    x = torch.tensor(numbers).requires_grad_()
    y = x.pow(3).sum()
    for _ in range(2):
        y.backward(retain_graph=True)
    return y.item(), x.grad.tolist()

# %% right: computed twice
def today(numbers):
    x = torch.tensor([float(each) for each in numbers], requires_grad=True)
    for _ in range(2):
        y = (x**3).sum()
        y.backward()
    return y.detach(), x.grad

# %% raised
def today(numbers):
    x = torch.tensor(numbers, requires_grad=True)
    y = (x * x * x).sum()
    y.backward(retain_variables=True)
    y.backward()
    return y.item(), x.grad

# %% raised
def today(numbers):
    x = torch.tensor(numbers, requires_grad=True)
    y = (x * x * x).sum()
    y.backward()
    y.backward()
    return y.item(), x.grad

# %% raised
def today(numbers):
    x = torch.tensor(numbers, requires_grad=True)
    y = (x * x * x).sum()
    y.backward(retain_graph=True)
    y.backward()
    return y.data[0], x.grad.data

# %% one_backward
def today(numbers):
    x = torch.tensor(numbers, requires_grad=True)
    y = (x * x * x).sum()
    y.backward()
    return y.item(), x.grad

# %% of_the_values
def today(numbers):
    x = torch.tensor(numbers, requires_grad=True)
    y = x * x * x
    y.sum().backward()
    return y.sum().item(), y.detach()

# %% swapped
def today(numbers):
    x = torch.tensor(numbers, requires_grad=True)
    y = (x * x * x).sum()
    y.backward(retain_graph=True)
    y.backward()
    return x.grad, y.item()

# %% nothing
def today(numbers):
    x = torch.tensor(numbers, requires_grad=True)
    y = (x * x * x).sum()
    y.backward(retain_graph=True)
    y.backward()
    print(y.item(), x.grad)

# %% right: by number
import math
class Value:
    born = 0
    def __init__(self, data, inputs=(), rule=None):
        self.data, self.inputs, self.rule = data, inputs, rule
        self.grad = 0.0
        Value.born += 1
        self.number = Value.born
    def __add__(self, other):
        return Value(self.data + other.data, (self, other), lambda grad: (grad, grad))
    def __mul__(self, other):
        return Value(self.data * other.data, (self, other), lambda grad: (grad * other.data, grad * self.data))
    def tanh(self):
        y = math.tanh(self.data)
        return Value(y, (self,), lambda grad: (grad * (1 - y**2),))
    def backward(self):
        self.grad = 1.0
        waiting = {self}
        while waiting:
            value = max(waiting, key=lambda each: each.number)
            waiting.remove(value)
            if value.rule is not None:
                for each, sent in zip(value.inputs, value.rule(value.grad)):
                    each.grad += sent
                    waiting.add(each)

# %% right: inputs first
import math
class Value:
    born = 0
    def __init__(self, data, inputs=(), rule=None):
        self.data, self.inputs, self.rule = data, inputs, rule
        self.grad = 0.0
        Value.born += 1
        self.number = Value.born
    def __add__(self, other):
        return Value(self.data + other.data, (self, other), lambda grad: (grad, grad))
    def __mul__(self, other):
        return Value(self.data * other.data, (self, other), lambda grad: (grad * other.data, grad * self.data))
    def tanh(self):
        y = math.tanh(self.data)
        return Value(y, (self,), lambda grad: (grad * (1 - y**2),))
    def backward(self):
        order, seen = [], set()
        def build(value):
            if value not in seen:
                seen.add(value)
                for each in value.inputs:
                    build(each)
                order.append(value)
        build(self)
        self.grad = 1.0
        for value in reversed(order):
            if value.rule:
                for each, sent in zip(value.inputs, value.rule(value.grad)):
                    each.grad += sent

# %% right: every way by itself
import math
class Value:
    born = 0
    def __init__(self, data, inputs=(), rule=None):
        self.data, self.inputs, self.rule = data, inputs, rule
        self.grad = 0.0
        Value.born += 1
        self.number = Value.born
    def __add__(self, other):
        return Value(self.data + other.data, (self, other), lambda grad: (grad, grad))
    def __mul__(self, other):
        return Value(self.data * other.data, (self, other), lambda grad: (grad * other.data, grad * self.data))
    def tanh(self):
        y = math.tanh(self.data)
        return Value(y, (self,), lambda grad: (grad * (1 - y**2),))
    def backward(self, grad=1.0):
        self.grad += grad
        if self.rule:
            for each, sent in zip(self.inputs, self.rule(grad)):
                each.backward(sent)

# %% right: of closures
import math
class Value:
    def __init__(self, data, children=()):
        self.data, self.grad, self.children, self.push = data, 0.0, children, lambda: None
    def __add__(self, other):
        out = Value(self.data + other.data, (self, other))
        def push():
            self.grad += out.grad
            other.grad += out.grad
        out.push = push
        return out
    def __mul__(self, other):
        out = Value(self.data * other.data, (self, other))
        def push():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad
        out.push = push
        return out
    def tanh(self):
        out = Value(math.tanh(self.data), (self,))
        def push():
            self.grad += (1 - out.data**2) * out.grad
        out.push = push
        return out
    def backward(self):
        order = []
        def visit(value):
            if value not in order:
                for child in value.children:
                    visit(child)
                order.append(value)
        visit(self)
        self.grad = 1.0
        for value in order[::-1]:
            value.push()

# %% overwritten
import math
class Value:
    born = 0
    def __init__(self, data, inputs=(), rule=None):
        self.data, self.inputs, self.rule = data, inputs, rule
        self.grad = 0.0
        Value.born += 1
        self.number = Value.born
    def __add__(self, other):
        return Value(self.data + other.data, (self, other), lambda grad: (grad, grad))
    def __mul__(self, other):
        return Value(self.data * other.data, (self, other), lambda grad: (grad * other.data, grad * self.data))
    def tanh(self):
        y = math.tanh(self.data)
        return Value(y, (self,), lambda grad: (grad * (1 - y**2),))
    def backward(self):
        self.grad = 1.0
        waiting = {self}
        while waiting:
            value = max(waiting, key=lambda each: each.number)
            waiting.remove(value)
            if value.rule is not None:
                for each, sent in zip(value.inputs, value.rule(value.grad)):
                    each.grad = sent
                    waiting.add(each)

# %% overwritten: inputs first
import math
class Value:
    born = 0
    def __init__(self, data, inputs=(), rule=None):
        self.data, self.inputs, self.rule = data, inputs, rule
        self.grad = 0.0
        Value.born += 1
        self.number = Value.born
    def __add__(self, other):
        return Value(self.data + other.data, (self, other), lambda grad: (grad, grad))
    def __mul__(self, other):
        return Value(self.data * other.data, (self, other), lambda grad: (grad * other.data, grad * self.data))
    def tanh(self):
        y = math.tanh(self.data)
        return Value(y, (self,), lambda grad: (grad * (1 - y**2),))
    def backward(self):
        order, seen = [], set()
        def build(value):
            if value not in seen:
                seen.add(value)
                for each in value.inputs:
                    build(each)
                order.append(value)
        build(self)
        self.grad = 1.0
        for value in reversed(order):
            if value.rule:
                for each, sent in zip(value.inputs, value.rule(value.grad)):
                    each.grad = sent

# %% too_early
import math
class Value:
    born = 0
    def __init__(self, data, inputs=(), rule=None):
        self.data, self.inputs, self.rule = data, inputs, rule
        self.grad = 0.0
        Value.born += 1
        self.number = Value.born
    def __add__(self, other):
        return Value(self.data + other.data, (self, other), lambda grad: (grad, grad))
    def __mul__(self, other):
        return Value(self.data * other.data, (self, other), lambda grad: (grad * other.data, grad * self.data))
    def tanh(self):
        y = math.tanh(self.data)
        return Value(y, (self,), lambda grad: (grad * (1 - y**2),))
    def backward(self, grad=1.0):
        self.grad += grad
        if self.rule:
            for each, sent in zip(self.inputs, self.rule(self.grad)):
                each.backward(sent)

# %% too_early: a queue
import math
class Value:
    born = 0
    def __init__(self, data, inputs=(), rule=None):
        self.data, self.inputs, self.rule = data, inputs, rule
        self.grad = 0.0
        Value.born += 1
        self.number = Value.born
    def __add__(self, other):
        return Value(self.data + other.data, (self, other), lambda grad: (grad, grad))
    def __mul__(self, other):
        return Value(self.data * other.data, (self, other), lambda grad: (grad * other.data, grad * self.data))
    def tanh(self):
        y = math.tanh(self.data)
        return Value(y, (self,), lambda grad: (grad * (1 - y**2),))
    def backward(self):
        queue = [(self, 1.0)]
        while queue:
            value, grad = queue.pop(0)
            value.grad += grad
            if value.rule:
                queue += zip(value.inputs, value.rule(value.grad))

# %% some: the factor itself
import math
class Value:
    born = 0
    def __init__(self, data, inputs=(), rule=None):
        self.data, self.inputs, self.rule = data, inputs, rule
        self.grad = 0.0
        Value.born += 1
        self.number = Value.born
    def __add__(self, other):
        return Value(self.data + other.data, (self, other), lambda grad: (grad, grad))
    def __mul__(self, other):
        return Value(self.data * other.data, (self, other), lambda grad: (grad * self.data, grad * other.data))
    def tanh(self):
        y = math.tanh(self.data)
        return Value(y, (self,), lambda grad: (grad * (1 - y**2),))
    def backward(self):
        self.grad = 1.0
        waiting = {self}
        while waiting:
            value = max(waiting, key=lambda each: each.number)
            waiting.remove(value)
            if value.rule is not None:
                for each, sent in zip(value.inputs, value.rule(value.grad)):
                    each.grad += sent
                    waiting.add(each)

# %% some: tanh of the input
import math
class Value:
    born = 0
    def __init__(self, data, inputs=(), rule=None):
        self.data, self.inputs, self.rule = data, inputs, rule
        self.grad = 0.0
        Value.born += 1
        self.number = Value.born
    def __add__(self, other):
        return Value(self.data + other.data, (self, other), lambda grad: (grad, grad))
    def __mul__(self, other):
        return Value(self.data * other.data, (self, other), lambda grad: (grad * other.data, grad * self.data))
    def tanh(self):
        y = math.tanh(self.data)
        return Value(y, (self,), lambda grad: (grad * (1 - self.data**2),))
    def backward(self):
        self.grad = 1.0
        waiting = {self}
        while waiting:
            value = max(waiting, key=lambda each: each.number)
            waiting.remove(value)
            if value.rule is not None:
                for each, sent in zip(value.inputs, value.rule(value.grad)):
                    each.grad += sent
                    waiting.add(each)

# %% some: without what arrives
import math
class Value:
    born = 0
    def __init__(self, data, inputs=(), rule=None):
        self.data, self.inputs, self.rule = data, inputs, rule
        self.grad = 0.0
        Value.born += 1
        self.number = Value.born
    def __add__(self, other):
        return Value(self.data + other.data, (self, other), lambda grad: (grad, grad))
    def __mul__(self, other):
        return Value(self.data * other.data, (self, other), lambda grad: (grad * other.data, grad * self.data))
    def tanh(self):
        y = math.tanh(self.data)
        return Value(y, (self,), lambda grad: (1 - y**2,))
    def backward(self):
        self.grad = 1.0
        waiting = {self}
        while waiting:
            value = max(waiting, key=lambda each: each.number)
            waiting.remove(value)
            if value.rule is not None:
                for each, sent in zip(value.inputs, value.rule(value.grad)):
                    each.grad += sent
                    waiting.add(each)

# %% raised: a number for a tuple
import math
class Value:
    born = 0
    def __init__(self, data, inputs=(), rule=None):
        self.data, self.inputs, self.rule = data, inputs, rule
        self.grad = 0.0
        Value.born += 1
        self.number = Value.born
    def __add__(self, other):
        return Value(self.data + other.data, (self, other), lambda grad: (grad, grad))
    def __mul__(self, other):
        return Value(self.data * other.data, (self, other), lambda grad: (grad * other.data, grad * self.data))
    def tanh(self):
        y = math.tanh(self.data)
        return Value(y, (self,), lambda grad: grad * (1 - y**2))
    def backward(self):
        self.grad = 1.0
        waiting = {self}
        while waiting:
            value = max(waiting, key=lambda each: each.number)
            waiting.remove(value)
            if value.rule is not None:
                for each, sent in zip(value.inputs, value.rule(value.grad)):
                    each.grad += sent
                    waiting.add(each)

# %% raised: no numbers
import math
class Value:
    born = 0
    def __init__(self, data, inputs=(), rule=None):
        self.data, self.inputs, self.rule = data, inputs, rule
        self.grad = 0.0
        Value.born += 1
        self.number = Value.born
    def __add__(self, other):
        return Value(self.data + other.data, (self, other), lambda grad: (grad, grad))
    def __mul__(self, other):
        return Value(self.data * other.data, (self, other), lambda grad: (grad * other.data, grad * self.data))
    def tanh(self):
        y = self.data.tanh()
        return Value(y, (self,), lambda grad: (grad * (1 - y**2),))
    def backward(self):
        self.grad = 1.0
        waiting = {self}
        while waiting:
            value = max(waiting, key=lambda each: each.number)
            waiting.remove(value)
            if value.rule is not None:
                for each, sent in zip(value.inputs, value.rule(value.grad)):
                    each.grad += sent
                    waiting.add(each)

# %% wrong: begins at 0
import math
class Value:
    born = 0
    def __init__(self, data, inputs=(), rule=None):
        self.data, self.inputs, self.rule = data, inputs, rule
        self.grad = 0.0
        Value.born += 1
        self.number = Value.born
    def __add__(self, other):
        return Value(self.data + other.data, (self, other), lambda grad: (grad, grad))
    def __mul__(self, other):
        return Value(self.data * other.data, (self, other), lambda grad: (grad * other.data, grad * self.data))
    def tanh(self):
        y = math.tanh(self.data)
        return Value(y, (self,), lambda grad: (grad * (1 - y**2),))
    def backward(self):
        waiting = {self}
        while waiting:
            value = max(waiting, key=lambda each: each.number)
            waiting.remove(value)
            if value.rule is not None:
                for each, sent in zip(value.inputs, value.rule(value.grad)):
                    each.grad += sent
                    waiting.add(each)

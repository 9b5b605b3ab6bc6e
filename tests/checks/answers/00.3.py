# %% right: cured
def average(numbers):
    total = 0
    for number in numbers:
        total = total + number
    return total / len(numbers)

# %% right: sum
def average(numbers):
    return sum(numbers) / len(numbers)

# %% right: numpy
import numpy as np
average = np.mean

# %% right: in steps
def average(numbers):
    mean = 0.0
    for count, number in enumerate(numbers, 1):
        mean += (number - mean) / count
    return mean

# %% raised
def average(numbers):
    total = 0
    for number in numbers:
        total = number
    return total / len(number)

# %% replaced_in_loop
def average(numbers):
    total = 0
    for number in numbers:
        total = number
    return total / len(numbers)

# %% sum_not_mean
def average(numbers):
    total = 0
    for number in numbers:
        total = total + number
    return total

# %% last_only
def average(numbers):
    for number in numbers:
        total = 0
        total += number
    return total

# %% returned_in_loop
def average(numbers):
    total = 0
    for number in numbers:
        total = total + number
        return total / len(numbers)

# %% nothing
def average(numbers):
    print(sum(numbers) / len(numbers))

# %% some
def average(numbers):
    return sorted(numbers)[len(numbers) // 2]

# %% input_changed
def average(numbers):
    count, total = len(numbers), 0
    while numbers:
        total += numbers.pop()
    return total / count

# %% some
def average(numbers):
    return sum(abs(number) for number in numbers) / len(numbers)

# %% some
def average(numbers):
    return sum(set(numbers)) / len(set(numbers))

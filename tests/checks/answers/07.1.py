# %% right: emptied before going back
order = ["C", "A", "D", "E", "B"]

# %% right: emptied first
order = ["D", "C", "A", "E", "B"]

# %% right: emptied last, as a word
order = "CAEBD"

# %% right: as a tuple
order = ("C", "D", "A", "E", "B")

# %% nothing_to_move_by
order = ["C", "A", "E", "D", "B"]

# %% nothing_to_move_by
order = ["B", "C", "A", "D", "E"]

# %% not_made_yet
order = ["A", "B", "C", "D", "E"]

# %% not_made_yet
order = ["E", "C", "A", "D", "B"]

# %% not_made_yet
order = ["C", "E", "A", "D", "B"]

# %% accumulated
order = ["C", "A", "E", "B"]

# %% not_letters
order = ["1", "2", "3", "4", "5"]

# %% wrong
order = []

# %% kind
order = 5

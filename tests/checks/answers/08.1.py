# %% right: a dictionary
refused = {
    "loss.data[0]": True,
    "loss.item()": False,
    "loss.creator": True,
    "loss.grad_fn": False,
    "loss.backward(retain_variables=True)": True,
    "w.data": False,
}

# %% right: one by one
refused = {"loss.item()": False, "loss.grad_fn": False, "w.data": False}
refused["loss.data[0]"] = refused["loss.creator"] = True
refused["loss.backward(retain_variables=True)"] = True

# %% right: two halves
refused = {
    **dict.fromkeys({"loss.data[0]", "loss.creator", "loss.backward(retain_variables=True)"}, True),
    **dict.fromkeys({"loss.item()", "loss.grad_fn", "w.data"}, False),
}

# %% always
refused = dict.fromkeys(["loss.data[0]", "loss.item()", "loss.creator", "loss.grad_fn", "loss.backward(retain_variables=True)", "w.data"], True)

# %% never
refused = dict.fromkeys(["loss.data[0]", "loss.item()", "loss.creator", "loss.grad_fn", "loss.backward(retain_variables=True)", "w.data"], False)

# %% data_is_refused
refused = {"loss.data[0]": True, "loss.item()": False, "loss.creator": True, "loss.grad_fn": False,
           "loss.backward(retain_variables=True)": True, "w.data": True}

# %% number_of_a_loss
refused = {"loss.data[0]": False, "loss.item()": False, "loss.creator": True, "loss.grad_fn": False,
           "loss.backward(retain_variables=True)": True, "w.data": False}

# %% wrong
refused = {"loss.data[0]": True, "loss.item()": False, "loss.creator": True, "loss.grad_fn": True,
           "loss.backward(retain_variables=True)": False, "w.data": False}

# %% wrong
refused = {"loss.data[0]": True}

# %% kind
refused = [True, False, True, False, True, False]

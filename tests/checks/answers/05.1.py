# %% right: by heart
refused = {"x + 1": False, "x * 2": False, "x * x": False, "x.exp()": True, "x.sin()": False}

# %% right: put together
refused = dict.fromkeys(["x + 1", "x * 2", "x * x", "x.sin()"], False) | {"x.exp()": True}

# %% right: computed
refused = {text: "exp" in text for text in ["x + 1", "x * 2", "x * x", "x.exp()", "x.sin()"]}

# %% always
refused = {"x + 1": True, "x * 2": True, "x * x": True, "x.exp()": True, "x.sin()": True}

# %% never
refused = {"x + 1": False, "x * 2": False, "x * x": False, "x.exp()": False, "x.sin()": False}

# %% argument_not_result
refused = {"x + 1": False, "x * 2": False, "x * x": True, "x.exp()": True, "x.sin()": True}

# %% wrong
refused = {"x + 1": False, "x * 2": False, "x * x": True, "x.exp()": False, "x.sin()": False}

# %% wrong
refused = {"x.exp()": True}

# %% kind
refused = ["x.exp()"]

# %% wrong
refused = {"x + 1": "False", "x * 2": "False", "x * x": "False", "x.exp()": "True", "x.sin()": "False"}

# %% right: another way
from collections import defaultdict
refused = defaultdict(bool, {"x + 1": False, "x * 2": False, "x * x": False, "x.exp()": True, "x.sin()": False})

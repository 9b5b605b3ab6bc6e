"""A tensor as a table: all of its numbers if they are few, else a thumbnail of them with its shape and its range.

What a browser draws a thumbnail from is a byte for each of its cells, from 0 for the least number to 255 for the
greatest.
"""

from base64 import b64encode

import numpy as np

from minigrad.pictures.numbers import number, short

MOST_CELLS = 36
THUMBNAIL = 12  # cells along its longer sides


def table_of(array):
    """What a browser needs to show an array: `text`, `shape`, and `cells` (rows of texts) or a `thumbnail`.

    Arrays of more than two dimensions become a table whose rows are those of their last one.

    >>> table_of(np.array([[1.0, 2.0], [3.0, 0.5]]))
    {'text': '[[1, 2], [3, 0.5]]', 'shape': [2, 2], 'cells': [['1', '2'], ['3', '0.5']]}
    """
    table = {"text": short(array), "shape": list(np.shape(array)) if array is not None else []}
    if array is None or array.ndim == 0 or not array.size:
        return table
    rows = array.reshape(-1, array.shape[-1])
    if array.size <= MOST_CELLS:
        return table | {"cells": [[number(each) for each in row] for row in rows.tolist()]}
    return table | {"text": f"{list(array.shape)}  {table['text']}", "thumbnail": _thumbnail(rows)}


def _thumbnail(rows):
    """Rows and columns picked evenly, and their numbers as bytes. What is no number is drawn like zero."""
    picked = [np.linspace(0, size - 1, min(size, THUMBNAIL)).round().astype(int) for size in rows.shape]
    cells = np.nan_to_num(rows[np.ix_(*picked)].astype(float), posinf=np.finfo(float).max, neginf=np.finfo(float).min)
    low, high = cells.min(), cells.max()
    bytes_ = ((cells - low) / ((high - low) or 1.0) * 255).astype(np.uint8)
    return {"columns": cells.shape[1], "bytes": b64encode(bytes_.tobytes()).decode()}

"""A page of its own for a picture or a stepper: it needs no network, and is light or dark as its reader is."""

from base64 import b64encode
from html import escape

STYLE = (
    "body{margin:1rem;font-family:sans-serif}h1{font-size:1.3rem}"
    "@media (prefers-color-scheme:dark){body{background:#111;color:#eee}}"
)


def still_image(picture, words):
    """An SVG as an image in HTML, which a notebook that is not trusted shows too: there, SVG itself is taken apart."""
    source = b64encode(picture.encode()).decode()
    return f'<img alt="{escape(words)}" style="max-width:100%" src="data:image/svg+xml;base64,{source}">'


def page_of(title, body, language):
    """An HTML page with that title over `body`, which is HTML already."""
    head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
    title = escape(title)
    return (
        f'<!doctype html>\n<html lang="{language}"><head>{head}<title>{title}</title><style>{STYLE}</style></head>'
        f"<body><main><h1>{title}</h1>{body}</main></body></html>\n"
    )

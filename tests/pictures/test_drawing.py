"""draw: a picture that any notebook shows, that says the same in words, and whose every part can be found."""

import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

import minigrad
from minigrad import recording
from minigrad.pictures import draw, make_dot

GOLDEN = Path(__file__).parent / "golden"
SVG = "{http://www.w3.org/2000/svg}"


def seed_graph(torch):
    """The graph of PyTorch's first autograd tutorial."""
    x = torch.ones(2, 2, requires_grad=True)
    y = x + 2
    z = y * y * 3
    return draw(z.mean())


def chain(torch):
    x = torch.tensor(0.5, requires_grad=True)
    return draw(x.sin().exp().tanh())


def diamond(torch):
    x = torch.tensor([1.0, -2.0], requires_grad=True)
    left, right = x * 2, x.exp()
    return draw((left + right).sum(), direction="right")


def network(torch):
    torch.manual_seed(0)
    net = torch.nn.Sequential(torch.nn.Linear(3, 4), torch.nn.Tanh(), torch.nn.Linear(4, 2))
    return draw(net(torch.ones(1, 3)).sum(), names=dict(net.named_parameters()), theme="dark")


def used_ten_times(torch):
    x = torch.tensor(2.0, requires_grad=True)
    power = x
    for _ in range(9):
        power = power * x
    return draw(power, values=False)


def saved_tensors(torch):
    x = torch.tensor([[1.0, 2.0], [3.0, 4.0]], requires_grad=True)
    w = torch.tensor([2.0, -1.0], requires_grad=True)
    return draw((x * w).exp().mean(), saved=True)


def constants(torch):
    x = torch.tensor(3.0, requires_grad=True)
    return draw((2 * x - 1) / 5, language="es")


def chain_of_five_thousand(torch):
    x = torch.tensor(1.0, requires_grad=True)
    y = x
    for _ in range(2500):
        y = (y + 0.001).tanh()
    return draw(y, names={"x": x})


SMALL_GRAPHS = [seed_graph, chain, diamond, network, used_ten_times, saved_tensors, constants]
GRAPHS = [chain_of_five_thousand, *SMALL_GRAPHS]


def texts(picture):
    return [element.text for element in ElementTree.fromstring(picture.svg).iter(f"{SVG}text")]


@pytest.mark.parametrize("graph", GRAPHS)
def test_the_picture_is_what_it_was(graph):
    """To accept a change: `PYTHONPATH=. python tests/pictures/test_drawing.py` writes the files again."""
    with recording():
        assert graph(minigrad).svg == (GOLDEN / f"{graph.__name__}.svg").read_text(encoding="utf-8")


@pytest.mark.parametrize("graph", SMALL_GRAPHS)
def test_the_text_for_graphviz_is_what_it_was(graph, tmp_path):
    pytest.importorskip("graphviz", reason="the text for Graphviz needs its package (extra: course)")
    with recording():
        graph(minigrad).save(tmp_path / "graph.dot")
    said = (tmp_path / "graph.dot").read_text(encoding="utf-8")
    assert said == (GOLDEN / f"{graph.__name__}.dot").read_text(encoding="utf-8")


@pytest.mark.parametrize("graph", GRAPHS)
def test_every_box_and_every_line_can_be_found(graph):
    root = ElementTree.fromstring(graph(minigrad).svg)
    boxes = [element.get("data-box") for element in root.iter() if element.get("data-box")]
    lines = [element.get("data-line") for element in root.iter() if element.get("data-line")]
    assert boxes == [str(number) for number in range(len(boxes))]
    assert lines == [str(number) for number in range(len(lines))]


def test_it_shows_names_values_shapes_and_gradients():
    with recording():
        x = minigrad.tensor([[1.0, 2.0], [3.0, 4.0]], requires_grad=True)
        y = x * -2
        out = y.sum()
    shown = {"x", "leaf", "[2, 2]", "[[1, 2], [3, 4]]", "—", "y", "MulBackward0", "[[−2, −4], [−6, −8]]", "out", "−20"}
    assert shown < {*texts(draw(out))}
    out.backward()
    assert "[[−2, −2], [−2, −2]]" in texts(draw(out))


def test_large_tensors_are_shown_by_their_range():
    x = minigrad.arange(100.0).requires_grad_()
    assert "0 … 99" in texts(draw(x.sum()))


def test_what_was_overwritten_since_says_so():
    with recording():
        x = minigrad.ones(2, requires_grad=True)
        y = x * 2
        out = y.sum()
        y.detach().add_(1)
    assert "overwritten since" in texts(draw(out))


def test_a_node_of_several_results_shows_them_up_to_three():
    with recording():
        x = minigrad.tensor([[1.0, 2.0], [3.0, 4.0]], requires_grad=True)
        rows, columns, numbers = x.unbind(), x.split(1, dim=1), x.flatten().unbind()
        out = rows[0].sum() + columns[1].sum() + numbers[3]
    assert {"[1, 2], [3, 4]", "[[1], [3]], [[2], [4]]", "1, 2, …"} < {*texts(draw(out))}


def test_an_operation_of_ones_own_shows_what_it_made():
    class Square(minigrad.autograd.Function):
        @staticmethod
        def forward(ctx, a):
            return a * a

        @staticmethod
        def backward(ctx, grad):
            return grad

    with recording():
        out = Square.apply(minigrad.tensor(3.0, requires_grad=True)) + 1
    assert {"SquareBackward", "9"} < {*texts(draw(out))}


def test_values_can_be_left_out():
    x = minigrad.tensor(1.25, requires_grad=True)
    assert "1.25" not in texts(draw(x * 2, values=False))


def test_it_speaks_spanish():
    x = minigrad.ones(1, requires_grad=True)
    picture = draw(x * 2, language="es")
    assert {"hoja", "raíz", "valor", "constante"} < {*texts(picture)}
    assert picture.description == "El tensor salió de MulBackward0. MulBackward0 toma la hoja x y una constante."


def test_it_says_in_words_what_it_shows():
    x = minigrad.ones(1, requires_grad=True)
    root = ElementTree.fromstring(draw(x * x).svg)
    assert root.get("role") == "img"
    assert root.find(f"{SVG}title").text == "The graph that leads to a tensor"
    assert (
        root.find(f"{SVG}desc").text
        == "The tensor was made by MulBackward0. MulBackward0 takes the leaf x and the leaf x."
    )


def test_a_notebook_gets_the_picture_and_the_text():
    x = minigrad.ones(1, requires_grad=True)
    shown = draw(x * 2)._repr_mimebundle_()
    assert shown["image/svg+xml"].startswith("<svg") and shown["text/plain"].startswith("MulBackward0")


def test_it_fits_the_width_that_there_is():
    root = ElementTree.fromstring(seed_graph(minigrad).svg)
    assert root.get("viewBox") and "max-width:100%" in root.get("style")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_text_has_enough_contrast(theme):
    """At least 4.5 to 1 for text and 3 to 1 for strokes, by the formula of the W3C's WCAG 2.2."""
    x = minigrad.ones(1, requires_grad=True)
    root = ElementTree.fromstring(draw((x + 2) * x, theme=theme).svg)
    for box in root.iter(f"{SVG}g"):
        shape = box.find("*[@class='shape']")
        if shape is None:
            continue
        disc = box.find(f"{SVG}circle")
        for text in box.iter(f"{SVG}text"):
            behind = disc.get("fill") if text.get("class") == "paper" else shape.get("fill")
            assert contrast(text.get("fill"), behind) >= 4.5, (box.get("class"), text.text)
        assert contrast(shape.get("stroke"), shape.get("fill")) >= 3


def contrast(one, other):
    lighter, darker = sorted(map(luminance, (one, other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(color):
    parts = [int(color[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_it_is_saved_as_a_picture_and_as_a_page(tmp_path):
    x = minigrad.ones(1, requires_grad=True)
    picture = draw(x * 2)
    picture.save(tmp_path / "graph.svg")
    picture.save(tmp_path / "graph.html")
    assert (tmp_path / "graph.svg").read_text(encoding="utf-8") == picture.svg
    page = (tmp_path / "graph.html").read_text(encoding="utf-8")
    assert picture.svg in page and picture.description in page and '<html lang="en">' in page


def test_it_is_saved_as_pixels_without_a_browser(tmp_path):
    x = minigrad.ones(1, requires_grad=True)
    draw(x * 2).save(tmp_path / "graph.png")
    assert (tmp_path / "graph.png").read_bytes().startswith(b"\x89PNG")


def test_it_is_saved_as_the_text_of_graphviz(tmp_path):
    x = minigrad.ones(1, requires_grad=True)
    out = x * 2
    draw(out, saved=True).save(tmp_path / "graph.dot")
    assert (tmp_path / "graph.dot").read_text(encoding="utf-8") == make_dot(out, show_saved=True).source


def test_each_saved_tensor_has_a_note_of_its_own():
    x = minigrad.tensor([1.0, 2.0], requires_grad=True)
    shown = texts(draw((x * x).exp(), saved=True, names={"x": x}))
    assert [text for text in shown if text.startswith(("self", "other", "result"))] == [
        "result",
        "other = x",
        "self = x",
    ]
    assert texts(draw((x * x).exp())).count("saved") == 0


def test_what_was_freed_is_shown_as_freed():
    x = minigrad.tensor([1.0, 2.0], requires_grad=True)
    out = (x * x).sum()
    out.backward()
    assert texts(draw(out, saved=True)).count("freed or overwritten") == 2


def test_what_it_cannot_do_it_says():
    x = minigrad.ones(1, requires_grad=True)
    with pytest.raises(TypeError, match="draw needs a tensor"):
        draw(2)
    with pytest.raises(ValueError, match="direction may be 'down', 'right', and not 'up'"):
        draw(x * 2, direction="up")
    with pytest.raises(ValueError, match="theme may be"):
        draw(x * 2, theme="blue")
    with pytest.raises(ValueError, match="the name must end in .svg, .png, .html, .dot"):
        draw(x * 2).save("graph.gif")


def test_a_leaf_alone_is_a_picture_too():
    x = minigrad.ones(1, requires_grad=True)
    assert "x" in texts(draw(x))
    assert draw(minigrad.ones(1)).description == "A single tensor, constant: no operation made it."


@pytest.mark.slow
def test_a_chain_of_five_thousand_operations_is_drawn():
    x = minigrad.tensor(1.0, requires_grad=True)
    for _ in range(5000):
        x = x + 1
    assert draw(x, values=False, max_nodes=None).svg.count('class="line"') > 10_000


def test_drawing_does_not_need_the_program_dot():
    code = "import minigrad as torch; from minigrad.pictures import draw; x = torch.ones(1, requires_grad=True)"
    code += "; print(draw(x * 2).svg[:4])"
    environment = {"PATH": "", "PYTHONPATH": str(Path(minigrad.__file__).parents[1])}
    run = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert run.stdout == "<svg\n"


@pytest.mark.skipif(shutil.which("dot") is None, reason="Graphviz' program dot is not installed")
@pytest.mark.parametrize("direction", ["down", "right"])
def test_dot_may_say_where_everything_goes(direction):
    x = minigrad.tensor([1.0, -2.0], requires_grad=True)
    out = ((x * 2 + x.exp()) * x).sum()
    ours, theirs = (draw(out, engine=engine, direction=direction) for engine in ("own", "dot"))
    assert texts(ours) == texts(theirs)
    assert ours.svg != theirs.svg
    root = ElementTree.fromstring(theirs.svg)
    boxes = []
    for box in root.iter(f"{SVG}g"):
        if box.get("data-box"):
            x_, y_ = map(float, re.findall(r"[-\d.]+", box.get("transform")))
            shape = box.find("*[@class='shape']")
            width, height = (shape.get(side) for side in ("width", "height"))
            if width:
                boxes.append((x_, y_, x_ + float(width), y_ + float(height)))
    for number, one in enumerate(boxes):
        for other in boxes[:number]:
            assert one[0] >= other[2] or other[0] >= one[2] or one[1] >= other[3] or other[1] >= one[3]


def test_without_dot_our_own_layout_is_taken(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert seed_graph(minigrad).svg == draw_seed(engine="dot").svg


def draw_seed(**options):
    x = minigrad.ones(2, 2, requires_grad=True)
    y = x + 2
    z = y * y * 3
    return draw(z.mean(), **options)


def test_the_same_graph_gives_the_same_bytes():
    assert seed_graph(minigrad).svg == seed_graph(minigrad).svg


@pytest.mark.parity
@pytest.mark.parametrize("graph", GRAPHS)
def test_a_graph_of_real_pytorch_gives_the_same_picture(graph):
    torch = pytest.importorskip("torch")
    assert re.sub("g[0-9a-f]{8}", "", graph(torch).svg) == re.sub("g[0-9a-f]{8}", "", graph(minigrad).svg)


def write_golden():
    GOLDEN.mkdir(exist_ok=True)
    with recording():
        for graph in GRAPHS:
            drawing = graph(minigrad)
            drawing.save(GOLDEN / f"{graph.__name__}.svg")
            if graph in SMALL_GRAPHS:  # a text of 600 kB, in which no reader finds a change
                drawing.save(GOLDEN / f"{graph.__name__}.dot")


if __name__ == "__main__":
    write_golden()

// The stepper: one picture, laid out once, and what is different in it at each step.
//
// It has three hosts: a page of a notebook or a file of its own, where a script calls `mount`, and a Jupyter widget,
// which calls `render`. Either gives it panes (a picture, its frames, and the tables and lines of code that they refer
// to by number) and words; stepping needs nothing else, no kernel and no network.

const SHAPES = {
  first: "M5,4v16M19,4L9,12l10,8z",
  previous: "M17,4L7,12l10,8z",
  play: "M7,4l12,8l-12,8z",
  pause: "M8,4v16M16,4v16",
  next: "M7,4l10,8l-10,8z",
};
const SVG = "http://www.w3.org/2000/svg";
const PAUSE_BETWEEN_STEPS = 1400;
// What may have the focus says that its keys are not Jupyter's shortcuts.
const OWN_KEYS = { "data-lm-suppress-shortcuts": "true" };

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

function draw(tag, attributes, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

const bytesOf = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

// Whoever shows the notebook says whether it is dark; where nobody does, the reader's system does.
function isDark() {
  const { jpThemeLight, vscodeThemeKind } = document.body.dataset;
  if (jpThemeLight) return jpThemeLight === "false";
  if (vscodeThemeKind) return /dark|high-contrast$/.test(vscodeThemeKind);
  const colab = document.documentElement.getAttribute("theme");
  return colab ? colab === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

function table({ text, shape, cells, thumbnail }) {
  if (cells) {
    const rows = cells.map((row) => make("tr", {}, ...row.map((cell) => make("td", {}, cell))));
    return make("table", { class: "cells", "aria-label": text }, make("tbody", {}, ...rows));
  }
  if (!thumbnail) return make("span", {}, text);
  const bytes = bytesOf(thumbnail.bytes);
  const canvas = make("canvas", { role: "img", "aria-label": text });
  canvas.width = thumbnail.columns;
  canvas.height = bytes.length / thumbnail.columns;
  canvas.style.height = `${Math.max(8, Math.min(60, (60 * canvas.height) / canvas.width))}px`;
  const context = canvas.getContext("2d");
  bytes.forEach((byte, place) => {
    context.fillStyle = `rgb(${byte},${byte},${byte})`;
    context.fillRect(place % canvas.width, Math.floor(place / canvas.width), 1, 1);
  });
  return make("span", { class: "thumbnail" }, canvas, make("span", {}, text));
}

// A picture with its panel, and what both show at a step.
class Pane {
  constructor({ title, picture, frames, tables, code, note }, words, goTo) {
    Object.assign(this, { frames, tables, code, note, words, step: -1 });
    this.picture = make("div", { class: "picture", tabindex: "0", ...OWN_KEYS });
    this.now = make("p", { class: "now", "aria-live": "polite" });
    this.details = make("div");
    const panel = make("div", { class: "panel" }, this.now, this.details);
    this.element = make("section", { class: "pane", "aria-label": title }, this.picture, panel);
    if (title) this.element.prepend(make("p", { class: "heading" }, title));
    this.place(picture, goTo);
  }

  place(picture, goTo) {
    const key = /id="(g[0-9a-f]{8})"/.exec(picture)[1]; // of its own on every page that shows it twice
    this.picture.innerHTML = picture.replaceAll(key, `m${crypto.getRandomValues(new Uint32Array(2)).join("")}`);
    this.svg = this.picture.querySelector("svg");
    this.svg.querySelector("style")?.remove();
    this.svg.style.minWidth = `${0.75 * this.svg.getAttribute("width")}px`;
    this.picture.setAttribute("aria-label", this.svg.querySelector("title").textContent);
    const arrow = this.svg.querySelector("marker").cloneNode(true);
    arrow.id += "-flow";
    arrow.setAttribute("orient", "auto-start-reverse");
    arrow.firstElementChild.setAttribute("class", "flow");
    for (const [name, value] of Object.entries({ markerWidth: 14, markerHeight: 14 })) arrow.setAttribute(name, value);
    this.svg.querySelector("defs").append(arrow);
    this.svg.style.setProperty("--flow-arrow", `url(#${arrow.id})`);
    const byNumber = (name) => {
      const found = {};
      for (const element of this.svg.querySelectorAll(`[data-${name}]`)) found[element.dataset[name]] = element;
      return found;
    };
    this.boxes = byNumber("box");
    this.lines = byNumber("line");
    this.chips = byNumber("chip");
    this.firstStepAt = {};
    this.frames.forEach((frame, step) => (this.firstStepAt[frame.box] ??= step));
    this.svg.addEventListener("click", (event) => {
      const step = this.firstStepAt[event.target.closest("[data-box]")?.dataset.box];
      if (step !== undefined) goTo(step);
    });
    this.halo = draw("rect", { class: "halo", rx: "18" });
  }

  // Only what differs between the old step and the new one is touched.
  show(step) {
    const last = this.frames.length - 1;
    const target = Math.min(step, last);
    const [low, high] = this.step < 0 ? [0, target] : [Math.min(this.step, target), Math.max(this.step, target)];
    for (let each = low; each <= high; each++) this.mark(this.frames[each], each, target);
    // The same box may have run before, so the active one has the last word.
    this.mark(this.frames[target], target, target);
    this.step = target;
    const box = this.boxes[this.frames[target].box];
    this.moveHalo(box);
    this.bringIntoView(box);
    this.tell(this.frames[target]);
  }

  mark(frame, step, target) {
    const set = (element, name, is) => element?.classList.toggle(name, is);
    const box = this.boxes[frame.box];
    set(box, "on", step === target);
    set(box, "done", step < target);
    if (step < target && box && !box.querySelector(".tick")) this.addTick(box);
    for (const [line] of frame.out ?? []) {
      for (const element of [this.lines[line], this.chips[line]]) {
        set(element, "on", step === target);
        set(element, "done", step < target);
      }
    }
    if (frame.grad) {
      const text = this.boxes[frame.grad[0]]?.querySelector(".grad");
      if (!text) return;
      text.dataset.before ??= text.textContent;
      text.textContent = step <= target ? this.tables[frame.grad[2]].text : text.dataset.before;
      set(text, "set", step <= target);
    }
  }

  addTick(box) {
    const { x, y, width } = box.querySelector(".shape").getBBox();
    const place = `translate(${x + width - 2},${y + 2})`;
    box.append(draw("g", { class: "tick", transform: place, "aria-hidden": "true" },
      draw("circle", { r: 8 }), draw("path", { d: "M-4,0l3,3l5,-6" })));
  }

  moveHalo(box) {
    if (!box) return;
    const { x, y, width, height } = box.querySelector(".shape").getBBox();
    for (const [name, value] of Object.entries({ x, y, width, height })) this.halo.setAttribute(name, value);
    box.prepend(this.halo);
  }

  // Only the picture scrolls, never the page.
  bringIntoView(box) {
    if (!box) return;
    const pane = this.picture.getBoundingClientRect();
    const place = box.getBoundingClientRect();
    const beyond = (low, high, from, to) => (low < from + 20 ? low - from - 60 : high > to - 20 ? high - to + 60 : 0);
    const left = beyond(place.left, place.right, pane.left, pane.right);
    const top = beyond(place.top, place.bottom, pane.top, pane.bottom);
    if (left || top) this.picture.scrollBy({ left, top });
  }

  tell(frame) {
    const { words } = this;
    this.now.textContent = frame.say;
    const told = [];
    const section = (title, ...content) => told.push(make("p", { class: "title" }, title), ...content);
    const value = (number) => table(this.tables[number]);
    if (frame.error) {
      told.push(make("div", { class: "error" }, make("code", {}, frame.error[0]), make("p", {}, frame.error[1])));
    }
    if (frame.code !== undefined) section(words.code, this.listing(frame.code));
    if (frame.in?.length) section(words.arrives, this.sum(frame));
    if (frame.rules) section(words.rule, ...frame.rules.map((rule) => this.rule(rule)));
    else if (frame.out?.length && frame.in) {
      section(words.leaves, ...frame.out.map(([, number]) => make("div", { class: "sum" }, value(number))));
    }
    const grads = this.grads();
    if (grads) section(words.grads, grads);
    if (this.note) told.push(make("p", { class: "note" }, this.note));
    this.details.replaceChildren(...told);
  }

  listing(active) {
    const from = Math.max(0, active - 4);
    const shown = this.code.slice(from, active + 5);
    const lines = shown.map(([at, text], number) => {
      const line = make("div", {}, make("span", { class: "at" }, at), make("span", {}, text));
      if (from + number === active) {
        line.className = "on";
        line.setAttribute("aria-current", "true");
      }
      return line;
    });
    const look = { class: "code", tabindex: "0", role: "group", "aria-label": this.words.code };
    return make("div", { ...look, ...OWN_KEYS }, ...lines);
  }

  sum(frame) {
    const sum = make("div", { class: "sum" });
    const part = (number, from, strong) => {
      const content = table(this.tables[number]);
      const label = from ? make("small", {}, `${this.words.from} ${from}`) : null;
      return make("span", { class: "part" }, label, strong ? make("b", {}, content) : content);
    };
    const parts = frame.before !== undefined ? [["", frame.before, this.words.before], ...frame.in] : frame.in;
    parts.forEach(([from, number, label], place) => {
      if (place) sum.append(make("span", {}, "+"));
      const element = part(number, from);
      if (label) element.prepend(make("small", {}, label));
      sum.append(element);
    });
    const total = frame.before !== undefined && frame.grad ? frame.grad[2] : frame.sum;
    if (total !== undefined) sum.append(make("span", {}, frame.note ? "→" : "="), part(total, "", true));
    if (frame.note) sum.append(make("small", {}, frame.note));
    return sum;
  }

  rule([to, name, formula, numbers, number]) {
    const equal = (content, look = "") =>
      make("div", { class: "equal" }, make("span", {}, "="), make("span", { class: look }, content));
    return make("div", { class: "rule" },
      make("div", { class: "to" }, `→ ${to}  (${name})`),
      equal(formula),
      numbers && numbers !== this.tables[number].text ? equal(numbers) : null,
      equal(table(this.tables[number]), "result"));
  }

  grads() {
    const latest = new Map();
    this.frames.slice(0, this.step + 1).forEach((frame, step) => frame.grad && latest.set(frame.grad[0], step));
    if (!latest.size) return null;
    const rows = [...latest.values()].slice(-12).map((step) => {
      const [, name, number] = this.frames[step].grad;
      const row = make("tr", {}, make("th", { scope: "row" }, `${name}.grad`), make("td", {}, table(this.tables[number])));
      if (step === this.step) row.className = "new";
      return row;
    });
    return make("table", { class: "grads" }, make("tbody", {}, ...rows));
  }
}

function button(name, words) {
  const icon = draw("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" }, draw("path", { d: SHAPES[name] }));
  const look = name === "next" ? "next" : "word-optional";
  return make("button", { type: "button", "data-do": name, class: look, title: words[name], ...OWN_KEYS },
    icon, make("span", {}, words[name]));
}

// Builds a stepper in `element`, and returns what moves it (`show`) and what ends it (`stop`).
function build(element, { style, panes, words }, changed) {
  const root = make("div", { class: "minigrad-stepper" });
  const goTo = (step) => { pause(); show(step); };
  const shown = panes.map((pane) => new Pane(pane, words, goTo));
  const last = Math.max(...panes.map((pane) => pane.frames.length)) - 1;
  const buttons = Object.fromEntries(["first", "previous", "play", "next"].map((name) => [name, button(name, words)]));
  const slider = make("input", { type: "range", min: 0, max: last, value: 0, "aria-label": words.step, ...OWN_KEYS });
  const count = make("span", { class: "count" });
  const bar = make("div", { class: "bar", role: "group", "aria-label": words.controls },
    ...Object.values(buttons), slider, count);
  const several = panes.length > 1 ? " several" : "";
  root.append(make("style", {}, style), bar,
    make("div", { class: `panes${several}` }, ...shown.map((pane) => pane.element)));
  element.replaceChildren(root);

  let current = -1;
  let timer = null;

  function show(step, isOwn = true) {
    const target = Math.max(0, Math.min(last, step));
    if (target === current) return;
    current = target;
    for (const pane of shown) pane.show(target);
    slider.value = target;
    slider.setAttribute("aria-valuetext", shown[0].now.textContent);
    count.textContent = `${target} / ${last}`;
    // Not `disabled`: a button that is switched off would lose the focus, and with it the keyboard.
    for (const name of ["first", "previous"]) buttons[name].setAttribute("aria-disabled", target === 0);
    buttons.next.setAttribute("aria-disabled", target === last);
    if (isOwn) changed(target);
  }

  function look() {
    buttons.play.querySelector("path").setAttribute("d", SHAPES[timer ? "pause" : "play"]);
    buttons.play.querySelector("span").textContent = buttons.play.title = words[timer ? "pause" : "play"];
  }

  function pause() {
    clearInterval(timer);
    timer = null;
    look();
  }

  function play() {
    if (current === last) show(0);
    timer = setInterval(() => (current < last ? show(current + 1) : pause()), PAUSE_BETWEEN_STEPS);
    look();
  }

  const actions = {
    first: () => goTo(0),
    previous: () => goTo(current - 1),
    next: () => goTo(current + 1),
    last: () => goTo(last),
    play: () => (timer ? pause() : play()),
  };
  const keys = { ArrowRight: "next", ArrowLeft: "previous", Home: "first", End: "last" };

  bar.addEventListener("click", (event) => {
    actions[event.target.closest("button")?.dataset.do]?.();
  });
  slider.addEventListener("input", () => goTo(Number(slider.value)));
  root.addEventListener("keydown", (event) => {
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
    if (isPlain && keys[event.key]) {
      actions[keys[event.key]]();
      event.preventDefault();
      event.stopPropagation();
    }
  });

  const recolor = () => root.classList.toggle("dark", isDark());
  const watch = new MutationObserver(recolor);
  const attributes = ["data-jp-theme-light", "data-vscode-theme-kind", "theme"];
  for (const watched of [document.body, document.documentElement]) {
    watch.observe(watched, { attributes: true, attributeFilter: attributes });
  }
  const system = matchMedia("(prefers-color-scheme: dark)");
  system.addEventListener("change", recolor);
  recolor();
  show(0, false);

  return {
    show: (step) => show(step, false),
    stop: () => { pause(); watch.disconnect(); system.removeEventListener("change", recolor); },
  };
}

// Data of a large graph comes compressed, as text.
async function unpacked(data) {
  if (typeof data !== "string") return data;
  const stream = new Blob([bytesOf(data)]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).json();
}

// In a page: the pictures are there already, as images for who runs no script, and the sentences, as tables.
export async function mount(name, packed) {
  const elements = document.querySelectorAll(`[data-minigrad="${name}"]:not([data-is-mounted])`);
  for (const element of elements) element.dataset.isMounted = "";
  const data = await unpacked(packed);
  for (const element of elements) {
    const images = element.querySelectorAll("img");
    const tables = element.querySelectorAll("tbody");
    const panes = data.panes.map((pane, place) => ({
      ...pane,
      picture: pane.picture ?? new TextDecoder().decode(bytesOf(images[place].src.split(",")[1])),
      frames: pane.frames.map((frame, step) => ({ ...frame, say: tables[place].rows[step].cells[1].textContent })),
    }));
    build(element, { ...data, panes }, () => {});
  }
}

// As a Jupyter widget: the step is shared with Python, and with whatever widget it is linked to.
function render({ model, el }) {
  let built = null;
  const start = () => {
    built?.stop();
    built = build(el, { style: model.get("style"), panes: model.get("panes"), words: model.get("words") }, (step) => {
      model.set("step", step);
      model.save_changes();
    });
    built.show(model.get("step"));
  };
  start();
  model.on("change:step", () => built.show(model.get("step")));
  model.on("change:panes", start);
  return () => built.stop();
}

export default { render };

// Pan and zoom: the camera is the part of the current picture that is shown.
const map = document.querySelector('.map');
const calm = matchMedia('(prefers-reduced-motion: reduce)');
const cameras = new Map();
const pointers = new Map();
let dragged = 0;

const svg = () => sheets[state.sheet].querySelector('svg');
for (const sheet of sheets) {
  const [, , width, height] = sheet.querySelector('svg').getAttribute('viewBox').split(' ').map(Number);
  sheet.extent = { x: 0, y: 0, width, height };
}

function camera() { return cameras.get(state.sheet) ?? sheets[state.sheet].extent; }

// Units of the picture in a pixel.
function scale(view = camera()) {
  const { width, height } = map.getBoundingClientRect();
  return Math.max(view.width / (width || 1), view.height / (height || 1));
}

function aimCamera(view) {
  clearTimeout(settling);
  cameras.set(state.sheet, view);
  svg().setAttribute('viewBox', `${view.x} ${view.y} ${view.width} ${view.height}`);
  svg().style.transform = '';
  painted = view;
}

// The painted picture is shifted and scaled as a whole: for another viewBox all of its text has to
// be laid out again, which takes long. So that is left for when it rests at another scale.
let painted = null;
let settling = 0;
function slide(view) {
  if (!painted || !cameras.has(state.sheet)) return aimCamera(view);
  const unit = scale(view);
  const dx = (painted.x + painted.width / 2 - view.x - view.width / 2) / unit;
  const dy = (painted.y + painted.height / 2 - view.y - view.height / 2) / unit;
  const zoomed = scale(painted) / unit;
  if (!isDrawn(dx, dy, zoomed)) return aimCamera(view);
  cameras.set(state.sheet, view);
  svg().style.transform = `translate(${dx}px, ${dy}px) scale(${zoomed})`;
  clearTimeout(settling);
  if (Math.abs(zoomed - 1) > 0.001) settling = setTimeout(aimCamera, 150, view);
}

// Whether what comes into sight is drawn: around the window the style leaves half of one (50vmax).
function isDrawn(dx, dy, zoomed) {
  const { width, height } = map.getBoundingClientRect();
  const spare = Math.max(innerWidth, innerHeight) / 2;
  const hidden = (length, shift) => (length / 2 + Math.abs(shift)) / zoomed - length / 2;
  return Math.max(hidden(width, dx), hidden(height, dy)) < spare;
}

let flight = 0;
function fly(view, animated = true) {
  cancelAnimationFrame(flight);
  if (!animated) return aimCamera(view);
  if (calm.matches) return slide(view);
  const from = camera();
  const start = performance.now();
  const frame = (now) => {
    const time = Math.min(Math.max((now - start) / 220, 0), 1);
    const eased = 1 - (1 - time) ** 3;
    const between = (key) => from[key] + (view[key] - from[key]) * eased;
    slide({ x: between('x'), y: between('y'), width: between('width'), height: between('height') });
    if (time < 1) flight = requestAnimationFrame(frame);
  };
  flight = requestAnimationFrame(frame);
}

// A view of the shape of the window around a point, at a scale.
function around(x, y, unit) {
  const { width, height } = map.getBoundingClientRect();
  return { x: x - (width * unit) / 2, y: y - (height * unit) / 2, width: width * unit, height: height * unit };
}

function fit(animated = true) {
  const { width, height } = sheets[state.sheet].extent;
  fly(around(width / 2, height / 2, scale(sheets[state.sheet].extent) * 1.02), animated);
}

// The first look at a picture: all of it if that can be read, else where reading begins.
function open() {
  const whole = scale(sheets[state.sheet].extent) * 1.02;
  const first = sheets[state.sheet].querySelector('.node:not(.neighbour)');
  fit(false);
  if (whole < 1.6 || !first) return;
  const box = place(first);
  const unit = 1.3;
  const { width } = sheets[state.sheet].extent;
  const view = around(box.x + box.width / 2, box.y + box.height / 2, unit);
  const within = Math.min(Math.max(view.x, 0), width - view.width);
  aimCamera({ ...view, x: view.width > width ? (width - view.width) / 2 : within, y: view.y + view.height / 4 });
}

function move(view, animated) {
  if (animated) return fly(view);
  cancelAnimationFrame(flight);
  slide(view);
}

function zoom(factor, clientX, clientY) {
  const view = camera();
  const unit = scale(view);
  const whole = scale(sheets[state.sheet].extent);
  const next = Math.min(Math.max(unit * factor, 0.12), Math.max(whole * 1.6, 0.5));
  const box = map.getBoundingClientRect();
  const dx = (clientX ?? box.x + box.width / 2) - box.x - box.width / 2;
  const dy = (clientY ?? box.y + box.height / 2) - box.y - box.height / 2;
  const x = view.x + view.width / 2 + dx * (unit - next);
  const y = view.y + view.height / 2 + dy * (unit - next);
  move(around(x, y, next), clientX === undefined);
}

function pan(dx, dy, animated = false) {
  const unit = scale();
  const view = camera();
  move({ ...view, x: view.x - dx * unit, y: view.y - dy * unit }, animated);
}

// To another picture; this one comes to rest first.
function turnTo(sheet) {
  cancelAnimationFrame(flight);
  if (cameras.has(state.sheet)) aimCamera(camera());
  state.sheet = sheet;
  painted = cameras.get(sheet) ?? null;
}

// Where an element lies in the picture.
function place(node) {
  const box = node.getBoundingClientRect();
  const host = map.getBoundingClientRect();
  const unit = scale();
  const view = camera();
  const left = view.x + view.width / 2 - (host.width * unit) / 2;
  const top = view.y + view.height / 2 - (host.height * unit) / 2;
  return { x: left + (box.x - host.x) * unit, y: top + (box.y - host.y) * unit, width: box.width * unit, height: box.height * unit };
}

// Bring a claim to the middle, at a size at which it can be read, unless it can be read already.
function approach(node) {
  if (!node || (scale() < 1.4 && isInside(node))) return;
  const box = place(node);
  fly(around(box.x + box.width / 2, box.y + box.height / 2, Math.min(scale(), 1)));
}

function isInside(node) {
  const box = node.getBoundingClientRect();
  const host = map.getBoundingClientRect();
  return box.x >= host.x && box.y >= host.y && box.right <= host.right && box.bottom <= host.bottom;
}

// Show all that is neither put away nor faded, or as much of it around the claim as can be read.
// A scale that will do is kept: at another one the browser has to lay out all of the text anew.
function showTrace() {
  const boxes = [...sheets[state.sheet].querySelectorAll('.node:not(.dim):not(.gone)')].map(place);
  if (!boxes.length) return;
  const left = Math.min(...boxes.map((box) => box.x));
  const top = Math.min(...boxes.map((box) => box.y));
  const width = Math.max(...boxes.map((box) => box.x + box.width)) - left;
  const height = Math.max(...boxes.map((box) => box.y + box.height)) - top;
  const needed = scale({ width, height }) * 1.15;
  const now = scale();
  const node = nodeOf(state.claim);
  if (needed < 1.6 || !node) {
    const unit = needed <= now && now < 1.6 ? now : Math.max(needed, 0.6);
    return fly(around(left + width / 2, top + height / 2, unit));
  }
  const box = place(node);
  fly(around(box.x + box.width / 2, box.y + box.height / 2, now < 1.6 ? now : 1.3));
}

map.addEventListener('wheel', (event) => {
  if (!event.target.closest('.sheet')) return;
  event.preventDefault();
  zoom(Math.exp(Math.max(-60, Math.min(60, event.deltaY)) / 220), event.clientX, event.clientY);
}, { passive: false });

map.addEventListener('pointerdown', (event) => {
  if (!event.target.closest('.sheet') || event.button) return;
  if (!pointers.size) dragged = 0;
  pointers.set(event.pointerId, event);
});

addEventListener('pointermove', (event) => {
  const last = pointers.get(event.pointerId);
  if (!last) return;
  const dx = event.clientX - last.clientX;
  const dy = event.clientY - last.clientY;
  const other = [...pointers.values()].find((pointer) => pointer.pointerId !== event.pointerId);
  pointers.set(event.pointerId, event);
  dragged += Math.hypot(dx, dy);
  if (dragged < 4) return;
  if (!other) return pan(dx, dy);
  const distance = (pointer) => Math.hypot(pointer.clientX - other.clientX, pointer.clientY - other.clientY);
  const middle = [(event.clientX + other.clientX) / 2, (event.clientY + other.clientY) / 2];
  pan(dx / 2, dy / 2);
  zoom(distance(last) / Math.max(distance(event), 1), ...middle);
});
for (const end of ['pointerup', 'pointercancel']) {
  addEventListener(end, (event) => pointers.delete(event.pointerId));
}

// A drag that ends on a claim does not choose it.
map.addEventListener('click', (event) => {
  if (dragged >= 4) event.preventDefault();
  dragged = 0;
}, true);
map.addEventListener('dragstart', (event) => event.preventDefault());

// A claim that is reached by the keyboard comes into view.
map.addEventListener('focusin', (event) => {
  const node = event.target.closest('.node');
  if (node?.matches(':focus-visible')) approach(node);
});

new ResizeObserver(() => {
  if (!map.clientWidth) return;
  if (!cameras.has(state.sheet)) return open();
  const view = camera();
  aimCamera(around(view.x + view.width / 2, view.y + view.height / 2, scale(view)));
}).observe(map);

// Paper shows whole pictures.
addEventListener('beforeprint', () => sheets.forEach((sheet) => {
  const { width, height } = sheet.extent;
  sheet.querySelector('svg').setAttribute('viewBox', `0 0 ${width} ${height}`);
}));
addEventListener('afterprint', () => cameras.forEach((view, number) => {
  sheets[number].querySelector('svg').setAttribute('viewBox', `${view.x} ${view.y} ${view.width} ${view.height}`);
}));

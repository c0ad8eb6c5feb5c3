// Every button and every key is one of these.
const help = document.querySelector('.help');
const actions = {
  map: () => { state.view = 'map'; show(); if (state.claim) goTo(state.claim); },
  list: () => { state.view = 'list'; show(); if (state.claim) goTo(state.claim); },
  status: () => { state.status = !state.status; show(); },
  dark: () => { document.documentElement.dataset.theme = isDark() ? 'light' : 'dark'; show(); },
  help: () => (help.open ? help.close() : help.showModal()),
  next: () => next(1), previous: () => next(-1),
  'zoom-in': () => zoom(0.75), 'zoom-out': () => zoom(1.33), fit: () => fit(),
  why: () => trace('why'), 'so-what': () => trace('so-what'), focus: () => trace('focus'),
  fold: () => fold(), close: release,
  reveal, back: () => step(-1), forward: () => step(1),
  notes: () => { state.notes = !state.notes; show(); },
};

const keys = {
  '/': () => field.focus(), j: () => walk(1), k: () => walk(-1),
  w: actions.why, o: actions['so-what'], f: actions.focus, x: actions.fold,
  1: () => far(1), 2: () => far(2), 3: () => far(3), 0: () => far(Infinity),
  '+': actions['zoom-in'], '=': actions['zoom-in'], '-': actions['zoom-out'], a: actions.fit,
  '[': () => turn(-1), ']': () => turn(1),
  l: () => actions[state.view === 'list' ? 'map' : 'list'](),
  s: actions.status, r: reveal, n: actions.notes, d: actions.dark, '?': actions.help,
};
const always = {
  Escape: () => (state.step !== null && !state.claim ? reveal() : release()),
  PageDown: () => step(1), PageUp: () => step(-1),
};
// Where letters are others than these, a key counts by its place: `j` is then the key of that place.
const letter = ({ key, code }) => (key > '\u02ff' && /^Key.$/.test(code) ? code.at(-1).toLowerCase() : key);
const arrows = { ArrowLeft: [90, 0], ArrowRight: [-90, 0], ArrowUp: [0, 90], ArrowDown: [0, -90] };

// To the next claim in the order of reading that can be seen.
function walk(by) {
  const seen = visible();
  const list = order.filter((id) => seen.has(id));
  const at = list.indexOf(state.claim);
  choose(list[Math.min(Math.max(at < 0 ? 0 : at + by, 0), list.length - 1)]);
}

function far(depth) {
  state.trace ??= 'focus';
  setDepth(depth);
}

function turn(by) {
  const sheet = sheets[state.sheet + by];
  if (sheet) choose(sheet.id);
}

document.addEventListener('click', (event) => {
  const pressed = event.target.closest('button[data-do]');
  if (pressed) actions[pressed.dataset.do]();
  const link = event.target.closest('a[href="' + location.hash.replace(/["\\]/g, '\\$&') + '"]');
  if (link && location.hash) arrive();
});
button('depth').addEventListener('change', (event) => far(Number(event.target.value) || Infinity));
button('keys').addEventListener('change', (event) => { state.keys = event.target.checked; });

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
  const typing = event.target.closest('input, select');
  if (event.key === 'Escape' && typing) return typing.blur();
  if (typing) return;
  const arrow = state.view === 'map' && !event.target.closest('.panel') && arrows[event.key];
  const stepping = state.step !== null || event.key === 'Escape';
  const key = letter(event);
  const action = (state.keys && Object.hasOwn(keys, key) && keys[key]) || (stepping && always[event.key]);
  if (arrow) pan(...arrow, true);
  else if (action) action();
  else return;
  event.preventDefault();
});

document.documentElement.classList.add('js');
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => show());
addEventListener('popstate', arrive);
show();
if (location.hash) arrive();

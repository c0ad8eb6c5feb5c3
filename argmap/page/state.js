// The one state of the page, and how it is shown.
const state = {
  view: matchMedia('(max-width: 40rem)').matches ? 'list' : 'map',
  sheet: 0, claim: null, trace: null, depth: 1, folded: new Set(), found: new Set(),
  step: null, status: false, notes: false, keys: true,
};
const sheets = [...document.querySelectorAll('.sheet')];
const parts = [...document.querySelectorAll('.parts a')];
const edges = [...document.querySelectorAll('.sheet [data-inference]')];
const groups = [...document.querySelectorAll('.list .step')];
const button = (action) => document.querySelector(`[data-do="${action}"]`);

function visible() {
  const found = unfolded(state.folded);
  if (state.step === null) return found;
  const revealed = new Set(data.steps.slice(0, state.step + 1).flat());
  return new Set([...found].filter((id) => revealed.has(id)));
}

function show() {
  const seen = visible();
  const traced = state.trace && reach(state.claim, state.trace, state.depth || Infinity);
  const parted = (id) => Boolean(traced) && !traced.has(id);
  for (const [id, elements] of [...items, ...nodes]) {
    for (const element of elements) {
      element.classList.toggle('gone', !seen.has(id));
      element.classList.toggle('dim', parted(id));
      element.classList.toggle('chosen', id === state.claim);
      element.classList.toggle('found', state.found.has(id));
    }
  }
  for (const edge of edges) {
    const inference = inferences.get(edge.dataset.inference);
    if (!inference) continue;
    const ends = [...inference.premises, aim(inference)];
    edge.classList.toggle('gone', !ends.every((id) => seen.has(id)));
    edge.classList.toggle('dim', ends.some(parted));
  }
  for (const group of groups) group.classList.toggle('gone', !group.querySelector('.item:not(.gone), .again'));
  showFrame();
  showFolds();
  showPanel();
  showSteps();
}

function showFrame() {
  document.body.dataset.view = state.view;
  document.documentElement.dataset.status = state.status;
  sheets.forEach((sheet, number) => sheet.classList.toggle('current', number === state.sheet));
  parts.forEach((part, number) => part.setAttribute('aria-current', number === state.sheet));
  press('map', state.view === 'map');
  press('list', state.view === 'list');
  press('status', state.status);
  press('reveal', state.step !== null);
  press('notes', state.notes);
  press('fold', state.folded.has(state.claim));
  press('dark', isDark());
  for (const direction of ['why', 'so-what', 'focus']) press(direction, state.trace === direction);
}

function press(action, on) { button(action).setAttribute('aria-pressed', on); }

function isDark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}

// Folded claims say how much is put away, in the picture and in the list.
function showFolds() {
  for (const details of document.querySelectorAll('.list details')) {
    details.open = !state.folded.has(details.parentElement.dataset.claim);
  }
  document.querySelectorAll('.sheet .folded').forEach((mark) => mark.remove());
  for (const id of state.folded) {
    const count = reach(id, 'below', Infinity).size - 1;
    for (const node of nodes.get(id) ?? []) markFold(node, count);
  }
}

function markFold(node, count) {
  const box = node.firstElementChild.getBBox();
  const mark = element('g', { class: 'folded' });
  const width = 16 + 6 * String(count).length;
  const place = { x: box.x + 8, y: box.y + box.height - 7, width, height: 14, rx: 7, class: 'fold' };
  const text = element('text', { x: box.x + 8 + width / 2, y: box.y + box.height + 3, 'font-size': 9, 'text-anchor': 'middle' });
  text.textContent = `+ ${count}`;
  if (document.documentElement.dir === 'rtl') turnBack(text);
  mark.append(element('rect', place), text);
  node.append(mark);
}

// In a mirrored picture a text would be mirrored, too.
function turnBack(text) {
  text.setAttribute('transform', 'scale(-1 1)');
  text.setAttribute('x', -text.getAttribute('x'));
}

function element(name, attributes) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

// Choose a claim: its address is that of the page.
function choose(id) {
  const address = `#${encodeURIComponent(id)}`;
  if (location.hash !== address) history.pushState(null, '', address);
  arrive();
}

function release() {
  state.claim = state.trace = null;
  history.replaceState(null, '', location.pathname + location.search);
  show();
}

// Follow the address: to a claim, or to a part of a large map.
function arrive() {
  let id = '';
  try { id = decodeURIComponent(location.hash.slice(1)); } catch { return; }
  const sheet = sheets.findIndex((found) => found.id === id);
  if (sheet >= 0) {
    turnTo(sheet);
    state.view = 'map';
    show();
    if (!cameras.has(sheet)) open();
  } else if (id === '_list') {
    state.view = 'list';
    show();
    document.querySelector('.list').focus();
  } else if (items.has(id)) {
    state.claim = id;
    bringToSight(id);
    show();
    goTo(id);
  }
  showCount();
}

// Open what is folded above a claim, and turn to the picture that it is drawn in.
function bringToSight(id) {
  for (const above of reach(id, 'above', Infinity)) if (above !== id) state.folded.delete(above);
  if (state.step !== null) {
    state.step = Math.max(state.step, data.steps.findIndex((step) => step.includes(id)));
  }
  const drawn = nodes.get(id) ?? [];
  if (!drawn.some((node) => sheets[state.sheet].contains(node) && !node.matches('.neighbour'))) {
    const home = drawn.find((node) => !node.matches('.neighbour')) ?? drawn[0];
    if (home) turnTo(sheets.findIndex((sheet) => sheet.contains(home)));
  }
}

function goTo(id) {
  if (state.view === 'list') items.get(id)[0].querySelector('.card').scrollIntoView({ block: 'center' });
  else if (state.trace) showTrace();
  else approach(nodeOf(id));
}

function nodeOf(id) {
  return (nodes.get(id) ?? []).find((node) => sheets[state.sheet].contains(node));
}

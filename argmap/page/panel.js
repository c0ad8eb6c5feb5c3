// What is said of the chosen claim, and ways on from it.
const panel = document.querySelector('.panel');
let described = null;

function showPanel() {
  panel.hidden = !state.claim;
  if (!state.claim || described === state.claim) return;
  described = state.claim;
  const item = items.get(state.claim)[0];
  const about = panel.querySelector('.about');
  about.className = `about ${item.dataset.kind}`;
  about.replaceChildren(item.querySelector('.card').cloneNode(true));
  about.querySelector('.relation')?.remove();
  const below = bearingOn(state.claim).flatMap((inference) =>
    inference.premises.map((premise) => [inference.word, premise]));
  const above = (leaving.get(state.claim) ?? []).map((inference) => [inference.word, aim(inference)]);
  fill('.below', below);
  fill('.above', above);
  button('fold').disabled = !arriving.has(state.claim);
  panel.scrollTop = 0;
}

function fill(selector, found) {
  const list = panel.querySelector(selector);
  list.replaceChildren(...found.map(([relation, id]) => {
    const entry = document.createElement('li');
    const word = document.createElement('span');
    const link = document.createElement('a');
    word.className = 'relation';
    word.textContent = `${relation} `;
    link.href = `#${encodeURIComponent(id)}`;
    link.append(items.get(id)[0].querySelector('.text bdi').cloneNode(true));
    entry.append(word, link);
    return entry;
  }));
  list.hidden = list.previousElementSibling.hidden = !found.length;
}

function trace(direction) {
  if (!state.claim) return;
  state.trace = state.trace === direction ? null : direction;
  setDepth(direction === 'focus' ? 1 : Infinity);
}

function setDepth(depth) {
  if (!state.claim) return;
  state.depth = depth;
  button('depth').value = Number.isFinite(depth) ? depth : '';
  show();
  if (state.trace && state.view === 'map') showTrace();
}

function fold(id = state.claim) {
  if (!id || !arriving.has(id)) return;
  if (!state.folded.delete(id)) state.folded.add(id);
  show();
}

for (const details of document.querySelectorAll('.list details')) {
  details.addEventListener('toggle', () => {
    const id = details.parentElement.dataset.claim;
    if (details.open === state.folded.has(id)) fold(id);
  });
}

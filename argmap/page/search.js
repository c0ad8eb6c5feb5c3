// Search: in the id, title, text and sources of every claim, whatever their accents.
const field = document.querySelector('.search input');
const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const said = new Map(order.map((id) => {
  const told = [...items.get(id)[0].querySelectorAll(':scope > .card :is(.text, .facts)')];
  return [id, plain([id, data.map.claims[id]?.title, ...told.map((part) => part.textContent)].join(' '))];
}));
let results = [];

function search() {
  const query = plain(field.value.trim());
  results = query ? order.filter((id) => said.get(id).includes(query)) : [];
  state.found = new Set(results);
  show();
  showCount();
}

function showCount() {
  const at = results.indexOf(state.claim) + 1;
  const count = at ? say('place', at, results.length) : say('found', results.length);
  document.querySelector('.search output').textContent = field.value.trim() ? count : '';
}

function next(step) {
  if (!results.length) return;
  const at = results.indexOf(state.claim);
  choose(results[at < 0 ? (step > 0 ? 0 : results.length - 1) : (at + step + results.length) % results.length]);
}

field.addEventListener('input', search);
field.form.addEventListener('submit', (event) => event.preventDefault());
field.addEventListener('keydown', (event) => {
  if (event.key === 'Enter') next(event.shiftKey ? -1 : 1);
});

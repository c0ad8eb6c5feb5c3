// Step by step, from the thesis down. Boxes never move: what is not yet said is not yet seen.
const steps = document.querySelector('.steps');

function showSteps() {
  steps.hidden = state.step === null;
  if (state.step === null) return;
  steps.querySelector('output').textContent = say('step', state.step + 1, data.steps.length);
  button('back').disabled = state.step === 0;
  button('forward').disabled = state.step === data.steps.length - 1;
  const note = steps.querySelector('.note');
  note.textContent = data.steps[state.step].map((id) => data.map.claims[id]?.['speaker-note'] ?? '').join(' ').trim();
  note.hidden = !state.notes || !note.textContent;
}

function reveal() {
  state.step = state.step === null ? 0 : null;
  state.claim = state.trace = null;
  state.folded.clear();
  state.found = new Set();
  show();
  if (state.step !== null) showStep();
}

function step(by) {
  if (state.step === null) return;
  const wanted = Math.min(Math.max(state.step + by, 0), data.steps.length - 1);
  if (wanted === state.step) return;
  state.step = wanted;
  show();
  showStep();
}

function showStep() {
  const id = data.steps[state.step][0];
  bringToSight(id);
  state.found = new Set(data.steps[state.step]);
  show();
  goTo(id);
}

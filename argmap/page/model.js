// What the map says, and what leads to what.
const data = JSON.parse(document.querySelector('script[type="application/json"]').textContent);
const inferences = new Map(data.inferences.map((inference) => [inference.id, inference]));
const items = byClaim(document.querySelectorAll('.list [data-claim]'));
const order = [...items.keys()];
const nodes = byClaim(document.querySelectorAll('.sheet [data-claim]'));
const arriving = new Map();
const leaving = new Map();
for (const inference of data.inferences) {
  push(arriving, inference.target, inference);
  for (const premise of inference.premises) push(leaving, premise, inference);
}

// A text in the language of the page, with numbers in their places.
function say(name, ...numbers) {
  return numbers.reduce((text, number) => text.replace('{}', number), data.words[name]);
}

function push(map, key, value) {
  if (!map.has(key)) map.set(key, []);
  map.get(key).push(value);
}

function byClaim(elements) {
  const found = new Map();
  for (const element of elements) push(found, element.dataset.claim, element);
  return found;
}

// The inferences that bear on a claim: those that arrive there, and what undercuts these.
function bearingOn(claim) {
  const found = [...(arriving.get(claim) ?? [])];
  for (const inference of found) found.push(...(arriving.get(inference.id) ?? []));
  return found;
}

// The claim that an inference bears on in the end, through what it undercuts.
function aim(inference) {
  const seen = new Set();
  while (inferences.has(inference.target) && !seen.has(inference)) {
    seen.add(inference);
    inference = inferences.get(inference.target);
  }
  return inference.target;
}

const SUPPORT = new Set(['supports', 'shows']);
const DIRECTIONS = {
  why: (claim) => premisesOf((arriving.get(claim) ?? []).filter(supports)),
  'so-what': (claim) => targetsOf((leaving.get(claim) ?? []).filter(supports)),
  focus: (claim) => [...DIRECTIONS.below(claim), ...DIRECTIONS.above(claim)],
  below: (claim) => premisesOf(bearingOn(claim)),
  above: (claim) => targetsOf(leaving.get(claim) ?? []),
};

function supports(inference) { return SUPPORT.has(inference.relation); }
function premisesOf(found) { return found.flatMap((inference) => inference.premises); }
function targetsOf(found) { return found.map(aim); }

// All claims within so many steps of a claim, in one of the directions above.
function reach(claim, direction, depth) {
  const found = new Set([claim]);
  let border = [claim];
  for (let step = 0; border.length && step < depth; step++) {
    border = [...new Set(border.flatMap(DIRECTIONS[direction]))].filter((id) => !found.has(id));
    border.forEach((id) => found.add(id));
  }
  return found;
}

// The claims that can be seen while what leads to the folded ones is put away.
function unfolded(folded) {
  const found = new Set(data.roots);
  for (const claim of found) {
    if (!folded.has(claim)) DIRECTIONS.below(claim).forEach((id) => found.add(id));
  }
  return found;
}

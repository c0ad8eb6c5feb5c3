// Keeps the place when the page is shown anew: what was chosen, how it was seen, and from where.
{
  const key = `argmap ${location.pathname}`;
  const list = document.querySelector('.list');
  const nameOf = (sheet) => parts[sheet]?.textContent ?? '';
  const middle = (box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });

  function remember() {
    const { view, claim, trace, depth, step, status, notes } = state;
    const kept = {
      view, claim, trace, step, status, notes, keys: state.keys,
      depth: Number.isFinite(depth) ? depth : null,
      folded: [...state.folded], found: [...state.found],
      query: field.value, theme: document.documentElement.dataset.theme,
      sheet: nameOf(state.sheet), cameras: [...cameras].map(([sheet, camera]) => [nameOf(sheet), camera]),
      whole: isWhole(), anchor: view === 'map' ? anchor() : null,
      top: topmost(), panel: panel.scrollTop, help: help.open, focus: focused(),
    };
    sessionStorage.setItem(key, JSON.stringify(kept));
  }

  // Who looks at all of a picture is to see all of the next one.
  function isWhole() {
    if (!cameras.has(state.sheet)) return true;
    const { extent } = sheets[state.sheet];
    const [seen, all] = [middle(camera()), middle(extent)];
    const unit = scale();
    return Math.abs(unit / scale(extent) - 1.02) < 0.01 && Math.hypot(seen.x - all.x, seen.y - all.y) < 2 * unit;
  }

  // The claim that is to stay where it is: the chosen one, else the one nearest to the middle.
  function anchor() {
    const host = middle(map.getBoundingClientRect());
    const away = (node) => {
      const at = middle(node.getBoundingClientRect());
      return Math.hypot(at.x - host.x, at.y - host.y);
    };
    const inside = [...sheets[state.sheet].querySelectorAll('[data-claim]:not(.gone)')].filter(isInside);
    inside.sort((one, other) => away(one) - away(other));
    const node = inside.find((found) => found.dataset.claim === state.claim) ?? inside[0];
    return node ? { id: node.dataset.claim, ...middle(place(node)) } : null;
  }

  // The first card of the list that can be seen, and how far below the edge.
  function topmost() {
    const edge = list.getBoundingClientRect().top;
    for (const [id, [item]] of items) {
      const card = item.querySelector('.card').getBoundingClientRect();
      if (card.height && card.bottom > edge) return { id, offset: card.top - edge, top: list.scrollTop };
    }
    return { top: list.scrollTop };
  }

  function focused() {
    const element = document.activeElement;
    if (element === field) return { selector: '.search input', from: field.selectionStart, to: field.selectionEnd };
    const host = ['.sheet.current', '.list', '.panel', '.parts', '.findings', '.live', '.bar', '.steps', '.zoom'].find((name) => element.closest(name));
    if (!host) return null;
    if (element.dataset.do) return { selector: `${host} [data-do="${element.dataset.do}"]` };
    if (element.hasAttribute('href')) return { selector: `${host} a[href="${CSS.escape(element.getAttribute('href'))}"]` };
    return element.matches('.tally') ? { selector: '.live .tally' } : null;
  }

  function restore(kept) {
    const there = (ids) => new Set(ids.filter((id) => items.has(id)));
    cancelAnimationFrame(flight);
    cameras.clear();
    if (kept.theme) document.documentElement.dataset.theme = kept.theme;
    const claim = items.has(kept.claim) ? kept.claim : null;
    Object.assign(state, {
      view: kept.view, status: kept.status, notes: kept.notes, keys: kept.keys, claim,
      trace: claim && kept.trace, depth: kept.depth ?? Infinity,
      step: kept.step === null ? null : Math.min(kept.step, data.steps.length - 1),
      folded: there(kept.folded), found: there(kept.found),
    });
    button('keys').checked = kept.keys;
    button('depth').value = kept.depth ?? '';
    const sheet = sheets.findIndex((_, number) => nameOf(number) === kept.sheet);
    state.sheet = Math.max(sheet, 0);
    painted = null;
    field.value = kept.query;
    if (kept.query.trim()) search();
    if (state.step !== null) state.found = there(kept.found);
    show();
    refocus(kept.focus);
    cancelAnimationFrame(flight);
    if (sheet >= 0) look(kept);
    scroll(kept.top);
    panel.scrollTop = kept.panel;
    if (kept.help) help.showModal();
  }

  function look(kept) {
    for (const [name, view] of kept.cameras) {
      const number = sheets.findIndex((_, found) => nameOf(found) === name);
      if (number < 0) continue;
      cameras.set(number, view);
      sheets[number].querySelector('svg').setAttribute('viewBox', `${view.x} ${view.y} ${view.width} ${view.height}`);
    }
    if (!cameras.has(state.sheet) || state.view !== 'map') return;
    if (kept.whole) return fit(false);
    aimCamera(camera());
    const node = kept.anchor && nodeOf(kept.anchor.id);
    if (!node) return;
    const [now, view] = [middle(place(node)), camera()];
    aimCamera({ ...view, x: view.x + now.x - kept.anchor.x, y: view.y + now.y - kept.anchor.y });
  }

  function scroll({ id, offset, top }) {
    list.scrollTop = top;
    const card = items.get(id)?.[0].querySelector('.card').getBoundingClientRect();
    if (card?.height) list.scrollTop += card.top - list.getBoundingClientRect().top - offset;
  }

  function refocus(kept) {
    const element = kept && document.querySelector(kept.selector);
    if (!element) return;
    element.focus({ preventScroll: true });
    if (kept.to !== undefined) field.setSelectionRange(kept.from, kept.to);
  }

  addEventListener('pagehide', () => { try { remember(); } catch { /* storage is off */ } });
  if (performance.getEntriesByType('navigation')[0]?.type === 'reload') {
    let kept = null;
    try { kept = JSON.parse(sessionStorage.getItem(key)); } catch { /* storage is off */ }
    if (kept) restore(kept);
  }
}

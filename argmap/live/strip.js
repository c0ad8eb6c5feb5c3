// The strip of a page that is served: what is wrong with the map, and whether the page is current.
{
  const strip = document.querySelector('.live');
  const tally = strip.querySelector('.tally');
  const drawer = document.querySelector('.findings');
  const opened = 'argmap findings';
  const SIGNS = { error: '✗', warning: '!', info: 'i' };
  let report = JSON.parse(strip.dataset.report);

  function made(name, type, ...inner) {
    const element = document.createElement(name);
    element.className = type;
    element.append(...inner);
    return element;
  }

  // Words of a map may run from right to left: they are kept apart from what stands around them.
  function said(name, type, text) { return made(name, type, made('bdi', '', text)); }

  function tell() {
    tally.hidden = !report; // a list of maps has none
    if (!report) return;
    const counts = Object.keys(SIGNS).map((severity) => [
      severity, report.findings.filter((finding) => finding.severity === severity).length,
    ]).filter(([, count]) => count);
    tally.replaceChildren(...(counts.length ? counts : [['no', 0]]).map(([severity, count]) => made(
      'span', severity, count ? `${SIGNS[severity]} ${count} ${severity}${count > 1 && severity !== 'info' ? 's' : ''}` : '✓ no findings',
    )));
    const shown = document.querySelector('.sheet') ? ' – shown is what could last be read' : '';
    const problem = report.problem && report.problem + shown;
    for (const place of document.querySelectorAll('.live .state, .findings .state')) {
      place.replaceChildren(made('bdi', '', problem));
      place.title = problem;
    }
    strip.classList.toggle('broken', Boolean(problem));
    drawer.querySelector('.notes').replaceChildren(...report.notes.map((note) => said('li', '', note)));
    drawer.querySelector('.entries').replaceChildren(...report.findings.map(entry));
  }

  function entry(finding) {
    const head = made('p', 'head', made('span', 'severity', `${SIGNS[finding.severity]} ${finding.severity}`), ` ${finding.where} · ${finding.rule}`);
    const item = made('li', finding.severity, head, said('p', 'message', finding.message));
    if (finding.remedy) item.append(said('p', 'remedy', finding.remedy));
    if (document.getElementById(finding.claim)) {
      const link = said('a', '', finding.claim);
      link.href = `#${encodeURIComponent(finding.claim)}`;
      head.append(' · ', link);
    }
    return item;
  }

  function open(on) {
    drawer.hidden = !on;
    document.body.classList.toggle('beside', on);
    tally.setAttribute('aria-expanded', on);
    try { sessionStorage.setItem(opened, on ? '1' : ''); } catch { /* then it opens closed */ }
  }

  // A page is not taken from under a hand.
  function renew() {
    if (document.querySelector(':active')) setTimeout(renew, 100);
    else location.reload();
  }

  // Only what is seen listens: a browser keeps few connections to one server.
  let source = null;
  function listen() {
    source?.close();
    source = null;
    if (document.hidden) return;
    source = new EventSource(strip.dataset.events);
    source.onopen = () => strip.classList.remove('lost');
    source.onerror = () => strip.classList.add('lost');
    source.onmessage = (event) => {
      const news = JSON.parse(event.data);
      if (news.digest !== strip.dataset.digest) return renew();
      report = news.report;
      tell();
    };
  }

  tally.addEventListener('click', () => open(drawer.hidden));
  drawer.querySelector('.close').addEventListener('click', () => { open(false); tally.focus(); });
  drawer.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    open(false);
    tally.focus();
    event.stopPropagation();
  });
  document.addEventListener('visibilitychange', listen);
  document.documentElement.classList.add('js');
  tell();
  try { open(Boolean(sessionStorage.getItem(opened))); } catch { open(false); }
  listen();
}

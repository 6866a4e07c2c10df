// A page that nobody outside can look into tells what it sees.
const until = async (isTrue) => {
  for (let time = 0; time < 200 && !isTrue(); time++) await new Promise((resolve) => setTimeout(resolve, 30));
};

async function look() {
  const report = { origin: window.origin, storage: 'allowed' };
  try {
    window.localStorage.getItem('any');
  } catch {
    report.storage = 'refused';
  }
  const all = [...document.querySelectorAll('redflag-screener, all-phase-timeline, side-effect-list, care-guide')];
  await until(() => all.every(({ shadowRoot }) => shadowRoot?.querySelector('[part~=footer]')));
  report.shown = all
    .filter(({ shadowRoot }) => shadowRoot?.querySelector('[part~=footer]'))
    .map(({ localName }) => localName);
  const { shadowRoot } = document.querySelector('redflag-screener');
  [...shadowRoot.querySelectorAll('label')].find(({ textContent }) => textContent.includes('None of these'))?.click();
  shadowRoot.querySelector('[type=submit]')?.click();
  const program = document.querySelector('#program');
  await until(() => program.getClientRects().length);
  report.open = program.getClientRects().length > 0;
  report.phases = document.querySelector('all-phase-timeline').shadowRoot.querySelectorAll('[part~=phase]').length;
  report.wrong = [...window.probe.errors, ...window.probe.violations, ...window.complaints].join('\n');
  window.parent.postMessage(report, '*');
}
document.addEventListener('DOMContentLoaded', look);

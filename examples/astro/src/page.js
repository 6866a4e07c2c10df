import './spanish.js';

const find = (selector) => document.querySelector(selector);
const addOne = (output) => {
  output.value = Number(output.value) + 1;
};

document.addEventListener('care-outcome', (event) => {
  find('#outcomes').append(` ${event.outcome}`);
});
document.addEventListener('astro:after-swap', () => addOne(find('#renders')));

const fresh = find('redflag-screener').cloneNode(true);
const actions = {
  done: () => addOne(find('#count')),
  phase: () => find('all-phase-timeline').setAttribute('current', 'transplant'),
  toggle: () => {
    const shown = find('redflag-screener');
    if (shown) shown.remove();
    else find('main').append(fresh.cloneNode(true));
  },
};
document.addEventListener('click', ({ target }) => actions[target.id]?.());

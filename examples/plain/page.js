const find = (selector) => document.querySelector(selector);
const addOne = (output) => {
  output.value = Number(output.value) + 1;
};

document.addEventListener('care-outcome', (event) => {
  find('#outcomes').append(` ${event.outcome}`);
});

const fresh = find('redflag-screener').cloneNode(true);
const actions = {
  // The page's own node, which the widget shows in its slot.
  done: () => addOne(find('#count')),
  // A widget that moves keeps what it shows.
  rerender: () => {
    find('main').append(find('redflag-screener'));
    addOne(find('#renders'));
  },
  phase: () => find('all-phase-timeline').setAttribute('current', 'transplant'),
  language: () => {
    document.documentElement.lang = 'es';
  },
  toggle: () => {
    const shown = find('redflag-screener');
    if (shown) shown.remove();
    else find('main').append(fresh.cloneNode(true));
  },
};

document.addEventListener('click', ({ target }) => actions[target.id]?.());

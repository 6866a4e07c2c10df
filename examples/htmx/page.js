const find = (selector) => document.querySelector(selector);
const addOne = (output) => {
  output.value = Number(output.value) + 1;
};

document.addEventListener('care-outcome', (event) => {
  find('#outcomes').append(` ${event.outcome}`);
});

const actions = {
  done: () => addOne(find('#count')),
  language: () => {
    document.documentElement.lang = 'es';
  },
};
document.addEventListener('click', ({ target }) => actions[target.id]?.());

document.addEventListener('htmx:after:request', ({ target }) => {
  if (target.id === 'rerender') addOne(find('#renders'));
});

const find = (selector) => document.querySelector(selector);
const addOne = (output) => {
  output.value = Number(output.value) + 1;
};

document.addEventListener('care-outcome', (event) => {
  find('#outcomes').append(` ${event.outcome}`);
});
document.addEventListener('click', ({ target }) => {
  if (target.id === 'done') addOne(find('#count'));
});
document.addEventListener('turbo:render', ({ detail }) => {
  if (detail.renderMethod === 'morph') addOne(find('#renders'));
});

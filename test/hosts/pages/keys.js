// Which keys and taps the page has taken for itself, and by which habit.
window.taken = [];
const ownControls = /^(a|button|input|label|select|textarea)$/i;
const take = (event, habit) => {
  if (ownControls.test(event.target.tagName)) return;
  event.preventDefault();
  window.taken.push(habit);
};
// ASP.NET's default button.
document.querySelector('#search').addEventListener('click', (event) => event.preventDefault());
document.querySelector('#site').addEventListener('keypress', (event) => {
  if (event.key !== 'Enter') return;
  take(event, 'default button');
  document.querySelector('#search').click();
});
// Sliders and full-page scrollers.
document.addEventListener('keydown', (event) => {
  if (event.key === ' ' || event.key.startsWith('Arrow')) take(event, 'slider');
});
// Hotkeys, as Mousetrap and others take them.
window.addEventListener('keydown', (event) => {
  if (event.key === 'Enter') take(event, 'hotkey');
  if (event.key === 'Escape') window.taken.push('escape');
});
// Players toggle at the release.
document.body.addEventListener('keyup', (event) => {
  if (event.key === ' ') take(event, 'player');
});
// FastClick and carousels make a click of their own.
for (const type of ['touchstart', 'touchend'])
  document.body.addEventListener(type, (event) => take(event, type), { passive: false });
// Cards that are one link.
document.querySelector('#card').addEventListener('click', (event) => {
  if (event.target.closest('a, button, input, label')) return;
  take(event, 'card');
});
// Hotkeys of one letter, as Mousetrap takes them, and pages on which nothing can be selected.
document.addEventListener('keypress', (event) => {
  if (/^\w$/.test(event.key)) take(event, `hotkey ${event.key}`);
});
document.addEventListener('mousedown', (event) => take(event, 'no selecting'));

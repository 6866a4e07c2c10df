// Each opens a dialog of the page.
window.openers = {
  'focus-trap': () => focusTrap.createFocusTrap('#trap', { tabbableOptions: { getShadowRoot: true } }).activate(),
  'focus-trap with its defaults': () => {
    document.querySelector('#trap .last').remove();
    focusTrap.createFocusTrap('#trap').activate();
  },
  Bootstrap: () => new bootstrap.Modal('#modal').show(),
  'a dialog of HTML': () => document.querySelector('#dialog').showModal(),
};

/* global mayStandInAddress -- the build inserts it above, from the library's own code */

// The query parameters of the URL are attributes, as in every other form of embedding.
(() => {
  const element = document.querySelector('[data-page] > *');
  const { observedAttributes = [] } = customElements.get(element.localName) ?? {};
  for (const [name, value] of new URLSearchParams(location.search)) {
    const warn = (rule) => console.warn(`[care-widgets] <${element.localName}> ${rule}`);
    if (!observedAttributes.includes(name)) warn(`has no attribute ${name.slice(0, 60)}.`);
    else if (mayStandInAddress(name, value)) element.setAttribute(name, value);
    else warn(`does not take ${name} from an address that anyone may write, or it is too long.`);
  }
})();

// In a frame whose sandbox blocks new tabs, links to other sites and phone numbers silently do nothing. A tab that
// opens takes the focus; if none did, the URL is shown as text, or the number with what to do.
(() => {
  if (window.parent === window) return;
  // On its way in, as a click on a control ends inside its element.
  const onClick = (event) => {
    const link = event.composedPath().find((node) => node.localName === 'a');
    const isCall = link?.protocol === 'tel:';
    if (!(isCall || link?.target === '_blank') || event.ctrlKey || event.metaKey || event.shiftKey) return;
    setTimeout(() => {
      const block = isCall ? (link.closest('li') ?? link.closest('p, h1, h2, h3, h4, h5, h6') ?? link) : link;
      const isSaid = [block.nextElementSibling, block.lastElementChild].some(
        (one) => one?.getAttribute('role') === 'status',
      );
      if (!document.hasFocus() || isSaid || event.defaultPrevented) return;
      const shown = document.createElement(isCall ? 'p' : 'span');
      shown.setAttribute('role', 'status');
      shown.className = 'no-print';
      if (block.localName === 'li') block.append(shown);
      else block.after(' ', shown);
      const { noCall } = document.querySelector('[data-page]').dataset;
      // The live region must exist before its text, so that screen readers announce it.
      setTimeout(() => shown.append(isCall ? noCall.replace('\u2069', `${link.pathname}\u2069`) : link.href), 100);
    }, 500);
  };
  document.addEventListener('click', onClick, true);
})();

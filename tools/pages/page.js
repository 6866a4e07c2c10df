/* global mayStandInAddress -- the build writes it above, from the library's own table */

// What stands behind the ? of the address are attributes, as in every other form.
(() => {
  const element = document.querySelector('[data-page] > *');
  const { observedAttributes = [] } = customElements.get(element.localName) ?? {};
  for (const [name, value] of new URLSearchParams(location.search)) {
    if (!observedAttributes.includes(name))
      console.warn(`[care-widgets] <${element.localName}> has no attribute ${name}.`);
    else if (!mayStandInAddress(name, value))
      console.warn(
        `[care-widgets] <${element.localName}> does not take ${name} from an address, as anyone may write one.`,
      );
    else if (value !== 'false') element.setAttribute(name, value);
  }
})();

// A page in a frame tells the page around it how high it is, and nothing else: the frame may then grow and shrink.
(() => {
  if (window.parent === window) return;
  // WordPress names its frame by a secret behind the address, and wants it back.
  const secret = /[#&?]secret=([\w-]+)/.exec(location.hash)?.[1];
  let last = 0;
  const tell = () => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (height === last) return;
    last = height;
    // To any origin: the height says nothing about the reader, and a sandboxed page does not know its parent's.
    window.parent.postMessage({ type: 'care-widgets:height', height }, '*');
    if (secret) window.parent.postMessage({ message: 'height', value: height, secret }, '*');
  };
  new ResizeObserver(tell).observe(document.documentElement);
  tell();
})();

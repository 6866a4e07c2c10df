/* Runs in the browser that draws the pages: turns a rendered element into markup that needs no script. */

/**
 * What an element shows, as light markup: every shadow root is opened out, what needs a script is left out. With a
 * selector it is the markup of each part that fits, to be put elsewhere and so without ids.
 */
export function flattened(host, selector) {
  let count = 0;
  const refers = ['aria-labelledby', 'aria-describedby', 'for'];
  const drop = ['popover', 'aria-controls', 'aria-expanded', 'aria-haspopup', 'tabindex', 'hidden'];

  const open = (element) => {
    // Ids are of one shadow root each; here they all stand in one document.
    const mine = `w${++count}-`;
    const id = (value) => (value.startsWith('care-') ? value : mine + value);
    const box = document.createElement('div');
    box.dataset.static = element.localName;
    if (element.className) box.className = element.className;
    const copy = (node) => {
      if (node.nodeType === Node.TEXT_NODE) return node.cloneNode();
      if (node.nodeType !== Node.ELEMENT_NODE || node.matches('style, [popover]')) return null;
      if (node.shadowRoot) return open(node);
      if (node.localName === 'slot') {
        const fragment = document.createDocumentFragment();
        fragment.append(...[...node.childNodes].map(copy).filter(Boolean));
        return fragment;
      }
      if (node.matches('.disclosure')) return details(node);
      if (node.matches('.translated button')) return original(node);
      const made = node.namespaceURI.endsWith('svg') ? node.cloneNode() : document.createElement(node.localName);
      for (const { name, value } of node.attributes) {
        if (drop.includes(name) || (name === 'role' && node.matches('.term'))) continue;
        if (name === 'id') made.id = id(value);
        else if (refers.includes(name)) made.setAttribute(name, value.split(' ').map(id).join(' '));
        else if (name === 'href' && value.includes('#care-'))
          made.setAttribute('href', value.slice(value.indexOf('#')));
        else made.setAttribute(name, value);
      }
      // A sheet of the element's own lays the strip out; here its columns stand in the markup, for a rule of the page's sheet.
      if (node.matches('.strip')) {
        const rules = element.shadowRoot.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
        const rule = rules.filter(({ selectorText }) => selectorText === '.strip').pop();
        made.dataset.strip = rule.style.gridTemplateColumns;
      }
      // Its room is kept for the script; without one it goes.
      if (node.localName === 'button') made.disabled = true;
      made.append(...[...node.childNodes].map(copy).filter(Boolean));
      return made;
    };
    /** The way to the original is a link to its page. */
    const original = (node) => {
      const link = document.createElement('a');
      link.className = 'button no-print';
      link.lang = node.lang;
      link.dir = node.dir;
      link.hreflang = node.lang;
      link.setAttribute('href', 'ORIGINAL');
      link.append(node.textContent.trim());
      return link;
    };
    /** A button and its panel become what opens without a script. */
    const details = (node) => {
      const made = document.createElement('details');
      made.className = 'disclosure';
      const summary = document.createElement('summary');
      const [head, panel] = node.children;
      const button = head.matches('button') ? head : head.querySelector('button');
      const label = head === button ? summary : document.createElement('span');
      label.className = 'disclosure-button button';
      label.append(...[...button.childNodes].map(copy).filter(Boolean));
      if (head !== button) {
        const heading = document.createElement(head.localName);
        heading.append(label);
        summary.append(heading);
      }
      made.append(summary, copy(panel));
      return made;
    };
    box.append(...[...element.shadowRoot.childNodes].map(copy).filter(Boolean));
    return box;
  };
  const whole = open(host);
  if (!selector) return whole.outerHTML;
  return [...whole.querySelectorAll(selector)].map((part) => {
    for (const one of [part, ...part.querySelectorAll('*')]) {
      for (const name of ['id', ...refers]) one.removeAttribute(name);
    }
    return part.outerHTML;
  });
}

/** The style sheets of the elements, each only for its own part of a page. */
export function scopedStyles(names) {
  return names
    .map((name) => {
      const css = customElements
        .get(name)
        .elementStyles.map(({ cssText }) => cssText)
        .join('\n')
        .replaceAll(':host([hidden])', ':scope[hidden]')
        .replaceAll(':host', ':scope');
      return `@scope ([data-static='${name}']) to (:scope [data-static] > *) {\n${css}\n}`;
    })
    .join('\n');
}

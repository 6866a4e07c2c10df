/**
 * For `waitForFunction`: whether a widget shows, on the page or in the shadow root of a placeholder or of a link's block,
 * with this text. It goes to the page alone, and refers to nothing outside.
 */
export const isWidgetShown = (name: string, text = ''): boolean =>
  [...document.querySelectorAll('*')]
    .flatMap((one) => [one, ...(one.shadowRoot?.querySelectorAll('*') ?? [])])
    .some(
      ({ localName, shadowRoot }) =>
        localName === name &&
        (text ? shadowRoot?.textContent.includes(text) : Boolean(shadowRoot?.querySelector('.foot'))),
    );

/** What a story sets on its element: strings and booleans become attributes, `content` the property. */
export type Arguments = Record<string, unknown>;

/** One example of an element, as data: shown in the docs and driven by the tests. */
export interface Example {
  args: Arguments;
  /** Brings the element into the state that the example shows. */
  play?: (context: { canvasElement: HTMLElement }) => Promise<void>;
}

/** Builds the element of an example, as a page's markup would. */
export function buildElement(name: string, { content, program, ...attributes }: Arguments): HTMLElement {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(attribute, '');
    // A field of the docs that nobody has filled in is an attribute that is not there.
    else if (value !== false && value !== undefined && value !== '') element.setAttribute(attribute, String(value));
  }
  if (content !== undefined) Object.assign(element, { content });
  if (program) {
    const slotted = document.createElement('div');
    slotted.slot = 'program';
    slotted.textContent = String(program);
    element.append(slotted);
  }
  return element;
}

/** The controls inside an element of this library, once it has rendered. */
export async function controlsOf(canvas: HTMLElement, name: string): Promise<ShadowRoot> {
  const element = canvas.querySelector(name) as HTMLElement & { updateComplete: Promise<unknown> };
  await element.updateComplete;
  return element.shadowRoot as ShadowRoot;
}

export function click(root: ShadowRoot, selector: string, text?: string): void {
  const found = [...root.querySelectorAll<HTMLElement>(selector)].find(
    (element) => !text || element.textContent?.includes(text),
  );
  if (!found) throw new Error(`Nothing to click: ${selector} ${text ?? ''}`);
  found.click();
}

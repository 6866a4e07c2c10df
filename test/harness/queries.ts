import { textOf } from '../support.js';

/** What has which role in the markup of this library. */
const selectors = {
  alert: '[role=alert]',
  button: 'button, [role=button]',
  checkbox: 'input[type=checkbox]',
  dialog: '[role=dialog]',
  form: 'form',
  group: 'fieldset',
  heading: 'h1, h2, h3, h4, h5, h6',
  img: '[role=img]',
  link: 'a[href]',
  listitem: 'li',
  radio: 'input[type=radio]',
  status: '[role=status]',
  table: 'table',
  textbox: 'textarea',
} as const;

export type Role = keyof typeof selectors;

/** What assistive technology calls an element. */
export function nameOf(element: Element): string {
  const labelledBy = element.getAttribute('aria-labelledby')?.split(/\s+/);
  if (labelledBy) {
    const root = element.getRootNode() as ShadowRoot;
    return labelledBy.map((id) => textOf(root.getElementById(id))).join(' ');
  }
  const label = element.getAttribute('aria-label');
  if (label) return label;
  const { labels } = element as HTMLInputElement;
  if (labels?.length) return [...labels].map((one) => textOf(one)).join(' ');
  return textOf(element.querySelector(':scope > legend') ?? element);
}

/** The level of a heading, as assistive technology hears it. */
export const levelOf = (heading: Element): number =>
  Number(heading.getAttribute('aria-level') ?? heading.localName.slice(1));

/** Everything of a role whose name holds `name`. */
export function allByRole<T extends HTMLElement = HTMLElement>(within: ParentNode, role: Role, name = ''): T[] {
  return [...within.querySelectorAll<T>(selectors[role])].filter((each) => !name || nameOf(each).includes(name));
}

/** The first one of a role whose name holds `name`. */
export function byRole<T extends HTMLElement = HTMLElement>(within: ParentNode, role: Role, name = ''): T {
  const [first] = allByRole<T>(within, role, name);
  if (first) return first;
  const names = allByRole(within, role).map((one) => `“${nameOf(one)}”`);
  throw new Error(`no ${role} “${name}”; there are: ${names.join(', ') || 'none'}`);
}

/** The first one that a selector finds. */
export function one<T extends Element = HTMLElement>(within: ParentNode, selector: string): T {
  const found = within.querySelector<T>(selector);
  if (!found) throw new Error(`nothing is ${selector}`);
  return found;
}

/** Everything that assistive technology reads as the description of something else, or as what is wrong with it. */
export const descriptionsOf = (root: ShadowRoot): Element[] =>
  ['aria-describedby', 'aria-errormessage'].flatMap((attribute) =>
    [...root.querySelectorAll(`[${attribute}]`)].flatMap((each) =>
      (each.getAttribute(attribute) ?? '').split(/\s+/).flatMap((id) => root.getElementById(id) ?? []),
    ),
  );

export const textsOf = (elements: Iterable<Element>): string[] => [...elements].map((each) => textOf(each));

export const isVisible = (element: Element | null | undefined): boolean => Boolean(element?.getClientRects().length);

/** Whether it is there for paper alone. */
export const isForPaper = (element: Element): boolean => element.closest('.paper-only') !== null;

/** Whether it is there for the eye, and not for screen readers alone. */
export const isForSight = (element: Element): boolean => element.closest('.visually-hidden') === null;

export const isBefore = (first: Node, second: Node): boolean =>
  Boolean(first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING);

// Runs in the page: takes an element through the steps of a case, and says what must not have happened.
import type { Case, Child, Step, Strange } from './cases.js';
import { mutated } from './mutate.js';

declare global {
  interface Window {
    /** What an injected script would call. */
    hit: () => void;
    runCase: (one: Case) => Promise<string[]>;
  }
}
type Fields = Record<string, unknown>;
interface Updating extends HTMLElement {
  updateComplete?: Promise<unknown>;
}

let wrongs: string[] = [];
const wrong = (text: string): void => void wrongs.push(text.slice(0, 600));

window.hit = () => wrong('a script was injected');
window.print = () => undefined;
window.open = () => null;
window.addEventListener('error', ({ message, error }) => wrong(`error: ${message} ${(error as Error)?.stack ?? ''}`));
window.addEventListener('unhandledrejection', ({ reason }) =>
  wrong(`rejection: ${(reason as Error)?.stack ?? reason}`),
);
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
  wrong(`against the policy: ${violatedDirective} ${blockedURI} ${sourceFile}`),
);
window.addEventListener('submit', (event) => event.preventDefault());

const packs = new Map<string, Promise<object>>();
const packOf = (topic: string): Promise<object> => {
  const known = packs.get(topic) ?? fetch(`/dist/topics/${topic}/en.json`).then((response) => response.json());
  packs.set(topic, known);
  return known;
};

function valueFrom(value: unknown): unknown {
  const name = (value as Strange | null)?.strange;
  const fail = (): never => {
    throw new Error('a getter of the page');
  };
  const circle: Fields = {};
  circle.circle = circle;
  switch (name) {
    case 'undefined':
      return undefined;
    case 'symbol':
      return Symbol('s');
    case 'function':
      return () => fail();
    case 'not-a-number':
      return Number.NaN;
    case 'throwing':
      return Object.defineProperty({}, 'topic', { enumerable: true, get: fail });
    case 'circular':
      return circle;
    case 'proxy':
      return new Proxy({}, { get: fail, ownKeys: fail, has: fail, getPrototypeOf: fail });
    default:
      return value;
  }
}

function made({ tag, attributes, text }: Child): HTMLElement {
  const node = document.createElement(tag);
  for (const [name, value] of attributes) node.setAttribute(name, value);
  node.append(text);
  return node;
}

/** The shadow roots of an element and of those inside it. */
function rootsIn(element: Element): ShadowRoot[] {
  const root = element.shadowRoot;
  if (!root) return [];
  return [root, ...[...root.querySelectorAll('*')].flatMap(rootsIn)];
}

const controlsIn = (element: Element): HTMLElement[] =>
  rootsIn(element).flatMap((root) => [
    ...root.querySelectorAll<HTMLElement>('button, input, select, summary, label, a[href], [tabindex]'),
  ]);

const task = (ms = 0): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function settle(element: Updating): Promise<void> {
  // Until it is on a page, an element has nothing to draw.
  const isDone =
    !element.isConnected || (await Promise.race([element.updateComplete?.then(() => true) ?? true, task(10_000)]));
  if (!isDone) wrong('an update did not end within 10 seconds');
  await task();
}

const main = document.querySelector('main') as HTMLElement;
const other = document.querySelector('aside') as HTMLElement;
const frame = document.querySelector('iframe') as HTMLIFrameElement;

/** The page goes nowhere, and calls nobody. */
function stay(link: HTMLAnchorElement): void {
  const prevent = (event: Event): void => event.preventDefault();
  if (!link.getAttribute('href')?.startsWith('#')) link.addEventListener('click', prevent);
}

/** Returns the element with which to go on. */
async function take(element: Updating, step: Step): Promise<Updating> {
  switch (step.do) {
    case 'attribute':
      if (step.value === null) element.removeAttribute(step.name);
      else element.setAttribute(step.name, step.value);
      return element;
    case 'property':
      try {
        (element as unknown as Fields)[step.name] = valueFrom(step.value);
      } catch (error) {
        wrong(`setting ${step.name} threw: ${(error as Error).stack}`);
      }
      return element;
    case 'content':
      (element as unknown as Fields).content = mutated(await packOf(step.topic), step.changes);
      return element;
    case 'register': {
      const pack = mutated(await packOf(step.topic), step.changes) as Fields;
      // Under names of its own, so that the next case finds the library's packs.
      pack.topic = 'of-the-page';
      document.dispatchEvent(new CustomEvent('care-content', { detail: { pack } }));
      element.setAttribute('topic', 'of-the-page');
      return element;
    }
    case 'child':
      element.append(made(step.child));
      return element;
    case 'press':
    case 'double':
    case 'key': {
      const all = controlsIn(element);
      const control = all[step.at % Math.max(1, all.length)];
      if (control instanceof HTMLAnchorElement) stay(control);
      if (step.do === 'key')
        control?.dispatchEvent(new KeyboardEvent('keydown', { key: step.key, bubbles: true, composed: true }));
      else control?.click();
      if (step.do === 'double') control?.click();
      return element;
    }
    case 'event': {
      const target = { element, document, window }[step.on];
      target.dispatchEvent(new CustomEvent(step.name, { bubbles: true, composed: true, cancelable: true }));
      return element;
    }
    case 'language':
      document.documentElement.lang = step.value;
      return element;
    case 'remove':
      element.remove();
      return element;
    case 'append':
      main.append(element);
      return element;
    case 'move':
      other.append(element);
      return element;
    case 'frame':
      frame.contentDocument?.body.append(element);
      return element;
    case 'clone': {
      const copy = element.cloneNode(true) as Updating;
      element.replaceWith(copy);
      return copy;
    }
    case 'empty':
      element.replaceChildren();
      return element;
    case 'translator':
      for (const root of rootsIn(element)) replaceTexts(root);
      return element;
    case 'wait':
      await task(5);
      return element;
  }
}

/** What translators of pages do to every text. */
function replaceTexts(root: ShadowRoot): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const all: Node[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) all.push(node);
  for (const node of all) {
    if (node.parentElement?.localName === 'style' || !node.textContent?.trim()) continue;
    const font = document.createElement('font');
    font.append(`${node.textContent}`);
    (node as ChildNode).replaceWith(font);
  }
}

const forbidden =
  'script, iframe:not(.visually-hidden), object, embed, img, link, meta, base, foreignObject, animate, set, audio, video, math';

const own = location.href.replace(/#.*/, '');
/** The web, a telephone, or a place on this page. */
const isHarmless = (address: string): boolean => /^(?:https:|tel:|#)/i.test(address) || address.startsWith(`${own}#`);

function look(element: HTMLElement): void {
  for (const root of rootsIn(element)) {
    for (const node of root.querySelectorAll(forbidden)) wrong(`in a shadow root: ${node.outerHTML}`);
    for (const node of root.querySelectorAll('*')) {
      for (const { name, value } of node.attributes) {
        if (/^on|^style$|^srcdoc$/i.test(name)) wrong(`an attribute ${name}="${value}" of ${node.localName}`);
        if (/^(?:xlink:)?href$|^src$|^action$|^formaction$/i.test(name) && !isHarmless(value))
          wrong(`an address ${value}`);
      }
    }
  }
}

/** Whether a person sees a text: of the element, or what the page gave it. */
const isReadable = (element: HTMLElement): boolean =>
  [element, ...rootsIn(element)].some((root) =>
    [...root.querySelectorAll<HTMLElement>('p, h1, h2, h3, h4, h5, h6, li, legend')].some(
      (one) => one.textContent?.trim() && one.checkVisibility(),
    ),
  );

const markOf = (): string =>
  [document.querySelector('header')?.outerHTML, document.title, document.querySelectorAll('body > *').length].join();
const before = markOf();

window.runCase = async ({ element: name, topic, language, steps }) => {
  wrongs = [];
  document.documentElement.lang = 'en';
  let element = document.createElement(name) as Updating;
  element.setAttribute('topic', topic);
  element.setAttribute('lang', language);
  main.append(element);
  for (const step of steps) {
    element = await take(element, step);
    // Now and then the next step comes before the element has drawn the last one.
    if (step.do !== 'attribute') await settle(element);
    look(element);
  }
  main.append(element);
  const deadline = performance.now() + 10_000;
  do {
    await settle(element);
    if (isReadable(element) || element.hidden) break;
    await task(20);
  } while (performance.now() < deadline);
  look(element);
  // What the page has hidden, or is still to bring.
  const isOfPage = element.hidden || (element as unknown as Fields).content === null;
  if (!isReadable(element) && !isOfPage)
    wrong(`nothing to read: ${element.outerHTML.slice(0, 200)} ${element.shadowRoot?.textContent?.slice(0, 100)}`);
  element.remove();
  main.replaceChildren();
  other.replaceChildren();
  frame.contentDocument?.body.replaceChildren();
  await task();
  if (markOf() !== before) wrong(`the page was changed: ${markOf()}`);
  return wrongs;
};

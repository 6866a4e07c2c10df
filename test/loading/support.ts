import { expect } from '@open-wc/testing';
import inventedCondition from '../fixtures/invented-condition.json' with { type: 'json' };
import { allOn } from '../hosts/elements.js';
import { inside, rendered, textOf } from '../support.js';

export interface Probe {
  violations: string[];
  errors: string[];
  warnings: string[];
}
export type Page = Window & typeof globalThis & { probe: Probe };
type Faults = Record<string, string[]>;

export interface Case {
  page: Page;
  /** Sets what the server does from now on. */
  set(faults: Faults): Promise<void>;
  /** Which files were asked for so far, in their order. */
  log(): Promise<string[]>;
  /** The browser says that it is online again. */
  online(): void;
}

let count = 0;
let frame: HTMLIFrameElement | undefined;

export const wait = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

/** Waits until something holds; says what did not. */
export async function until(holds: () => unknown, what: string): Promise<void> {
  for (let time = 0; time < 400; time++) {
    if (await holds()) return;
    await wait(25);
  }
  throw new Error(`not so after ten seconds: ${what}`);
}

/** A page with the built script, from a server with faults. `{hash:FILE}` in its markup is the right hash of a file. */
export async function open(
  body: string,
  { faults = {}, tag = '', head = '', policy = '', lang = 'en', root = `lang="${lang}"`, headers = {} } = {} as {
    faults?: Faults;
    tag?: string;
    head?: string;
    policy?: string;
    lang?: string;
    /** The attributes of the root in place of `lang`. */
    root?: string;
    headers?: Record<string, string>;
  },
): Promise<Case> {
  count += 1;
  // Three browsers share the server.
  const id = `${Math.random().toString(36).slice(2)}-${count}`;
  const post = async (what: object): Promise<void> => {
    await fetch(`/faulty/${id}`, { method: 'POST', body: JSON.stringify(what) });
  };
  const html = `<!doctype html><html ${root}><meta charset="utf-8"><title>${id}</title>
    <script src="probe.js" nonce="abc"></script>${head}
    ${tag.startsWith('<') ? tag : `<script src="care-widgets.js" ${tag}></script>`}${body}`;
  await post({
    page: html,
    faults,
    headers: { ...headers, ...(policy ? { 'content-security-policy': policy } : {}) },
  });
  close();
  frame = document.createElement('iframe');
  frame.width = '800';
  frame.height = '600';
  const loaded = new Promise((resolve) => frame?.addEventListener('load', resolve));
  frame.src = `/faulty/${id}/page.html`;
  document.body.append(frame);
  await loaded;
  const page = frame.contentWindow as Page;
  return {
    page,
    set: (next) => post({ faults: next }),
    log: async () => (await (await fetch(`/faulty/${id}/log`)).json()) as string[],
    online: () => page.dispatchEvent(new page.Event('online')),
  };
}

export function close(): void {
  frame?.remove();
  frame = undefined;
}

/** What is read right now in an element of the page, also one that stands for a link or placeholder. */
export const read = ({ page }: Case, name: string): string => {
  const [element] = allOn(page, name);
  return element?.shadowRoot ? textOf(inside(element)) : '';
};

/** Renders every element of the page again, several times, as a busy page would. */
export async function renderAgain({ page }: Case): Promise<void> {
  for (let time = 0; time < 3; time++) {
    for (const one of page.document.querySelectorAll('*')) {
      if (!one.shadowRoot) continue;
      (one as unknown as { requestUpdate(): void }).requestUpdate();
      await rendered(one);
    }
    await wait(20);
  }
}

/** A page that needs every kind of file. */
export const needsAll = `<redflag-screener lang="es"></redflag-screener>
  <side-effect-list treatment="chemotherapy" checklist></side-effect-list>
  <all-phase-timeline></all-phase-timeline>
  <p><a href="pages/en/emergency-notice.html">In an emergency</a></p>`;

/** Gives the page a pack of its own, which is checked. */
export const bring = ({ page }: Case): void => {
  const timeline = page.document.querySelector('all-phase-timeline') as unknown as { content: unknown };
  timeline.content = inventedCondition;
};

/** Brings a pack, and waits for every kind of file; nothing may be blocked, or fail. */
export async function expectAll(opened: Case): Promise<void> {
  bring(opened);
  await until(() => /espalda/.test(read(opened, 'redflag-screener')), 'a topic in Spanish');
  await until(() => read(opened, 'redflag-screener').includes('Continuar'), 'the words in Spanish');
  await until(() => read(opened, 'side-effect-list').includes('I have this'), 'interactions.js');
  await until(() => read(opened, 'all-phase-timeline').includes(inventedCondition.timeline.title), 'validator.js');
  await until(() => read(opened, 'emergency-notice').includes('911'), 'upgrade.js');
  expect(opened.page.probe.violations.filter((one) => !/favicon/.test(one))).to.deep.equal([]);
  expect(opened.page.probe.errors).to.deep.equal([]);
}

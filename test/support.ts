import { fixtureCleanup, fixtureSync } from '@open-wc/testing';
import type { LitElement } from 'lit';
import { faceFiles, showFace } from '../tools/test/show-face.js';

/** Puts markup on the page and gives back its first element that is not marked `data-around`, rendered. */
export async function show<T extends Element>(markup: string): Promise<T> {
  const around = fixtureSync(markup).parentElement as Element;
  const element = around.querySelector(':not([data-around])') as T;
  await rendered(element);
  return element;
}

/** Puts an element on the page that a test has made itself; whoever needs it rendered waits for it. */
export function putOnPage(element: Element): void {
  fixtureSync<HTMLElement>('<div></div>').append(element);
}

/** What a layout measures must not depend on the fonts of a machine: it is measured in a narrow and in a wide face. */
export async function inEachFace(measure: (face: string) => unknown, page: Window = window): Promise<void> {
  const { document } = page;
  const before = [...document.adoptedStyleSheets];
  for (const [name, file] of Object.entries(faceFiles)) {
    const data = await fetch(`/${file}`).then((answer) => answer.arrayBuffer());
    if (!(await showFace(`test-${name}`, data, page))) throw new Error(`the ${name} face is not used`);
    try {
      await measure(name);
    } finally {
      document.adoptedStyleSheets = before;
    }
  }
}

/** Removes what `show` and `putOnPage` put on the page, and the page's own language. */
export function clear(): void {
  fixtureCleanup();
  for (const name of ['lang', 'dir']) document.documentElement.removeAttribute(name);
}

export async function rendered(element: Element): Promise<void> {
  await (element as LitElement).updateComplete;
  await (element as LitElement).updateComplete;
}

export function inside(element: Element): ShadowRoot {
  return element.shadowRoot as ShadowRoot;
}

/** What a person reads there, with white space folded. */
export function textOf(node: Element | ShadowRoot | null): string {
  return readable(node?.textContent ?? '');
}

/** Without what only sets the direction of a text. */
export const readable = (text: string): string =>
  text
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Runs an action and gives back what it said to the developer. */
export async function messagesOf(action: () => unknown): Promise<string[]> {
  const messages: string[] = [];
  const original = console.warn;
  console.warn = (...parts: unknown[]) => messages.push(parts.join(' '));
  try {
    await action();
  } finally {
    console.warn = original;
  }
  return messages;
}

/** What an action gives, and what the console was told meanwhile. */
export async function told<T>(action: () => Promise<T>): Promise<{ result: T; messages: string[] }> {
  const results: T[] = [];
  const messages = await messagesOf(async () => {
    results.push(await action());
  });
  return { result: results[0] as T, messages };
}

import type { ToldProblem } from '../content/problem.js';
import { clean } from '../content/unclobbered.js';

const reported = new WeakMap<Element, Set<string>>();

/**
 * Tells the page's developer, once per element and message, what is wrong and what is allowed.
 * What a patient answered never goes here.
 */
export function warnOnce(element: Element, message: string): void {
  const messages = reported.get(element) ?? new Set<string>();
  if (messages.has(message)) return;
  messages.add(message);
  reported.set(element, messages);
  console.warn(`[care-widgets] <${clean(element).localName}>: ${message}`);
}

/** Warns of values that are not in a list, and says what is used instead. */
export function warnUnknown(
  element: Element,
  name: string,
  values: readonly unknown[],
  known: readonly string[],
  instead = '',
): void {
  const list = (some: readonly string[]): string => some.join(', ');
  warnOnce(element, `unknown ${name} ${list(values.map(quote))}${instead && '; '}${instead}. Known: ${list(known)}.`);
}

/** A value as it can be shown in a message: short and on one line. */
export function quote(value: unknown): string {
  const text = String(value).replace(/\s+/g, ' ');
  return `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`;
}

/** The first of what is wrong with a pack, each with its place. */
export function listProblems(problems: readonly ToldProblem[]): string {
  return problems
    .slice(0, 8)
    .map(({ path, message }) => `${path}: ${message}`)
    .join('; ');
}

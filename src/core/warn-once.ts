import type { ToldProblem } from '../content/problem.js';
import { clean } from '../content/unclobbered.js';

const reported = new WeakMap<Element, Set<string>>();

/**
 * Tells the page's developer, once per element and message, what is wrong and what is allowed.
 * Never call it with anything that a patient has answered.
 */
export function warnOnce(element: Element, message: string): void {
  const messages = reported.get(element) ?? new Set<string>();
  if (messages.has(message)) return;
  messages.add(message);
  reported.set(element, messages);
  console.warn(`[care-widgets] <${clean(element).localName}>: ${message}`);
}

/** Warns that an attribute's value is invalid, and says what is used instead. */
export function warnRefused(element: Element, name: string, value: unknown, rule: string, instead: unknown): void {
  warnOnce(element, `${name} ${quote(value)} is not ${rule}; using ${instead}.`);
}

/** Warns about values that are not in a list, and says what is used instead. */
export function warnUnknown(
  element: Element,
  name: string,
  values: readonly unknown[],
  known: readonly string[],
  instead = '',
): void {
  const told = values.map(quote).join(', ');
  warnOnce(element, `unknown ${name} ${told}${instead && '; '}${instead}. Known: ${known.join(', ')}.`);
}

/** Quotes a value for a message: short and on one line. */
export const quote = (value: unknown): string => JSON.stringify(String(value).slice(0, 60));

/** A message with the first few problems of a pack, each with its path. */
export function refusal(name: string, problems: readonly ToldProblem[]): string {
  const first = problems.slice(0, 8).map(({ path, message }) => `${path}: ${message}`);
  return `${name} is not a valid pack; ignored. ${first.join('; ')}.`;
}

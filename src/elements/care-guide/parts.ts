import { wordsIn } from '../../content/text.js';
import type { View } from '../../core/view.js';
import type { ElementEntry, GuidePart } from '../element-entry.js';
import { type ElementName, elementNames, registry } from '../registry.js';

/** A part of the guide: an element of the library with its topic, or one that the guide renders itself. */
export interface ListedPart extends GuidePart {
  /** What it is called in the contents; undefined where the pack does not hold it. */
  readonly titleIn: (view: View) => string | undefined;
  readonly element?: ElementName;
  readonly topic?: string;
}

/** The elements that are parts, as their rows in the registry say, and in its order. */
const elementParts = elementNames.flatMap((element): ListedPart | [] => {
  const { packField, topic, guidePart }: ElementEntry = registry[element];
  if (!guidePart) return [];
  const titleIn = ({ pack, words }: View): string | undefined =>
    guidePart.ownTitle ? words.guide[guidePart.ownTitle] : (pack[packField] as { title?: string } | undefined)?.title;
  return { ...guidePart, titleIn, element, topic };
});

const questions: ListedPart = { name: 'questions', titleIn: ({ pack }) => pack.guide?.questions.heading };

/** In the order of a patient's questions: what matters, when to call, what it is, what happens, what else. */
export const allParts: readonly ListedPart[] = [
  { name: 'summary', titleIn: ({ pack }) => pack.guide?.keyPoints.heading },
  { name: 'call', titleIn: ({ pack }) => pack.sideEffects?.callRightAway.heading },
  ...elementParts.flatMap((part) => (part.name === 'tools' ? [questions, part] : part)),
];

export const partNames: readonly string[] = allParts.map(({ name }) => name);

/** The parts that the attribute names, in its order; all of them when it names no known one. */
export function chooseParts(attribute: string | null): { parts: readonly ListedPart[]; unknown: string[] } {
  const names = wordsIn(attribute);
  const parts = names.flatMap((name) => allParts.filter((part) => part.name === name));
  return { parts: parts.length ? parts : allParts, unknown: names.filter((name) => !partNames.includes(name)) };
}

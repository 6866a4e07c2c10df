import type { ContentPack } from '../../content/schema.js';
import { wordsIn } from '../../content/text.js';
import type { View } from '../../core/view.js';
import type { ElementEntry, GuidePart } from '../element-entry.js';
import { type ElementName, elementNames, registry } from '../registry.js';

/** A part of the guide: an element of the library with its topic, or one that the guide renders itself. */
export interface ListedPart extends GuidePart {
  /** Its title in the contents; undefined if the pack does not contain it. */
  readonly titleIn: (view: View) => string | undefined;
  readonly element?: ElementName;
  readonly topic?: string;
  /** Which of the pack's chapters it shows. */
  readonly chapter?: string;
}

/** The elements that are parts according to the registry, in its order. */
const elementParts = elementNames.flatMap((element): ListedPart | [] => {
  const { packField, topic, guidePart }: ElementEntry = registry[element];
  if (!guidePart) return [];
  const titleIn = ({ pack, words }: View): string | undefined =>
    guidePart.ownTitle ? words.guide[guidePart.ownTitle] : (pack[packField] as { title?: string } | undefined)?.title;
  return { ...guidePart, titleIn, element, topic };
});

const questions: ListedPart = { name: 'questions', folds: true, titleIn: ({ pack }) => pack.guide?.questions.heading };

/** In the order of a patient's questions: when to call, what matters, what it is, what happens, what else. */
export const allParts: readonly ListedPart[] = [
  { name: 'call', titleIn: ({ pack }) => pack.sideEffects?.callRightAway.heading },
  { name: 'summary', titleIn: ({ pack }) => pack.guide?.keyPoints.heading },
  ...elementParts.flatMap((part) => (part.name === 'tools' ? [questions, part] : part)),
];

/** What stands inside the treatments, but is listed in the contents. */
export const insideTreatments: readonly Pick<ListedPart, 'name' | 'titleIn'>[] = [
  { name: 'side-effects', titleIn: ({ pack }) => pack.sideEffects?.title },
  { name: 'note', titleIn: ({ words }) => words.checklist.note },
];

/** The names that neither new elements nor chapters can use. */
export const partNames: readonly string[] = ['contents', ...[...allParts, ...insideTreatments].map(({ name }) => name)];

/** The same for a pack, with its own chapters before `trials`. One called `call` never takes the place of when to call. */
export function partsOf({ chapters = [] }: ContentPack): readonly ListedPart[] {
  const own = chapters.map(
    ({ id, title }): ListedPart => ({
      name: partNames.includes(id) ? `chapter-${id}` : id,
      chapter: id,
      isLong: true,
      folds: true,
      element: 'condition-overview',
      titleIn: () => title,
    }),
  );
  const at = allParts.findIndex(({ name }) => name === 'trials');
  return [...allParts.slice(0, at), ...own, ...allParts.slice(at)];
}

/** The parts that the attribute names, in its order; if it names no known one, all, in the order of the pack. */
export function chooseParts(
  attribute: string | null,
  pack: ContentPack,
): { parts: readonly ListedPart[]; unknown: string[]; known: string[] } {
  const all = partsOf(pack);
  const known = all.map(({ name }) => name);
  const named = (names: readonly string[]): ListedPart[] =>
    names.flatMap((name) => all.filter((part) => part.name === name));
  const names = wordsIn(attribute);
  const chosen = named(names);
  // A pack's order leaves no part out: one that it does not name comes after the same part as by default.
  const order = [...(pack.guide?.order ?? [])];
  for (const [index, name] of known.entries())
    if (!order.includes(name)) order.splice(order.indexOf(known[index - 1] ?? '') + 1, 0, name);
  return {
    parts: chosen.length ? chosen : named(order),
    known,
    unknown: names.filter((name) => !known.includes(name)),
  };
}

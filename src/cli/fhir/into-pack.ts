import { blocksFrom, blocksOf, type Translation } from '../../content/authoring.js';
import type { ContentPack, ScreeningGuide } from '../../content/schema.js';
import { UserError } from '../errors.js';

export type WithScreening = ContentPack & { screening: ScreeningGuide };

/** A pack with the question set of another one: at the end, or in the place of the set of that id. */
export function withScreening(own: ContentPack, imported: ContentPack): WithScreening {
  if (own.region !== imported.region) {
    const what = `the Questionnaire is for the region ${imported.region}, and the pack for ${own.region}`;
    throw new UserError(what, 'Import it into a pack of its own: name another --topic or --folder.');
  }
  const guide = imported.screening as ScreeningGuide;
  const screening = own.screening ? withGuide(own.screening, guide) : guide;
  // What was signed did not hold these questions.
  const review = own.review.status === 'reviewed' ? ({ status: 'draft' } as const) : own.review;
  // The whole is due as soon as a part of it is.
  const [due] = [own.review.due, imported.review.due].filter((day) => day !== undefined).sort();
  return { ...own, review: { ...review, ...(due ? { due } : {}) }, sources: withSources(own, imported), screening };
}

function withGuide(own: ScreeningGuide, more: ScreeningGuide): ScreeningGuide {
  const questionSets = joined(own.questionSets ?? [], more.questionSets ?? []);
  return { ...own, sets: joined(own.sets, more.sets), ...(questionSets.length ? { questionSets } : {}) };
}

/** Each in the place of the one with its id, or at the end. */
function joined<T extends { id: string }>(own: readonly T[], more: readonly T[]): T[] {
  const ids = own.map(({ id }) => id);
  const kept = own.map((one) => more.find(({ id }) => id === one.id) ?? one);
  return [...kept, ...more.filter(({ id }) => !ids.includes(id))];
}

/** A pack's own entry of a source says more: when it was read. */
function withSources({ sources: own }: ContentPack, { sources: more }: ContentPack): ContentPack['sources'] {
  const added = more.filter((source) => {
    const known = own.find(({ id }) => id === source.id);
    if (known && (known.title !== source.title || known.address !== source.address))
      throw new UserError(
        `the source ${source.id} is another one than in the Questionnaire`,
        'Give one of the two another id.',
      );
    return !known;
  });
  return [...own, ...added];
}

/** Whether a pack that has a screening keeps advice that differs from what was imported. */
export function keepsOtherAdvice(own: ContentPack, imported: ContentPack): boolean {
  const adviceOf = ({ screening }: ContentPack): string => JSON.stringify({ ...screening, sets: [], questionSets: [] });
  // Questions bring no advice of their own.
  return Boolean(own.screening && imported.screening?.sets.length) && adviceOf(own) !== adviceOf(imported);
}

/** A translation with the texts that are others than in the original. */
export function withTexts(own: Translation, original: ContentPack, translated: ContentPack): Translation {
  const before = new Map(blocksOf(original).map(({ id, text }) => [id, JSON.stringify(text)]));
  const others = blocksOf(translated).filter(({ id, text }) => before.get(id) !== JSON.stringify(text));
  const blocks = blocksFrom(original, Object.fromEntries(others.map(({ id, text }) => [id, text])));
  const review = own.review.status === 'reviewed' ? ({ status: 'draft' } as const) : own.review;
  return { ...own, review, blocks: { ...own.blocks, ...blocks } };
}

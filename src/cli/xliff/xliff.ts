import { js2xliff } from 'xliff';
import { type Block, blocksOf, markOf, type Translation } from '../../content/authoring.js';
import type { ContentPack } from '../../content/schema.js';

interface Unit {
  source: string;
  target?: string;
  note: string;
  additionalAttributes: Record<string, string>;
}

/** A block is one text: translation tools must not split it into one segment per sentence. */
const additionalAttributes = { canResegment: 'no' };

/** Languages differ in their number of spellings, so these are exported as one text. */
export const joinSpellings = (forms: readonly string[]): string => forms.join(' ; ');
/** Each script has a semicolon of its own, and the Greek question mark looks like one. */
export const splitSpellings = (text: string): string[] => text.split(/\s*[;；﹔︔؛⁏\u037e]\s*/).filter(Boolean);

/** The units of a block, by their ids: of a list each entry is one. */
export function unitsOf({ id, kind, text }: Pick<Block, 'id' | 'kind' | 'text'>): [id: string, source: string][] {
  if (kind === 'spelling') return [[id, joinSpellings([text].flat())]];
  return Array.isArray(text) ? text.map((one, index) => [`${id}:${index + 1}`, one]) : [[id, text]];
}

/** Exports a pack as XLIFF 2: a unit for each text, with the hash of the source text in a note. */
export async function toXliff(pack: ContentPack, own: Translation): Promise<string> {
  const units: Record<string, Unit> = {};
  for (const block of blocksOf(pack)) {
    const { id, kind, text } = block;
    const there = own.blocks[id];
    const done = there?.of === markOf(text) ? there.text : undefined;
    // As a target, it would come back as if someone had checked it.
    const before = there && done === undefined ? ` Changed since. It was: ${[there.text].flat().join(' | ')}` : '';
    const all = unitsOf(block);
    const targets = kind === 'spelling' ? done && [joinSpellings([done].flat())] : done && [done].flat();
    for (const [index, [key, source]] of all.entries()) {
      const entry =
        kind === 'spelling'
          ? 'Spellings, with ; between. '
          : Array.isArray(text)
            ? `Entry ${index + 1} of ${all.length}. `
            : '';
      const target = targets?.[index];
      const note = `${entry}Keep this: mark ${markOf(text)}.${before}`;
      units[key] = { source, ...(target === undefined ? {} : { target }), note, additionalAttributes };
    }
  }
  return js2xliff({
    resources: { [`${pack.topic}:${pack.version}`]: units },
    sourceLanguage: pack.language,
    targetLanguage: own.language,
  });
}

import { js2xliff } from 'xliff';
import { applyTranslation, blocksOf, markOf, type Translation, translatableIds } from '../../content/authoring.js';
import type { ContentPack } from '../../content/schema.js';
import { UserError } from '../content-files.js';
import { readXliff } from './read-xliff.js';

interface Unit {
  source: string;
  target?: string;
  note: string;
  additionalAttributes: Record<string, string>;
}

/** A block is one text: a translator's program must not make a unit for each of its sentences. */
const additionalAttributes = { canResegment: 'no' };

/** Other spellings differ in number between languages, so they travel as one text. */
const join = (forms: readonly string[]): string => forms.join(' ; ');
const split = (text: string): string[] => text.split(/\s*;\s*/).filter(Boolean);

/** A pack for a translator's program: XLIFF 2, a unit for each text, with the mark of what is translated as a note. */
export async function toXliff(pack: ContentPack, own: Translation): Promise<string> {
  const units: Record<string, Unit> = {};
  for (const { id, kind, text } of blocksOf(pack)) {
    const there = own.blocks[id];
    const done = there?.of === markOf(text) ? there.text : undefined;
    // As a target it would come back as if somebody had looked at it.
    const before = there && done === undefined ? ` Changed since. It was: ${[there.text].flat().join(' | ')}` : '';
    const put = (key: string, source: string, target: string | undefined, about = ''): void => {
      const note = `${about}Keep this: mark ${markOf(text)}.${before}`;
      units[key] = { source, ...(target === undefined ? {} : { target }), note, additionalAttributes };
    };
    if (kind === 'spelling') put(id, join([text].flat()), done && join([done].flat()), 'Spellings, with ; between. ');
    else if (Array.isArray(text)) {
      for (const [index, one] of text.entries()) {
        put(`${id}:${index + 1}`, one, [done].flat()[index], `Entry ${index + 1} of ${text.length}. `);
      }
    } else put(id, text, done as string | undefined);
  }
  return js2xliff({
    resources: { [`${pack.topic}:${pack.version}`]: units },
    sourceLanguage: pack.language,
    targetLanguage: own.language,
  });
}

/** What a translator has sent back, put into the translation that there was. */
export function fromXliff(xliff: string, own: Translation, pack: ContentPack): Translation {
  const { name, language, units } = readXliff(xliff);
  if (name.split(':')[0] !== pack.topic || language.toLowerCase() !== own.language.toLowerCase()) {
    throw new UserError(
      `the XLIFF is of ${name} in ${language}, not of ${pack.topic} in ${own.language}. Name the right files.`,
    );
  }
  const known = translatableIds(pack);
  // Texts of blocks that the pack no longer has go.
  const kept = Object.entries(own.blocks).filter(([id]) => known.has(id));
  const blocks: Translation['blocks'] = Object.fromEntries(kept);
  for (const { id, kind, text } of blocksOf(pack)) {
    const isSpelling = kind === 'spelling';
    const keys = Array.isArray(text) && !isSpelling ? text.map((_, index) => `${id}:${index + 1}`) : [id];
    const found = keys.map((key) => units.get(key));
    // A list of texts is translated whole or not at all.
    if (!found.every((unit) => unit?.target)) continue;
    const targets = found.map((unit) => unit?.target as string);
    const [, of = ''] = /mark ([0-9a-f]{8})/.exec(found[0]?.note ?? '') ?? [];
    if (!of) throw new UserError(`${id}: its note with the mark is gone. Keep the notes of the XLIFF.`);
    const shown = isSpelling ? split(targets[0] ?? '') : Array.isArray(text) ? targets : (targets[0] as string);
    blocks[id] = { of, text: shown };
  }
  const translation = { ...own, from: { language: pack.language, version: pack.version }, blocks };
  const { problems, gaps } = applyTranslation(pack, translation);
  const [problem] = problems;
  if (problem) throw new UserError(`${problem.path}: ${problem.message}. Correct the target in the XLIFF.`);
  const broken = gaps.filter(({ id, reason }) => reason === 'broken' && blocks[id] !== own.blocks[id]);
  if (broken.length) {
    const list = broken.map(({ id, message }) => `${id} ${message}`).join('; ');
    throw new UserError(`nothing is taken over: ${list}. Correct the target in the XLIFF.`);
  }
  return translation;
}

/** The units whose target nobody says is a translation: they are not taken. */
export const untouchedIn = (xliff: string): string[] =>
  [...readXliff(xliff).units].filter(([, { isInitial }]) => isInitial).map(([id]) => id);

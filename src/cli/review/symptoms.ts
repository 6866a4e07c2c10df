import { blocksOf, isTranslation } from '../../content/authoring.js';
import { urgencyOfFever } from '../../content/fever.js';
import { parsePack } from '../../content/parse-pack.js';
import type { Call, ContentPack } from '../../content/schema.js';
import { urgencies } from '../../content/urgency.js';
import type { ContentFile } from '../content-files.js';
import type { Finding } from './inspect.js';

/** How soon a symptom needs help, according to one place in a pack. */
interface Statement extends Call {
  file: string;
  id: string;
}

const rank = ({ urgency }: Call): number => urgencies.indexOf(urgency);

/** What a pack says about each symptom, in its list of calls and in its effects. */
function statementsOf(file: string, { sideEffects, effects = [] }: ContentPack): Statement[] {
  const listed = (sideEffects?.callRightAway.items ?? []).flatMap(({ id, urgency, symptoms = [] }) =>
    symptoms.map((symptom) => ({ file, id: `sideEffects.callRightAway.items.${id}`, symptom, urgency })),
  );
  const ofEffects = effects.flatMap(({ id, calls = [] }) =>
    calls.map((call) => ({ file, id: `effects.${id}.call`, ...call })),
  );
  return [...listed, ...ofEffects];
}

/** The pack in a file, if it is valid; other checks report what is wrong with an invalid one. */
function packIn({ value }: ContentFile): ContentPack | undefined {
  const result = isTranslation(value) ? undefined : parsePack(value);
  return result && 'pack' in result ? result.pack : undefined;
}

/** Finds contradictions: a person who looks up a symptom must find the same answer everywhere. */
export function findContradictions(files: readonly ContentFile[]): Finding[] {
  const findings: Finding[] = [];
  const say = ({ file, id }: Pick<Finding, 'file' | 'id'>, rule: string, remedy: string): number =>
    findings.push({ level: 'error', code: 'contradiction', file, id, rule, remedy });
  const packs = files.flatMap((file) => {
    const pack = packIn(file);
    return pack ? [{ file: file.path, pack }] : [];
  });
  const all = packs.flatMap(({ file, pack }) => statementsOf(file, pack));
  const first = new Map<string, Statement>();
  for (const one of all) {
    const key = `${one.symptom} ${one.after ?? ''}`;
    const other = first.get(key);
    if (!other) first.set(key, one);
    else if (other.urgency !== one.urgency) {
      const rule = `says that ${one.symptom} is ${one.urgency}, and ${other.file}: ${other.id} says ${other.urgency}`;
      say(one, rule, 'Choose one of them, based on the sources.');
    }
  }
  for (const { file, pack } of packs) {
    const own = all.filter((one) => one.file === file);
    for (const graver of own.filter(({ after }) => after)) {
      for (const milder of own.filter((one) => one.symptom === graver.symptom && !one.after)) {
        if (rank(milder) <= rank(graver)) continue;
        if (own.some(({ id, symptom, after }) => id === milder.id && symptom === graver.symptom && after)) continue;
        const rule = `does not say that ${graver.symptom} is ${graver.urgency} after ${graver.after}`;
        say(milder, rule, 'Name the exception in its text, and in its calls.');
      }
    }
    checkFever(file, pack, own, say);
  }
  return findings;
}

/** Everything that mentions a fever must follow the fever rule of its pack. */
function checkFever(
  file: string,
  pack: ContentPack,
  own: readonly Statement[],
  say: (place: Pick<Finding, 'file' | 'id'>, rule: string, remedy: string) => unknown,
): void {
  const { fever } = pack;
  if (!fever) {
    const spoken = blocksOf(pack).find(({ text }) => String(text).includes('{fever-threshold}'));
    if (spoken)
      say(
        { file, id: spoken.id },
        'mentions a fever, but the pack does not say what to do about one',
        'Write "fever".',
      );
    return;
  }
  for (const { id, text } of blocksOf(pack)) {
    if (!sentencesIn(text).some(ordersOwnFeverCall)) continue;
    say(
      { file, id },
      'orders a call about a fever in its own words',
      'Write "{fever-call}", which follows the fever rule.',
    );
  }
  const urgency = urgencyOfFever(fever.firstCall);
  for (const one of own) {
    if (one.symptom !== 'fever' || one.urgency === urgency) continue;
    const rule = `says that a fever is ${one.urgency}, and fever.firstCall makes it ${urgency}`;
    say(one, rule, 'Make both the same.');
  }
}

const sentencesIn = (text: string | readonly string[]): string[] =>
  [text].flat().flatMap((part) => part.split(/(?<=[.!?])\s+/));

/** “Call right away for a fever” would hold whatever a hospital has set; without a fever, or with more, it is another sign. */
const ordersOwnFeverCall = (sentence: string): boolean =>
  /\bcall\b.*\bfever\b|\bfever\b.*\bcall\b/i.test(sentence) &&
  !/\{(?:fever-call|emergency-number)\}|\b(?:no|without a|hide a) fever\b/i.test(sentence);

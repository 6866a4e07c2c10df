import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { applyTranslation, type Block, blocksOf, isTranslation, type Translation } from '../../content/authoring.js';
import { emergencyNumberOf } from '../../content/emergency-number.js';
import { directionOf, isLanguageTag } from '../../content/locale.js';
import { callsOfOtherRegions } from '../../content/other-calls.js';
import { wordsTopic } from '../../content/pack-registry.js';
import { parsePack } from '../../content/parse-pack.js';
import type { ProblemCode } from '../../content/problem.js';
import { findUnclearQuestions } from '../../content/question-checks.js';
import { type ContentPack, packSchema } from '../../content/schema.js';
import { worstOf } from '../../content/urgency.js';
import { idOf, walk } from '../../content/walk.js';
import { type ContentFile, findOriginal, isInterface, languageOfFile } from '../content-files.js';
import { isToCome, today } from '../days.js';
import { explain, inOneLine } from '../errors.js';
import { inspectInterface } from '../interface.js';
import { languageName, tagToWrite } from '../language-names.js';
import { markupIn } from '../readability/markup.js';
import {
  gradedTexts,
  gradeOf,
  highestGrade,
  isGraded,
  isTelegram,
  isTooPlain,
  jargon,
  longestSentence,
  lowestGrade,
  namesOf,
  passiveVoice,
  sentencesOf,
  smogOf,
  vagueWordsIn,
  wordsOf,
} from '../readability/reading.js';
import { unwritten } from '../template.js';
import { differences, needsPerson } from '../translation/compare.js';
import { telephonesIn } from '../translation/text-numbers.js';
import { knowsUrgencyOf, lostUrgency } from '../translation/urgency.js';
import { checkEvidence } from './evidence.js';
import { digestOf } from './pack-values.js';
import { firstPlaceOf, twinsIn } from './twins.js';

/** Findings beyond the schema: about a file and its review, sources and calls, readability, and translation. */
export type FindingCode =
  | ProblemCode
  | 'unreadable-file'
  | 'stale-bundle'
  | 'stale-sheet'
  | 'twin-file'
  | 'twin-name'
  | 'file-name'
  | 'no-interface'
  | 'other-name'
  | 'review-future'
  | 'review-unsigned'
  | 'review-without-digest'
  | 'review-changed'
  | 'review-overdue'
  | 'unwritten'
  | 'markup'
  | 'no-source'
  | 'unread-source'
  | 'unreachable-source'
  | 'no-evidence'
  | 'contradiction'
  | 'no-call'
  | 'unknown-region'
  | 'turned-number'
  | 'other-number'
  | 'hard-text'
  | 'jargon'
  | 'vague-word'
  | 'telegram'
  | 'too-plain'
  | 'long-sentence'
  | 'passive'
  | 'no-original'
  | 'missing-translation'
  | 'outdated-translation'
  | 'broken-translation'
  | 'same-text'
  | 'other-meaning'
  | 'lost-urgency'
  | 'unknown-words';

/** What is wrong: which kind, where, which rule, and what to do about it. */
export interface Finding {
  level: 'error' | 'warning';
  code: FindingCode;
  file: string;
  id: string;
  rule: string;
  remedy: string;
}

export interface Report {
  file: string;
  topic: string;
  language: string;
  status: string;
  blocks: number;
  /** Only for English text: the formulas do not apply to other languages. */
  reading?: {
    mean: number;
    meanWithNames: number;
    worst: { id: string; grade: number };
    smog: number;
    smogWithNames: number;
  };
  /** Blocks of a translation that a person must compare: instructions, quantities, times, negations and urgencies. */
  toCompare?: string[];
  findings: Finding[];
}

export type Say = (level: Finding['level'], code: FindingCode, id: string, rule: string, remedy: string) => void;

/** Files for the same topic and language: a page would use only one of them, and nobody could tell which. */
export function findTwins(reports: readonly Report[]): Finding[] {
  const first = new Map<string, string>();
  return reports.flatMap(({ file, topic, language }): Finding[] => {
    const name = `${topic} in ${language}`;
    const key = `${topic} in ${languageName(language) ?? language}`.toLowerCase();
    const other = first.get(key);
    if (!other) first.set(key, file);
    const remedy = 'A page uses only one of them. Remove one, or give it another topic.';
    const rule = `is ${name}, as ${other} is`;
    return other ? [{ level: 'error', code: 'twin-file', file, id: 'topic', rule, remedy }] : [];
  });
}

/** In an unchecked file, any field may have any type. */
const nameIn = (value: unknown): string => (typeof value === 'string' ? value : '?');

export function inspect({ path, value }: ContentFile): Report {
  const findings: Finding[] = [];
  const say: Say = (level, code, id, rule, remedy) => findings.push({ level, code, file: path, id, rule, remedy });
  const { topic = '?', language = '?', review } = (value ?? {}) as Partial<ContentPack>;
  const report: Report = {
    file: path,
    topic: nameIn(topic),
    language: nameIn(language),
    status: nameIn(review?.status),
    blocks: 0,
    findings,
  };
  if (isInterface(path)) {
    Object.assign(report, { topic: wordsTopic, language: languageOfFile(path), status: '-' });
    if (isLanguageTag(report.language)) {
      report.blocks = inspectInterface(value, report.language, say);
      checkName(report.language, say);
    } else
      say(
        'error',
        'file-name',
        'language',
        'the file is not named after a language',
        'Name it like fr.json or pt-br.json.',
      );
    return report;
  }
  if (isTranslation(value)) inspectTranslation(path, value as Translation, report, say);
  else inspectPack(value, report, say);
  if (!findings.some(({ level }) => level === 'error')) checkInterface(path, report.language, say);
  if (isLanguageTag(report.language)) checkName(report.language, say);
  return report;
}

/** What could not be read, for a program that reads the answer. */
export function reportUnreadable(file: string, error: unknown): Report {
  const { rule, remedy, place = file } = explain(error);
  const finding: Finding = {
    level: 'error',
    code: 'unreadable-file',
    file,
    id: '(the file)',
    rule: inOneLine(place === file ? rule : `${place}: ${rule}`),
    remedy: inOneLine(remedy),
  };
  return { file, topic: '?', language: '?', status: '?', blocks: 0, findings: [finding] };
}

/** The same language has one name here, so that nobody writes it twice, and pages of either name find it. */
function checkName(language: string, say: Say): void {
  const name = tagToWrite(language);
  if (name.toLowerCase() === language.toLowerCase()) return;
  const remedy = `Write ${name}, and name the file ${name.toLowerCase()}.json.`;
  say('warning', 'other-name', 'language', `${language} is another name of ${name}`, remedy);
}

function inspectPack(value: unknown, report: Report, say: Say): void {
  const result = parsePack(value);
  if ('problems' in result) {
    for (const { code, path, message, remedy } of result.problems) {
      const first = code === 'duplicate-id' ? firstPlaceOf(path, value) : path;
      // A code or a linkId is no id, and says itself whose it is.
      const also = first === path ? '' : `, first as ${first}`;
      say('error', code, path, message + also, remedy);
    }
    return;
  }
  const { pack } = result;
  const blocks = blocksOf(pack);
  report.blocks = blocks.length;
  checkReview(pack.review, pack, say);
  checkSources(pack, blocks, say);
  checkWritten(pack, blocks, say);
  checkMarkup(pack, say);
  checkCall(pack, say);
  checkEvidence(pack, say);
  for (const { id, rule } of twinsIn(pack)) say('warning', 'twin-name', id, rule, 'Take one of the two out.');
  checkRegion(pack.region, say);
  for (const { id, regions = [] } of pack.emergency?.words ?? [])
    if (regions.includes('UK')) {
      const rule = 'UK is the region of no page: GB stands in its place, which these words are not for';
      say('warning', 'unknown-region', `emergency.words.${id}.regions`, rule, 'Write GB.');
    }
  checkNumbers(pack.language, blocks, say);
  checkCalls(pack, blocks, say);
  if (/^en\b/.test(pack.language)) checkReading(pack, blocks, report, say);
}

/** The library has interface messages in exactly those languages whose words for urgency it knows. */
function checkInterface(path: string, language: string, say: Say): void {
  const folder = join(dirname(resolve(path)), '..', wordsTopic);
  const names = [language, language.split('-')[0] ?? ''].map((name) => join(folder, `${name.toLowerCase()}.json`));
  if (knowsUrgencyOf(language) || names.some(existsSync)) return;
  const remedy = `Translate them: care-widgets new ${wordsTopic} --language ${language}`;
  say('warning', 'no-interface', 'language', 'has no words for buttons and labels; they are in English', remedy);
}

/** In every text, also those that are the same in all languages, such as the name of a source. */
function checkMarkup(pack: ContentPack, say: Say): void {
  walk(packSchema, pack, (place) => {
    const { annotation, value, key, around } = place;
    if (annotation.kind && typeof value === 'string' && key !== '$schema')
      sayMarkup(idOf(typeof key === 'number' && around ? around : place), value, pack.language, say);
    return undefined;
  });
}

function sayMarkup(id: string, text: string, language: string, say: Say): void {
  for (const { what, text: at } of markupIn(text, language))
    say('warning', 'markup', id, `shows ${what}: ${at}`, 'Write plain text: pages show it as it stands.');
}

/** A page on a condition that names no warning signs is falsely reassuring. */
function checkCall({ guide, sideEffects, screening }: ContentPack, say: Say): void {
  if (screening && !screening.emergency) {
    const rule = 'has no list of what needs the emergency number now';
    say(
      'warning',
      'no-call',
      'screening',
      rule,
      'Write screening.emergency: it is shown above the question and in every outcome.',
    );
  }
  for (const set of screening?.questionSets ?? []) {
    if (worstOf(set)) continue;
    const rule = 'has no answer that leads to advice, so that everybody is sent to a doctor';
    const remedy = 'Give an option, a yes or an advice its urgency: emergency, urgent or see-doctor.';
    say('error', 'no-call', `screening.${set.id}`, rule, remedy);
  }
  if (!guide || sideEffects || screening) return;
  const rule = 'has no signs that need a call';
  say('warning', 'no-call', 'guide', rule, 'Write sideEffects.callRightAway, or a screening.');
}

/** What depends on the words of a translation: two options may read the same in one language only. */
function checkQuestions(pack: ContentPack, say: Say): void {
  for (const [index, set] of (pack.screening?.questionSets ?? []).entries())
    for (const { code, path, message, remedy } of findUnclearQuestions(
      set,
      `screening.questionSets.${index}.questions`,
    ))
      say('error', code, withIds(pack, path), message, remedy);
}

/** A path by the ids of what is there, as blocks are named: `screening.questionSets.base.questions.fever`. */
function withIds(pack: ContentPack, path: string): string {
  let value: unknown = pack;
  const names = path.split('.').map((key) => {
    value = Object(value)[key];
    return Object(value).id ?? key;
  });
  return names.join('.');
}

function checkRegion(region: string, say: Say): void {
  if (region === 'UK') {
    say('warning', 'unknown-region', 'region', 'UK counts as GB, the code of the United Kingdom', 'Write GB.');
  } else if (!emergencyNumberOf(region)) {
    const rule = `${region} has no emergency number on record; pages say “your local emergency number”`;
    say('warning', 'unknown-region', 'region', rule, 'Correct the code, or have each page set emergency-number.');
  }
}

/** In right-to-left text the groups of a phone number are reordered, unless the number is isolated. */
function checkNumbers(language: string, blocks: readonly Block[], say: Say): void {
  if (directionOf(language) !== 'rtl') return;
  for (const { id, text } of blocks) {
    const bare = [text]
      .flat()
      .join('\n')
      .replace(/\u2066[^\u2069]*\u2069/g, '');
    const [number] = telephonesIn(bare);
    if (!number) continue;
    const remedy = 'Put U+2066 before it and U+2069 after it.';
    const rule = `shows the parts of ${number} in the wrong order, because the text is right-to-left`;
    say('warning', 'turned-number', id, rule, remedy);
  }
}

/** A text that names the emergency number of another region is wrong wherever it is read. */
function checkCalls({ language, region, emergency }: ContentPack, blocks: readonly Block[], say: Say): void {
  for (const { id, text } of blocks) {
    // These words may be for some regions alone.
    const words = emergency?.words.find((one) => id.startsWith(`emergency.words.${one.id}.`));
    for (const { number, whose } of callsOfOtherRegions([text].flat().join('\n'), language, words?.regions ?? [region]))
      say(
        'warning',
        'other-number',
        id,
        `says to call ${number}, the emergency number of ${whose}, and is for ${(words?.regions ?? [region]).join(', ')}`,
        'Write {emergency-number}, or take the number out.',
      );
  }
}

function checkWritten({ sources }: ContentPack, blocks: readonly Block[], say: Say): void {
  const remedy = 'Write it, from a source that you name.';
  for (const { id, text } of blocks)
    if ([text].flat().some((one) => unwritten.has(one)))
      say('error', 'unwritten', id, 'still says what to write', remedy);
  for (const { id, title, publisher } of sources)
    if (unwritten.has(title) || unwritten.has(publisher))
      say('error', 'unwritten', `sources.${id}`, 'names no source yet', remedy);
}

function checkReview(review: ContentPack['review'], pack: ContentPack, say: Say): void {
  const sign = 'Sign it: care-widgets sign.';
  // What is not signed says so by itself; its days are of an earlier text, or of another program.
  const level = review.status === 'reviewed' ? 'error' : 'warning';
  if (review.on && isToCome(review.on)) say(level, 'review-future', 'review.on', 'is in the future', sign);
  if (review.due && review.due < today()) {
    const remedy = 'Have it reviewed again, and sign it: care-widgets sign.';
    say(level, 'review-overdue', 'review.due', `was due on ${review.due}`, remedy);
  }
  if (review.status !== 'reviewed') return;
  if (!review.on || !review.by) say('error', 'review-unsigned', 'review', 'is reviewed without by or on', sign);
  if (!review.digest) {
    say('warning', 'review-without-digest', 'review', 'does not record what was signed', sign);
  } else if (review.digest !== digestOf(pack)) {
    const rule = 'is for a different text: something has changed since';
    say('error', 'review-changed', 'review', rule, 'Have it reviewed, and sign it again.');
  }
}

function checkSources(pack: ContentPack, blocks: readonly Block[], say: Say): void {
  for (const { id, kind, sources } of blocks) {
    if (kind !== 'statement' || sources.length) continue;
    say('warning', 'no-source', id, 'states a fact without a source', 'Name a source in the part around it.');
  }
  // A clinician cannot rely on a source that nobody can open, or that nobody has read.
  const level = pack.review.status === 'sample' ? 'warning' : 'error';
  for (const { id, address, accessed } of pack.sources) {
    const place = `sources.${id}`;
    if (!address) say(level, 'unreachable-source', place, 'has no address', 'Add "address", where anyone can read it.');
    if (!accessed)
      say(level, 'unread-source', place, 'has no date on which it was read', 'Read it, and add "accessed".');
  }
}

function checkReading(pack: ContentPack, blocks: readonly Block[], report: Report, say: Say): void {
  const names = namesOf(pack);
  const texts = blocks.filter(isGraded).flatMap(({ id, text }) => [text].flat().map((one) => ({ id, text: one })));
  const graded = gradedTexts(texts).map(({ id, text }) => ({
    id,
    grade: gradeOf(text, { namesCounted: false, names }),
    text,
  }));
  for (const { id, grade } of graded) {
    if (grade > highestGrade) {
      const rule = `reads at grade ${grade.toFixed(1)}, above ${highestGrade}`;
      say('error', 'hard-text', id, rule, 'Use shorter words and sentences.');
    }
  }
  for (const { id, text } of texts) {
    const [word] = jargon.exec(text) ?? [];
    if (word) {
      say('error', 'jargon', id, `says "${word}"`, 'Use a plain word, or explain it in the glossary.');
    }
    for (const [vague, exact] of vagueWordsIn(text)) {
      say('error', 'vague-word', id, `says "${vague}"`, `Say "${exact}", and explain it if need be.`);
    }
    for (const sentence of sentencesOf(text)) {
      const { length } = wordsOf(sentence);
      if (length <= longestSentence) continue;
      say('error', 'long-sentence', id, `has a sentence of ${length} words`, 'Split it in two.');
    }
    if (isTelegram(text)) {
      say('warning', 'telegram', id, 'chops its sentences short', 'Join what belongs together into one sentence.');
    }
    const [passive] = passiveVoice.exec(text) ?? [];
    if (passive) say('warning', 'passive', id, `may be passive: "${passive}"`, 'Say who does it.');
  }
  const whole = texts.map(({ text }) => (/[.?!:]$/.test(text) ? text : `${text}.`)).join(' ');
  const mean = (values: number[]): number => values.reduce((sum, one) => sum + one, 0) / (values.length || 1);
  const worst = graded.reduce((a, b) => (b.grade > a.grade ? b : a), { id: '', grade: Number.NEGATIVE_INFINITY });
  const grades = graded.map(({ grade }) => grade);
  if (isTooPlain(grades, mean(grades))) {
    const rule = `reads at grade ${mean(grades).toFixed(1)} on the whole, below ${lowestGrade}`;
    say('warning', 'too-plain', '(the pack)', rule, 'Keep the words that the care team uses, and explain them.');
  }
  report.reading = {
    mean: mean(grades),
    meanWithNames: mean(graded.map(({ text }) => gradeOf(text, { namesCounted: true }))),
    worst: { id: worst.id, grade: worst.grade },
    smog: smogOf(whole, { namesCounted: false, names }),
    smogWithNames: smogOf(whole, { namesCounted: true }),
  };
}

const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Names may be the same in two languages; sentences are not. */
const isSame = (original: Block['text'], translated: Block['text']): boolean =>
  [original]
    .flat()
    .some(
      (one, index) =>
        one === [translated].flat()[index] && [...words.segment(one)].filter((word) => word.isWordLike).length > 3,
    );

function inspectTranslation(path: string, own: Translation, report: Report, say: Say): void {
  const original = findOriginal(path, own);
  if ('rule' in original) {
    say('error', 'no-original', 'from', original.rule, original.remedy);
    return;
  }
  const { pack, gaps, problems } = applyTranslation(original, own);
  for (const { code, path: place, message, remedy } of problems) say('error', code, place, message, remedy);
  if (problems.length) return;
  report.blocks = Object.keys(own.blocks).length;
  checkReview(own.review, pack, say);
  checkQuestions(pack, say);
  checkNumbers(own.language, blocksOf(pack), say);
  // What is still in the original’s language is named there.
  checkCalls(
    pack,
    blocksOf(pack).filter(({ id }) => Object.hasOwn(own.blocks, id)),
    say,
  );
  for (const [id, { text }] of Object.entries(own.blocks))
    for (const one of [text].flat()) sayMarkup(id, one, own.language, say);
  for (const { id, reason, message } of gaps) {
    const why = `${message ?? 'is not translated'}; it is shown in the original’s language`;
    // A missing translation is safe and labeled as such; one that breaks a rule is a mistake.
    if (reason === 'broken') say('error', 'broken-translation', id, why, 'Correct the translation.');
    else say('warning', `${reason}-translation`, id, why, 'Translate it: care-widgets export.');
  }
  const gone = new Set(gaps.map(({ id }) => id));
  const texts = new Map(blocksOf(pack).map(({ id, text }) => [id, text]));
  const compared = blocksOf(original).filter(({ id, kind }) => !gone.has(id) && kind !== 'spelling');
  if (!knowsUrgencyOf(own.language) || original.language !== 'en') {
    say(
      'warning',
      'unknown-words',
      'language',
      `the words for an urgency or a “not” are not known from ${original.language} to ${own.language}`,
      'Have a person compare the blocks in toCompare: care-widgets check --json.',
    );
  }
  const [from, to] = [original.language, own.language].map((language) => language.split('-')[0]);
  for (const { id, text } of compared) {
    if (from !== to && isSame(text, texts.get(id) ?? '')) {
      const rule = 'is marked as translated, but is the original text';
      say('warning', 'same-text', id, rule, 'Translate it, or remove it.');
    }
    const { errors, warnings } = differences(
      { text, language: original.language },
      { text: texts.get(id) ?? '', language: own.language },
    );
    for (const difference of errors) {
      const rule = `differs from the original in ${difference}`;
      say('error', 'other-meaning', id, rule, 'Compare both texts, and correct the translation.');
    }
    for (const difference of warnings) say('warning', 'other-meaning', id, `has ${difference}`, 'Compare both texts.');
    for (const lost of original.language === 'en' ? lostUrgency(text, texts.get(id) ?? '', own.language) : []) {
      say('warning', 'lost-urgency', id, `may have lost ${lost}`, 'Compare both texts.');
    }
  }
  report.toCompare = compared.filter((block) => needsPerson(block, original.language)).map(({ id }) => id);
}

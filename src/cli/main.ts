#!/usr/bin/env node
// npx care-widgets: the content of a hospital, checked, reviewed, translated and bundled without reading code.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { applyTranslation, blocksOf, isTranslation, type Translation } from '../content/authoring.js';
import { parsePack } from '../content/parse-pack.js';
import type { ContentPack } from '../content/schema.js';
import { wholePack, writeBundle } from './bundle.js';
import {
  isInterface,
  languageOfFile,
  originalOf,
  readContent,
  readJson,
  readText,
  Trouble,
  writeJson,
} from './content-files.js';
import { changesBetween, describeChanges } from './review/diff.js';
import { type FindingCode, findTwins, inspect, type Report, today } from './review/inspect.js';
import { newInterface } from './interface.js';
import { answered, reviewItems, scoreLine, scores } from './review/pemat.js';
import { xmlEncoding } from './xliff/read-xliff.js';
import { type FilledSheet, reviewSheet } from './review/review-sheet.js';
import { checkSheet, checkText, type Signature, signed } from './review/sign.js';
import { reportTable } from './review/table.js';
import { newPack, newTranslation } from './template.js';
import { fromXliff, toXliff, untouchedIn } from './xliff/xliff.js';

const say = (text: string): boolean => process.stdout.write(`${text}\n`);
/** The library's own packs as they are written, beside `dist` in the package. */
const library = fileURLToPath(new URL(/* @vite-ignore */ '../../../src/packs', import.meta.url));
const usualFolder = (): string => (existsSync('content') ? 'content' : '.');
const errorsOf = ({ findings }: Report): Report['findings'] => findings.filter(({ level }) => level === 'error');

/** A pack or translation that is in order; or says what is not. */
function sound(path: string): { value: ContentPack | Translation; report: Report } {
  if (isInterface(path)) throw new Trouble(`${path}: holds words of the interface. Only check and bundle take them.`);
  // A review that is past or of another text is what these commands are for.
  return inOrder(path, ['review-future', 'review-unsigned', 'review-changed', 'review-overdue']);
}

function inOrder(path: string, but: readonly FindingCode[]): { value: ContentPack | Translation; report: Report } {
  const value = readJson(path);
  const report = inspect({ path, value });
  const [first, ...more] = errorsOf(report).filter(({ code }) => !but.includes(code));
  if (first) {
    throw new Trouble(
      `${path}: ${first.id}: ${first.rule}. ${first.remedy}${more.length ? ` And ${more.length} more: care-widgets check ${path}` : ''}`,
    );
  }
  return { value: value as ContentPack | Translation, report };
}

/** The pack of a language, or the original of its translation. */
function originalPack(path: string): ContentPack {
  const { value } = sound(path);
  if (isTranslation(value)) throw new Trouble(`${path}: is a translation. Name its original.`);
  return value as ContentPack;
}

type Method = Translation['method'];
const methods = 'machine, which the page says, or human: a person has translated or checked every text';

function checkMethod(method: string | undefined): void {
  if (method && method !== 'machine' && method !== 'human')
    throw new Trouble(`--method ${method} is neither machine nor human. Take one of the two.`);
}

const firstOf = (ids: readonly string[]): string =>
  `${ids.slice(0, 5).join(', ')}${ids.length > 5 ? ` and ${ids.length - 5} more` : ''}`;

/** How much of a pack is translated now, and what is not. */
function whatCame(before: Translation, now: Translation, pack: ContentPack): string {
  const ids = Object.entries(now.blocks).filter(
    ([id, block]) => JSON.stringify(block) !== JSON.stringify(before.blocks[id]),
  );
  const blocks = blocksOf(pack).filter(({ kind }) => kind !== 'spelling');
  const left = applyTranslation(pack, now).gaps.map(({ id }) => id);
  const open = left.length ? `, not ${firstOf(left)}` : '';
  return `New or changed: ${ids.length}. Translated: ${blocks.length - left.length} of ${blocks.length} blocks${open}.`;
}

const program = new Command('care-widgets')
  .description('The content of patient pages: check, review, sign, translate and bundle it.')
  .showHelpAfterError()
  .exitOverride((error) => process.exit(error.exitCode ? 2 : 0));

const command = (name: string, about: string, example: string): Command =>
  program.command(name).description(about).addHelpText('after', `\nExample:\n  care-widgets ${example}`);

command(
  'check [places...]',
  'Checks packs and translations: rules, sources, reading grade, reviews, numbers.',
  'check content --json',
)
  .option('--json', 'one object instead of a table')
  .action((places: string[], { json }: { json?: boolean }) => {
    const reports = (places.length ? places : [usualFolder()]).flatMap((place) => readContent(place)).map(inspect);
    for (const twin of findTwins(reports)) reports.find(({ file }) => file === twin.file)?.findings.push(twin);
    say(json ? JSON.stringify({ date: today(), reports }, null, 2) : reportTable(reports));
    if (reports.some((report) => errorsOf(report).length)) process.exitCode = 1;
  });

command(
  'new <topic>',
  'Writes a small pack to start from, a translation without texts, or words of the interface.',
  'new asthma --title Asthma',
)
  .option('--folder <folder>', 'where packs are', 'content')
  .option('--language <language>', 'of the text', 'en')
  .option('--region <region>', 'whose emergency number is used', 'US')
  .option('--title <title>', 'what the condition is called')
  .option('--translation-of <language>', 'makes a translation of that language')
  .option('--method <method>', methods)
  .action((topic: string, { folder, language, region, title, translationOf, method }: Record<string, string>) => {
    checkMethod(method);
    const tag = tagOf(language as string, `--language ${language} is no language. Name it like fr or pt-BR.`);
    const path = join(folder as string, topic, `${tag.toLowerCase()}.json`);
    if (existsSync(path)) throw new Trouble(`${path}: is there already. Take another topic or language.`);
    if (topic === 'interface') {
      mkdirSync(dirname(path), { recursive: true });
      writeJson(path, newInterface(tag));
      return void say(`${path} is there, in English. Next: translate its words, then care-widgets check ${folder}`);
    }
    const original = translationOf && join(folder as string, topic, `${translationOf.toLowerCase()}.json`);
    const value = original
      ? newTranslation(originalPack(original), tag, method as Method)
      : newPack(topic, tag, region as string, title ?? topic);
    const result = original ? undefined : parsePack(value);
    const [problem] = result && 'problems' in result ? result.problems : [];
    if (problem) throw new Trouble(`${problem.path}: ${problem.message}. Give another value on the command line.`);
    mkdirSync(dirname(path), { recursive: true });
    writeJson(path, value);
    say(
      `${path} is there. Next: ${original ? `care-widgets export ${original} ${path}` : `write its texts, then care-widgets check ${folder}`}`,
    );
  });

command('copy <topic>', 'Copies a pack of the library with its translations, to change it.', 'copy back-pain')
  .option('--folder <folder>', 'where packs are', 'content')
  .action((topic: string, { folder }: { folder: string }) => {
    const to = join(folder, topic);
    if (existsSync(to)) throw new Trouble(`${to}: is there already. Take it away first, or name another --folder.`);
    const topics = readdirSync(library);
    if (!topics.includes(topic))
      throw new Trouble(`${topic}: is not a topic of the library. It has ${topics.join(', ')}.`);
    mkdirSync(to, { recursive: true });
    for (const name of readdirSync(join(library, topic)).filter((file) => file.endsWith('.json'))) {
      writeJson(join(to, name), readJson(join(library, topic, name)));
      say(join(to, name));
    }
    say(`Next: change a text, then care-widgets check ${folder}`);
  });

command(
  'review <file>',
  'Writes a sheet to print or fill in: every text with its source, for a clinician.',
  'review content/asthma/en.json --out sheet.html',
)
  .option('--out <file>', 'where the sheet goes', 'review.html')
  .action((path: string, { out }: { out: string }) => {
    const { value, report } = sound(path);
    const pack = isTranslation(value) ? wholePack({ path, value }) : (value as ContentPack);
    const original = isTranslation(value) ? originalOf(path, value as Translation) : undefined;
    writeFileSync(out, reviewSheet(pack, report, reviewItems(pack, report), original));
    say(`${out} is there. Open it in a browser. When it is filled in: care-widgets sign ${path} --sheet FILE`);
  });

command(
  'sign <file>',
  'Says in a file who has reviewed it, when, and when again.',
  'sign content/asthma/en.json --by "A. Lee" --role Nurse --on 2026-11-20 --due 2027-11-20 --sheet asthma.en.review.json',
)
  .requiredOption('--by <name>', 'who has reviewed it')
  .requiredOption('--role <role>', 'as what')
  .requiredOption('--on <day>', 'when')
  .requiredOption('--due <day>', 'when it must be reviewed again')
  .option('--sheet <file>', 'the filled-in sheet; it must be of this text, and find it right')
  .action((path: string, { sheet, ...signature }: Signature & { sheet?: string }) => {
    const { value } = sound(path);
    const pack = isTranslation(value) ? wholePack({ path, value }) : (value as ContentPack);
    const review = signed(signature, pack);
    if (sheet) checkSheet(readJson(sheet) as FilledSheet, pack);
    writeJson(path, { ...value, review });
    say(`${path}: signed by ${review.by}, ${review.role}, on ${review.on}; due ${review.due}.`);
  });

command(
  'diff <old> <new>',
  'What changed between two versions of a pack, for a clinician.',
  'diff old/en.json content/asthma/en.json',
)
  .option('--json', 'one object instead of lines')
  .action((before: string, after: string, { json }: { json?: boolean }) => {
    const [old, now] = [before, after].map((path) => {
      const value = readJson(path);
      const pack = isTranslation(value) ? wholePack({ path, value }) : value;
      const result = parsePack(pack);
      if ('problems' in result) throw new Trouble(`${path}: breaks the schema. First: care-widgets check ${path}`);
      return result.pack;
    });
    const changes = changesBetween(old as ContentPack, now as ContentPack);
    say(json ? JSON.stringify({ changes }, null, 2) : describeChanges(changes));
  });

command(
  'export <original> <translation>',
  'Writes a pack as XLIFF 2 for a translator.',
  'export content/asthma/en.json content/asthma/es.json --out asthma.es.xlf',
)
  .option('--out <file>', 'where it goes', 'translation.xlf')
  .action(async (original: string, translation: string, { out }: { out: string }) => {
    const pack = originalPack(original);
    writeFileSync(out, await toXliff(pack, translationAt(translation, pack)));
    say(`${out} is there. When it comes back: care-widgets import ${out} ${original} ${translation}`);
  });

command(
  'import <xliff> <original> <translation>',
  'Puts what a translator has sent into a translation.',
  'import asthma.es.xlf content/asthma/en.json content/asthma/es.json',
)
  .option('--method <method>', methods)
  .action((xliff: string, original: string, translation: string, { method }: { method?: string }) => {
    const sent = readText(xliff, xmlEncoding);
    checkMethod(method);
    const pack = originalPack(original);
    const own = translationAt(translation, pack);
    const made = fromXliff(sent, own, pack);
    const changed = JSON.stringify(made.blocks) !== JSON.stringify(own.blocks);
    // Who signed the text before has not signed this one.
    const review = changed && made.review.status === 'reviewed' ? ({ status: 'draft' } as const) : made.review;
    mkdirSync(dirname(translation), { recursive: true });
    const by = (method as Method) ?? made.method;
    writeJson(translation, { ...made, method: by, review });
    say(whatCame(own, made, pack));
    const untouched = untouchedIn(sent);
    if (untouched.length) {
      say(
        `Not taken: ${untouched.length} whose state is initial, or that are as they were (${firstOf(untouched)}). ` +
          'Where one is translated, its state must say so.',
      );
    }
    if (by === 'machine') say('Shown as a machine’s translation. Where a person has translated: --method human');
    say(`Next: care-widgets check ${translation}`);
  });

command(
  'bundle <folder>',
  'Writes packs as a page takes them: JSON for src, and scripts.',
  'bundle content --out public/content',
)
  .requiredOption('--out <folder>', 'where they go')
  .action((folder: string, { out }: { out: string }) => {
    const isIn = (path: string, place: string): boolean => (resolve(path) + sep).startsWith(resolve(place) + sep);
    if (isIn(folder, out)) throw new Trouble(`--out ${out} holds the files that are bundled. Name another folder.`);
    // What was written the last time is no content of its own.
    const files = readContent(folder).filter(({ path }) => !isIn(path, out));
    const [twin] = findTwins(files.map(inspect));
    if (twin) throw new Trouble(`${twin.file}: ${twin.rule}. ${twin.remedy}`);
    // A text that is past its day says so on the page; one that differs from what was signed must not get there.
    for (const { path } of files) inOrder(path, ['review-overdue']);
    for (const path of writeBundle(files, out)) say(path);
  });

command(
  'pemat <file>',
  'What a program can decide of PEMAT-P and the Clear Communication Index, and what a person must.',
  'pemat content/asthma/en.json',
)
  .option('--json', 'one object instead of lines')
  .option('--sheet <file>', 'a filled-in sheet, for the answers of a person')
  .action((path: string, { json, sheet }: { json?: boolean; sheet?: string }) => {
    const pack = originalPack(path);
    const filled = sheet ? (readJson(sheet) as FilledSheet) : undefined;
    // Answers to the text as it was say nothing about another text.
    if (filled) checkText(filled, pack);
    const items = answered(reviewItems(pack, inspect({ path, value: pack })), filled?.items ?? {});
    if (json) return void say(JSON.stringify({ items, scores: scores(items) }, null, 2));
    for (const { id, about, answer, evidence } of items)
      say(`${id}: ${about}: ${answer}${evidence ? ` (${evidence})` : ''}`);
    say(scores(items).map(scoreLine).join('\n'));
  });

/** A tag in the case that the standard has for it; or says what is wrong with it. */
function tagOf(language: string, trouble: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] as string;
  } catch {
    throw new Trouble(trouble);
  }
}

/** The translation in a file, or a new one where there is none. Texts of blocks that the pack no longer has do no harm. */
function translationAt(path: string, pack: ContentPack): Translation {
  if (!existsSync(path)) return newTranslation(pack, languageOf(path));
  const value = readJson(path);
  if (!isTranslation(value)) throw new Trouble(`${path}: is no translation. Name another file.`);
  const [problem] = applyTranslation(pack, value).problems.filter(({ code }) => code !== 'unknown-block');
  if (problem) throw new Trouble(`${path}: ${problem.path}: ${problem.message}. ${problem.remedy}`);
  return value as Translation;
}

const languageOf = (path: string): string =>
  tagOf(languageOfFile(path), `${path}: is not named after its language. Name it like fr.json or pt-br.json.`);

try {
  await program.parseAsync();
} catch (error) {
  const { code, syscall, path, message } = error as NodeJS.ErrnoException;
  const isOfFiles = Boolean(code && syscall);
  if (!(error instanceof Trouble) && !isOfFiles) throw error;
  process.stderr.write(
    isOfFiles ? `${path ?? syscall}: cannot be used (${code}). Name another place.\n` : `${message}\n`,
  );
  process.exitCode = 1;
}

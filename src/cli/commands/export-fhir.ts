import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isTranslation, type Translation } from '../../content/authoring.js';
import { complete } from '../../content/messages/complete.js';
import { interfaceWords, registerInterfaceWords } from '../../content/messages.js';
import { parsePack } from '../../content/parse-pack.js';
import type { ContentPack } from '../../content/schema.js';
import { definitions } from '../../fhir/definitions.js';
import { type Exported, exportQuestionnaires } from '../../fhir/export.js';
import { FhirError } from '../../fhir/problem.js';
import { wholePack } from '../bundle.js';
import { command, force, printLine, readInOrder } from '../command.js';
import {
  dataIn,
  hasJsonName,
  isNamedAfterLanguage,
  isReadByName,
  jsonFile,
  readJson,
  UserError,
} from '../content-files.js';
import { refuse } from '../fhir/refuse.js';
import { invalidAgainstR4 } from '../fhir/validate.js';
import { isSameLanguage } from '../language-names.js';
import { type NewFile, writeFiles } from '../write-files.js';

export const exportFhirCommand = command(
  'export-fhir <pack>',
  'Write each question set as a FHIR R4 Questionnaire, in all languages, with what a server needs beside it.',
  'export-fhir content/back-pain/en.json --base https://hospital.example/fhir --out fhir',
)
  .requiredOption('--base <address>', 'where you publish it, such as https://hospital.example/fhir')
  .option('--out <folder>', 'the folder to write to', 'fhir')
  .option(...force)
  .action((path: string, { base, out, force }: { base: string; out: string; force?: boolean }) => {
    if (!/^https?:\/\/[^\s/?#]+\/?[^\s?#]*$/.test(base))
      throw new UserError(`--base ${base} is not an address`, 'Write it like https://hospital.example/fhir.');
    const files = exported(path, base).flatMap(({ questionnaire, codeSystems }) =>
      [questionnaire, ...codeSystems].map((one) => resourceFile(out, one)),
    );
    files.push(...definitions.map((definition) => resourceFile(out, definition)));
    writeFiles(files, force);
    for (const { path: written } of files) printLine(written);
  });

function exported(path: string, base: string): Exported[] {
  // An overdue text says so in its effectivePeriod; one that differs from what was signed must not be published.
  const { value } = readInOrder(path, ['review-overdue']);
  if (isTranslation(value)) throw new UserError('is a translation', 'Name its original.', path);
  for (const words of Object.entries(complete)) registerInterfaceWords(languageOfWords(words[0]), words[1]);
  const noneOfThese = (language: string): string => interfaceWords(language).words.screener.noneOfThese;
  try {
    const pack = value as ContentPack;
    return exportQuestionnaires(pack, { base, noneOfThese, translations: translationsBeside(path, pack) });
  } catch (error) {
    if (error instanceof FhirError)
      refuse(path, 'nothing was written, as it holds what no Questionnaire can say', error.problems);
    throw error;
  }
}

interface Resource {
  resourceType: string;
  id?: string | undefined;
  url?: string | undefined;
  meta?: object | undefined;
}

/** `zhHans` is the name of a field, and `zh-hans` that of the language. */
const languageOfWords = (name: string): string => name.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`);

function translationsBeside(path: string, { language }: ContentPack): ContentPack[] {
  const folder = dirname(path);
  const paths = readdirSync(folder)
    .filter(hasJsonName)
    .map((name) => join(folder, name));
  return paths.sort().flatMap((path): ContentPack[] => {
    if (!isReadByName(path)) return [];
    const file = { path, value: readJson(path) };
    // A translation with a slip in it looks like a pack with one.
    if (!isTranslation(file.value) && isNamedAfterLanguage(path) && 'problems' in parsePack(file.value))
      readInOrder(path, ['review-overdue']);
    if (!isTranslation(file.value) || !isSameLanguage((file.value as Translation).from.language, language)) return [];
    readInOrder(file.path, ['review-overdue']);
    return [wholePack(file)];
  });
}

/** Named as in packages of FHIR. What is not valid is a mistake of this program, and is never written. */
function resourceFile(folder: string, resource: Resource): NewFile {
  const name = `${resource.resourceType}-${resource.id}.json`;
  if (resource.resourceType !== 'StructureDefinition') {
    const [problem] = invalidAgainstR4(resource);
    if (problem) throw new Error(`${name}: ${problem.path}: ${problem.message}`);
  }
  return { ...jsonFile(join(folder, name), resource), lost: (path) => lostByResource(path, resource) };
}

/**
 * Another's Questionnaire may have the same name, and a server or an editor gives ours back in a form of its own: with
 * `meta`, or with other blanks.
 */
function lostByResource(path: string, { resourceType, url }: Resource): string | undefined {
  const text = readFileSync(path, 'utf8');
  const there = dataIn(path) as Resource;
  const isOurs = there.resourceType === resourceType && there.url === url && !there.meta;
  return isOurs && jsonFile(path, there).text === text ? undefined : 'export-fhir has not written it so';
}

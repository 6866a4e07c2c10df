import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentPack } from '../../content/schema.js';
import { type Imported, importQuestionnaire } from '../../fhir/import.js';
import { FhirError, type FhirProblem } from '../../fhir/problem.js';
import { checkMethod, command, type Method, methods, printLine, readOriginal, translationAt } from '../command.js';
import { jsonFile, readJson, UserError } from '../content-files.js';
import { about, inOneLine } from '../errors.js';
import { keepsOtherAdvice, type WithScreening, withScreening, withTexts } from '../fhir/into-pack.js';
import { invalidAgainstR4 } from '../fhir/validate.js';
import { fileOfLanguage } from '../language-names.js';
import { newScreeningAdvice } from '../template.js';
import { writeFiles } from '../write-files.js';

interface Options {
  topic: string;
  screening: string;
  folder: string;
  language?: string;
  region?: string;
  title?: string;
  leaveOut?: string[];
  method?: string;
}

export const importFhirCommand = command(
  'import-fhir <questionnaire>',
  'Turn a FHIR R4 Questionnaire into a screening. What is not supported is refused, with its path.',
  'import-fhir Questionnaire-back-pain-base.json --topic back-pain --screening base',
)
  .requiredOption('--topic <topic>', 'the topic of the pack; one that is there gets the questions')
  .option('--screening <id>', 'the id of the question set; one that is there is replaced', 'questionnaire')
  .option('--folder <folder>', 'the folder that holds your packs', 'content')
  .option('--language <language>', 'the language of a Questionnaire that does not say it')
  .option('--region <region>', 'the region (ISO 3166) of a Questionnaire that names no country, or several')
  .option('--title <title>', 'the title of a Questionnaire that has none')
  .option('--leave-out <linkIds...>', 'items that you have read and leave out, such as a free text')
  .option('--method <method>', methods)
  .action((file: string, options: Options) => {
    checkMethod(options.method);
    const imported = read(file, options);
    const place = join(options.folder, options.topic);
    const path = fileOfLanguage(place, imported.pack.language);
    const own = existsSync(path) ? readOriginal(path) : undefined;
    const joined = (pack: ContentPack): ContentPack => (own ? about(path, () => withScreening(own, pack)) : pack);
    const pack = joined(imported.pack);
    const others = imported.translations.map((translated) => {
      const at = fileOfLanguage(place, translated.language);
      const { title, screening } = joined(translated) as WithScreening;
      const translation = withTexts(translationAt(at, pack), pack, { ...pack, title, screening });
      return jsonFile(at, { ...translation, method: (options.method as Method) ?? translation.method });
    });
    const files = [jsonFile(path, pack), ...others];
    writeFiles(files);
    for (const { path: at, message } of imported.ignored) printLine(`Left out: ${at} ${message}.`);
    for (const { path: at, message } of imported.warnings) printLine(`Look at ${at}: ${message}.`);
    if (own && keepsOtherAdvice(own, imported.pack))
      printLine(`${path} keeps its own advice; that of the Questionnaire is another one.`);
    for (const { path: written } of files) printLine(`Wrote ${written}.`);
    printLine(`A draft, until a clinician signs it. Next: care-widgets check ${options.folder}`);
  });

function read(file: string, { topic, screening, language, region, title, leaveOut }: Options): Imported {
  const value = readJson(file);
  refuse(file, 'it is not valid by FHIR R4', invalidAgainstR4(Object(value)));
  try {
    return importQuestionnaire(value, {
      topic,
      screening,
      ...(language ? { language } : {}),
      ...(region ? { region } : {}),
      ...(title ? { title } : {}),
      ...(leaveOut ? { leaveOut } : {}),
      guide: newScreeningAdvice(),
    });
  } catch (error) {
    if (error instanceof FhirError) refuse(file, 'it holds what is not supported', error.problems);
    throw error;
  }
}

/** Names everything at once, each in a line of its own. */
function refuse(file: string, why: string, problems: readonly FhirProblem[]): void {
  if (!problems.length) return;
  for (const { path, message } of problems) process.stderr.write(`${inOneLine(`${path}: ${message}`)}\n`);
  const places = problems.length === 1 ? 'one place' : `${problems.length} places`;
  throw new UserError(`nothing was taken over, as ${why} (${places}, above)`, 'Correct the Questionnaire.', file);
}

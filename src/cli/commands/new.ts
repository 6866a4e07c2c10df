import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { applyTranslation } from '../../content/authoring.js';
import { wordsTopic } from '../../content/pack-registry.js';
import { parsePack } from '../../content/parse-pack.js';
import type { PackProblem } from '../../content/problem.js';
import { checkMethod, command, type Method, methods, printLine, readOriginal } from '../command.js';
import { jsonFile, UserError } from '../content-files.js';
import { newInterface } from '../interface.js';
import { fileOfLanguage, tagToWrite } from '../language-names.js';
import { newPack, newTranslation } from '../template.js';
import { writeFiles } from '../write-files.js';

export const newCommand = command(
  'new <topic>',
  'Create a small pack to start from, an empty translation, or the words of the interface in a new language.',
  'new asthma --title Asthma',
)
  .option('--folder <folder>', 'the folder that holds your packs', 'content')
  .option('--language <language>', 'the language of the text', 'en')
  .option('--region <region>', 'the region (ISO 3166) whose emergency number is shown', 'US')
  .option('--title <title>', 'the name of the condition')
  .option('--translation-of <language>', 'write a translation of the pack in this language')
  .option('--method <method>', methods)
  .action((topic: string, { folder, language, region, title, translationOf, method }: Record<string, string>) => {
    checkMethod(method);
    const tag = tagToWrite(
      language as string,
      new UserError(`--language ${language} is not a language tag`, 'Name it like fr or pt-BR.'),
    );
    const place = join(folder as string, topic);
    const path = fileOfLanguage(place, tag);
    if (existsSync(path)) throw new UserError('already exists', 'Choose another topic or language.', path);
    const write = (value: unknown): void => writeFiles([{ ...jsonFile(path, value), isNew: true }]);
    if (topic === wordsTopic) {
      write(newInterface(tag));
      return printLine(`Wrote ${path}, in English. Next: translate its words, then care-widgets check ${folder}`);
    }
    const original = translationOf && fileOfLanguage(place, translationOf);
    const value = original
      ? newTranslation(readOriginal(original), tag, method as Method)
      : newPack(topic, tag, region as string, title ?? topic);
    const problems = original ? applyTranslation(readOriginal(original), value).problems : problemsOf(value);
    const [problem] = problems;
    if (problem) throw new UserError(problem.message, 'Give another value on the command line.', problem.path);
    write(value);
    printLine(
      `Wrote ${path}. Next: ${original ? `care-widgets export ${original} ${path}` : `write its texts, then care-widgets check ${folder}`}`,
    );
  });

function problemsOf(pack: unknown): readonly PackProblem[] {
  const result = parsePack(pack);
  return 'problems' in result ? result.problems : [];
}

import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { wordsTopic } from '../../content/pack-registry.js';
import { parsePack } from '../../content/parse-pack.js';
import { checkMethod, command, type Method, methods, print, readOriginal, tagOf } from '../command.js';
import { UserError, writeJson } from '../content-files.js';
import { newInterface } from '../interface.js';
import { newPack, newTranslation } from '../template.js';

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
    const tag = tagOf(language as string, `--language ${language} is not a language tag. Name it like fr or pt-BR.`);
    const path = join(folder as string, topic, `${tag.toLowerCase()}.json`);
    if (existsSync(path)) throw new UserError(`${path}: already exists. Choose another topic or language.`);
    if (topic === wordsTopic) {
      mkdirSync(dirname(path), { recursive: true });
      writeJson(path, newInterface(tag));
      return void print(`Wrote ${path}, in English. Next: translate its words, then care-widgets check ${folder}`);
    }
    const original = translationOf && join(folder as string, topic, `${translationOf.toLowerCase()}.json`);
    const value = original
      ? newTranslation(readOriginal(original), tag, method as Method)
      : newPack(topic, tag, region as string, title ?? topic);
    const result = original ? undefined : parsePack(value);
    const [problem] = result && 'problems' in result ? result.problems : [];
    if (problem) throw new UserError(`${problem.path}: ${problem.message}. Give another value on the command line.`);
    mkdirSync(dirname(path), { recursive: true });
    writeJson(path, value);
    print(
      `Wrote ${path}. Next: ${original ? `care-widgets export ${original} ${path}` : `write its texts, then care-widgets check ${folder}`}`,
    );
  });

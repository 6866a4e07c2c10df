import { readdirSync, readFileSync } from 'node:fs';
import { wordsTopic } from '../../src/content/pack-registry.js';
import { contentScript, eventScript } from '../../src/content/pack-script.js';
import type { ContentPack } from '../../src/content/schema.js';

interface TopicFile {
  topic: string;
  language: string;
  path: string;
  /** The words of the interface in place of a pack. */
  isWords: boolean;
}

/** Every file of texts beside the script: its topic and language. A new folder or file is all that one needs. */
export function topicFiles(): TopicFile[] {
  const inFolder = (topic: string, folder: string): TopicFile[] =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .map((file) => ({
        topic,
        language: file.slice(0, -5),
        path: `${folder}/${file}`,
        isWords: topic === wordsTopic,
      }));
  return [
    ...readdirSync('src/packs').flatMap((topic) => inFolder(topic, `src/packs/${topic}`)),
    // The English words are in the script itself.
    ...inFolder(wordsTopic, 'src/content/messages').filter(({ language }) => language !== 'en'),
  ];
}

/** The version of the library, by which its script knows the files that were made with it. */
export const { version }: { version: string } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);

/** The script of a topic, whose pack is as it travels: it hands its pack to whoever listens, and to whoever comes later and asks. */
export const packScript = (pack: ContentPack): string =>
  contentScript(`library:${JSON.stringify(version)},pack:${JSON.stringify(pack)}`);

/** The same for the words of the interface. */
export const wordsScript = (language: string, json: string): string =>
  contentScript(`language:${JSON.stringify(language)},words:${json}`);

/** The same for the SHA-384 of each file beside the script, by its path there. */
export const hashesScript = (hashes: Readonly<Record<string, string>>): string =>
  eventScript(`care-hashes-${version}`, JSON.stringify(hashes));

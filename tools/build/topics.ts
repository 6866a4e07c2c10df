import { readdirSync, readFileSync } from 'node:fs';
import { wordsTopic } from '../../src/content/pack-registry.js';
import { contentScript, eventScript } from '../../src/content/pack-script.js';
import type { ContentPack } from '../../src/content/schema.js';

interface TopicFile {
  topic: string;
  language: string;
  path: string;
  /** Whether it contains interface messages instead of a pack. */
  isWords: boolean;
}

/** The content files next to the script, by topic and language. Adding a folder or file is all it takes. */
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
    // The English messages are in the script itself.
    ...inFolder(wordsTopic, 'src/content/messages').filter(({ language }) => language !== 'en'),
  ];
}

/** The version of the library, by which its script recognizes the files that were built with it. */
export const { version }: { version: string } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);

/** Says on the first line of a script what it is, and where the licenses of what it contains are. */
export const banner = `/*! care-widgets ${version} | MIT | THIRD-PARTY-NOTICES.txt */`;

/** The script of a topic, for a pack as it is shipped. It dispatches the pack, and again whenever it is asked to. */
export const packScript = (pack: ContentPack): string =>
  contentScript(`library:${JSON.stringify(version)},pack:${JSON.stringify(pack)}`);

/** The same for interface messages. */
export const wordsScript = (language: string, json: string): string =>
  contentScript(`language:${JSON.stringify(language)},words:${json}`);

/** The same for the SHA-384 hashes of the files next to the script, by path. */
export const hashesScript = (hashes: Readonly<Record<string, string>>): string =>
  eventScript(`care-hashes-${version}`, JSON.stringify(hashes));

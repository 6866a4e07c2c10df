import type { Plugin } from 'rollup';
import { topicFiles } from './topics.js';

/** A virtual module that exports a single value. */
const given = (name: string, make: () => unknown): Plugin => ({
  name,
  resolveId: (id) => (id === name ? `\0${name}` : undefined),
  load: (id) => (id === `\0${name}` ? `export default ${JSON.stringify(make())}` : undefined),
});

/** Tells the script which topics are next to it, so that it never requests one that does not exist. */
export function listTopics(): Plugin {
  return given('virtual:topics', () => {
    const languages: Record<string, string[]> = {};
    for (const { topic, language } of topicFiles()) languages[topic] = [...(languages[topic] ?? []), language];
    return languages;
  });
}

/** Tells the script the hash of the file with all other hashes, so that one hash covers them all. */
export function nameHashes(integrity: string): Plugin {
  return given('virtual:hashes', () => integrity);
}

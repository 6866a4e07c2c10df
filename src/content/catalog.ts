import type { PackProblem } from './json-schema.js';
import { languageChain } from './languages.js';
import { type ContentPack, parsePack } from './schema.js';

const packs = new Map<string, Map<string, ContentPack>>();

/** Adds a pack to those found by `topic`. A pack with problems is not added; they are returned. */
export function registerPack(value: unknown): PackProblem[] {
  const result = parsePack(value);
  if ('problems' in result) return result.problems;
  addCheckedPack(result.pack);
  return [];
}

/** For the library's own packs, which its tests check, so that no page pays for it at load. */
export function addCheckedPack(pack: ContentPack): void {
  const languages = packs.get(pack.topic) ?? new Map<string, ContentPack>();
  languages.set(pack.language.toLowerCase(), pack);
  packs.set(pack.topic, languages);
}

/** The pack of a topic in the nearest language: `es-MX`, then `es`, then `en`. */
export function findPack(topic: string, language: string): ContentPack | undefined {
  const languages = packs.get(topic);
  for (const candidate of languageChain(language)) {
    const pack = languages?.get(candidate);
    if (pack) return pack;
  }
  return undefined;
}

export function knownTopics(): string[] {
  return [...packs.keys()];
}

export function knownLanguages(topic: string): string[] {
  return [...(packs.get(topic)?.keys() ?? [])];
}

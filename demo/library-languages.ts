import { readdirSync, readFileSync } from 'node:fs';
import { directionOf } from '../src/content/locale.js';
import type { InterfaceWords } from '../src/content/messages.js';

export interface Language {
  tag: string;
  /** In the language itself. */
  name: string;
  direction: 'ltr' | 'rtl';
}

const words = 'src/content/messages';

/** Every language that the library has words for: English, in which the hospital writes, then the others by name. */
export function libraryLanguages(): Language[] {
  return readdirSync(words)
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const { language: name }: InterfaceWords = JSON.parse(readFileSync(`${words}/${file}`, 'utf8'));
      const tag = asWritten(file.slice(0, -5));
      return { tag, name, direction: directionOf(tag) };
    })
    .sort((a, b) => Number(b.tag === 'en') - Number(a.tag === 'en') || a.name.localeCompare(b.name, 'en'));
}

/** Files are named in lower case; pages write `zh-Hant` and `pt-BR`. */
const asWritten = (tag: string): string =>
  tag.replace(/-[a-z]{2}$|-[a-z](?=[a-z]{3}$)/, (start) => start.toUpperCase());

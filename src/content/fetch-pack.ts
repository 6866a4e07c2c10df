/** For pages with packs of their own: checks them, and loads them from a URL. */
import { type PackResult, parsePack } from './parse-pack.js';
import { problem } from './problem.js';
import { wordsIn } from './text.js';

export { parsePack };

const largest = 512 * 1024;
const longest = 10_000;

const refused = (message: string): PackResult => ({ problems: [problem('not-loaded', '(src)', message)] });

/** Loads and checks a pack, only from the page's own origin or an allowed one. Never throws. */
export async function fetchPack(address: string, origins: string | null, base: string): Promise<PackResult> {
  let url: URL;
  try {
    url = new URL(address, base);
  } catch {
    return refused('must be an address');
  }
  const { origin } = url;
  // The page's base URL, not its address: a page in `srcdoc` has none.
  const isOwn = origin === self.origin && origin !== 'null';
  if (!isOwn && !origin.startsWith('http')) return refused('must be an address of http or https');
  if (!isOwn && !wordsIn(origins).includes(origin)) {
    return refused(`is on ${origin}: name that origin in src-origin to allow it`);
  }
  try {
    return parsePack(JSON.parse(await readText(url)));
  } catch (error) {
    return refused(`could not be loaded: ${error}`);
  }
}

async function readText(url: URL): Promise<string> {
  const response = await fetch(url, {
    // Sends nothing about the reader, and follows no redirects.
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'error',
    // Without it the request lasts as long as the browser lets it.
    signal: AbortSignal.timeout?.(longest),
  });
  if (!response.ok || !response.body) throw new Error(`the server answered ${response.status}`);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let size = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > largest) {
      await reader.cancel();
      throw new Error(`it is larger than ${largest / 1024} KiB`);
    }
    text += decoder.decode(value, { stream: true });
  }
}

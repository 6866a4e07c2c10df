const own = document.currentScript instanceof HTMLScriptElement ? document.currentScript : undefined;

// A page that has the script in a bundle of its own names the folder: <script data-base="https://…/care-widgets/">.
const folder = own?.dataset.base || own?.src;

/** What the page sets for all elements, as `data-…` on the script. */
export function ownSetting(name: string): string | null {
  return own?.dataset[name] ?? null;
}

/**
 * The address of a file beside the script, whatever the script is called and wherever it comes from.
 * A module script is not told its own address, but it is the base of its imports.
 */
export function beside(path: string): string {
  return folder ? new URL(path, new URL(folder, document.baseURI)).href : `./${path}`;
}

/** Runs a script beside this one, which hands over what it has by an event. */
export async function loadBeside(path: string): Promise<void> {
  const address = beside(path);
  try {
    // An import is what a strict policy and Trusted Types allow.
    await import(/* @vite-ignore */ address);
  } catch {
    // Another origin without CORS headers, or a file on disk: only a classic script may come from there.
    await loadClassic(address);
  }
}

function loadClassic(address: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.nonce = own?.nonce ?? '';
    script.onload = resolve;
    script.onerror = reject;
    script.src = address;
    document.head.append(script);
    script.remove();
  });
}

const taken = new Map<string, Promise<unknown>>();

/** What a file beside this script holds, asked for once. */
export function takeBeside(name: string): Promise<unknown> {
  const known = taken.get(name);
  if (known) return known;
  const promise = new Promise((resolve, reject) => {
    document.addEventListener(`care-${name}`, (event) => resolve((event as CustomEvent).detail), { once: true });
    loadBeside(`${name}.js`).catch(reject);
  });
  taken.set(name, promise);
  return promise;
}

const own = document.currentScript instanceof HTMLScriptElement ? document.currentScript : undefined;

/** The nonce of the script's own tag. */
export const nonce: string = own?.nonce ?? '';

/**
 * The address of a file beside the script, whatever the script is called and wherever it comes from.
 * A module script is not told its own address, but it is the base of its imports.
 */
export function beside(path: string): string {
  return own?.src ? new URL(path, own.src).href : `./${path}`;
}

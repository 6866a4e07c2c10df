import { build } from './build-element.js';

/** Copies a text, and says so where a screen reader hears it. */
export async function copyText(text: string, status: HTMLElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    status.textContent = 'Copied.';
  } catch {
    status.textContent = 'Select the text and press Ctrl+C.';
  }
}

export function addCopyButtons(): void {
  for (const code of document.querySelectorAll('.code')) {
    const status = build('span', { role: 'status', class: 'copied' });
    const button = build('button', { type: 'button', class: 'copy-code' }, 'Copy');
    button.addEventListener('click', () => copyText(code.querySelector('pre')?.textContent ?? '', status));
    code.append(build('p', {}, status, button));
  }
}

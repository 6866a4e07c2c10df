/** What is asked of plain data and texts in several places here. */

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text with one blank wherever it has any, as a page shows it. */
export const squash = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The placeholders of a text, such as `{emergency-number}`, in their order. */
export const placeholdersIn = (text: string): string[] => text.match(/\{[a-z-]+\}/g) ?? [];

/** Puts values where `{name}` stands. A name without a value stays as it is, so that it is seen. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{([a-z-]+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}

/**
 * What a page or a person has named, inside a text that may run the other way: without the marks, `8 am to 5 pm` in
 * Arabic is seen as `am to 5 pm 8`.
 */
export const isolate = (text: string): string => `\u2068${text}\u2069`;

/** Runs an `Intl` call; returns `otherwise` if `Intl` rejects the language tag. */
export function inLanguage<T>(make: () => T, otherwise: T): T {
  try {
    return make();
  } catch {
    return otherwise;
  }
}

/** A number as the language writes it, in digits that every patient reads. */
export const formatNumber = (value: number, language: string): string =>
  inLanguage(() => new Intl.NumberFormat(language, { numberingSystem: 'latn' }).format(value), `${value}`);

/** A text with a number in it, in the form that the language has for that number; without it, in its form for others. */
export function plural(forms: { other: string } & Record<string, string>, count: number, language: string): string {
  const form = inLanguage<string>(() => new Intl.PluralRules(language).select(count), 'other');
  return fill(forms[form] ?? forms.other, { count: formatNumber(count, language) });
}

/** A text as a pattern that matches nothing else. */
export const asPattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** The words that an attribute names, each once, with spaces or commas between. */
export function wordsIn(attribute: unknown): string[] {
  return unique(String(attribute ?? '').split(/[\s,]+/)).filter(Boolean);
}

export function unique<T>(values: Iterable<T>): T[] {
  return [...new Set(values)];
}

/** `es-MX` → `es-mx`, `es`, and at last `en`, which every topic has. */
export function languageChain(language: string): string[] {
  const parts = subtags(language);
  const chain = parts.map((_, index) => parts.slice(0, parts.length - index).join('-')).filter(Boolean);
  return chain.includes('en') ? chain : [...chain, 'en'];
}

const rightToLeft = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

export function directionOf(language: string): 'ltr' | 'rtl' {
  return rightToLeft.has(primaryLanguage(language)) ? 'rtl' : 'ltr';
}

export function primaryLanguage(language: string): string {
  return subtags(language)[0] ?? '';
}

/** The region that a language tag names, as `GB` in `en-GB`. */
export function regionIn(language: string): string | undefined {
  return subtags(language)
    .slice(1)
    .find((part) => /^[a-z]{2}$/.test(part))
    ?.toUpperCase();
}

/** Pages write `en_US` as well as `en-US`. */
function subtags(language: string): string[] {
  return language.toLowerCase().split(/[-_]/);
}

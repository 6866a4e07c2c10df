import { Report, sortTextElements } from './extensions.js';
import { standard } from './names.js';
import { isObject } from './plain.js';
import type { FhirProblem } from './problem.js';

const brief = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
};

/** What differs from what is expected, by path. Translations are read elsewhere, and the ids of elements say nothing. */
export function differences(expected: unknown, found: unknown, path: string): FhirProblem[] {
  const say = (message: string, at = path): FhirProblem[] => [{ path: at, message }];
  if (Array.isArray(expected) && Array.isArray(found)) {
    const longest = Math.max(expected.length, found.length);
    return Array.from({ length: longest }).flatMap((_, index) => inside(expected, found, index, `${path}[${index}]`));
  }
  if (isObject(expected) && isObject(found)) {
    const keys = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
    return keys.flatMap((key) => {
      if (key === 'id') return [];
      if (isTranslation(found, key)) return insideTranslation(found[key], key, path);
      return inside(expected, found, key, `${path}.${key}`);
    });
  }
  return Object.is(expected, found) ? [] : say(`must be ${brief(expected)} here, and is ${brief(found)}`);
}

function inside(expected: object, found: object, key: string | number, path: string): FhirProblem[] {
  const [one, other] = [expected, found].map((value) => (value as Record<string | number, unknown>)[key]);
  if (other === undefined) return [{ path, message: `is missing: ${brief(one)}` }];
  if (one === undefined) return [{ path, message: 'has no place in a screening of this library' }];
  return differences(one, other, path);
}

/** `_text` beside `text`, with nothing but translations. */
function isTranslation(around: Record<string, unknown>, key: string): boolean {
  const { extension, ...more } = Object(key.startsWith('_') ? around[key] : undefined);
  if (typeof around[key.slice(1)] !== 'string' || Object.keys(more).length) return false;
  return Array.isArray(extension) && extension.every((one) => Object(one).url === standard.translation);
}

function insideTranslation(found: unknown, key: string, path: string): FhirProblem[] {
  const report = new Report();
  sortTextElements({ [key]: found }, path, report);
  return report.problems;
}

import type { Questionnaire } from 'fhir/r4.js';
import { emergencyNumberOf } from '../content/emergency-number.js';
import { callsOfOtherRegions } from '../content/other-calls.js';
import type { FhirProblem } from './problem.js';
import { eachReadable } from './translate.js';

/** The placeholder for the emergency number of the region. */
export const placeholder = '{emergency-number}';

/** A number that stands for itself, as 112 does not in 5112, 112,5 and 112.000. */
const alone = (number: string): string => String.raw`(?<!\d[.,]?)${number}(?![.,]?\d)`;

const units =
  'mm(?: ?Hg)?|cm|m|kg|g|mg|µg|lbs?|l|ml|dl|bpm|h|min|hours?|minutes?|days?|weeks?|months?|years?|times|beats|steps';

/** One that stands for a limit or an amount is not called: more than 112, 112 or more, 112–140, 112 mmHg, 5 112. */
const called = (number: string): string => {
  const thousands = String.raw`(?<!\d)(?!${number}\b)\d{1,3}\s`;
  const before = String.raw`[<>≤≥=±/]\s*|\d\s*[–-]\s*|\b(?:than|above|below|over|under|least|most|from|between)\s+|${thousands}`;
  const compared = String.raw`(?:or|and|to)\s+(?:more|less|higher|lower|above|below|over|under|\d)`;
  const after = String.raw`\s*(?:[%‰°/]|[–-]\s*\d|(?:${compared}|${units})\b)|\s(?!${number}\b)\d{3}\b`;
  return `(?<!${before})${alone(number)}(?!${after})`;
};

export const holdsNumber = (text: string, number: string): boolean => new RegExp(alone(number)).test(text);

/** In a text of this library: where the number may be called, the placeholder stands in its place. */
export const withPlaceholder = (text: string, number: string): string =>
  text.replace(new RegExp(called(number), 'gi'), placeholder);

/**
 * The texts in which the number of the region stays a number, of which only a person knows what it means there; and
 * those that say to call the number of another region.
 */
export function numbersLeft(
  questionnaire: Questionnaire,
  { language, region }: { language: string; region: string },
  isOwn: boolean,
): FhirProblem[] {
  const found: FhirProblem[] = [];
  const number = emergencyNumberOf(region);
  eachReadable(questionnaire, 'Questionnaire', (text, path) => {
    if (number && holdsNumber(isOwn ? withPlaceholder(text, number) : text, number))
      found.push({
        path,
        message: `holds ${number}, the emergency number of ${region}: if it is to be called, write ${placeholder}`,
      });
    for (const { number: other, whose } of callsOfOtherRegions(text, language, [region]))
      found.push({
        path,
        message: `says to call ${other}, the emergency number of ${whose}, and the region is ${region}: write ${placeholder}`,
      });
  });
  return found;
}

import { numberIn } from './emergency-number.js';
import lines from './help-lines.json' with { type: 'json' };

/** A phone line that helps at any hour: in a mental health crisis, or after poisoning. */
export type HelpLine = keyof typeof lines;

/** Its number in a region (ISO 3166), or undefined if none is on record. docs/content.md gives the sources. */
export const helpLineOf = (line: HelpLine, region: string): string | undefined => numberIn(lines[line], region);

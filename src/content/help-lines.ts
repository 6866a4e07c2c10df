import { numberIn } from './emergency-number.js';
import lines from './help-lines.json' with { type: 'json' };

/** A line that helps by telephone at any hour: in a mental crisis, or after poison. */
export type HelpLine = keyof typeof lines;

/** Its number in a region (ISO 3166), or undefined where none is on record. docs/content.md says where each was read. */
export const helpLineOf = (line: HelpLine, region: string): string | undefined => numberIn(lines[line], region);

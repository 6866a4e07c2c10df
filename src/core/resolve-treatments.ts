import { chooseTreatments } from '../content/choose-treatments.js';
import type { ContentPack, Treatment } from '../content/schema.js';
import { quote, warnOnce } from './warn-once.js';

/** The treatments of a pack that an attribute names; what it names and is not there is told to the developer. */
export function treatmentsFor(element: Element, pack: ContentPack | undefined, attribute: string | null): Treatment[] {
  const all = pack?.treatments ?? [];
  const { treatments, unknown } = chooseTreatments(all, attribute);
  if (all.length && unknown.length) {
    const list = (some: readonly Treatment[]): string => some.map(({ id }) => id).join(', ');
    const names = unknown.map(quote).join(', ');
    warnOnce(element, `treatment ${names} is not known; shown: ${list(treatments)}. Known: ${list(all)}.`);
  }
  return treatments;
}

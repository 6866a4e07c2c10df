import { chooseTreatments } from '../content/choose-treatments.js';
import type { ContentPack, Treatment } from '../content/schema.js';
import { warnUnknown } from './warn-once.js';

/** The treatments of a pack that an attribute names. Unknown names are reported to the developer. */
export function treatmentsFor(element: Element, pack: ContentPack | undefined, attribute: string | null): Treatment[] {
  const all = pack?.treatments ?? [];
  const { treatments, unknown } = chooseTreatments(all, attribute);
  if (all.length && unknown.length) {
    const ids = (some: readonly Treatment[]): string[] => some.map(({ id }) => id);
    warnUnknown(element, 'treatment', unknown, ids(all), `using ${ids(treatments).join(', ')}`);
  }
  return treatments;
}

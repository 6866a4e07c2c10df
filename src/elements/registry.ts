import { entry as allPhaseTimeline } from './all-phase-timeline/entry.js';
import { entry as careGuide } from './care-guide/entry.js';
import { entry as clinicalTrials } from './clinical-trials/entry.js';
import { entry as conditionOverview } from './condition-overview/entry.js';
import type { ElementEntry } from './element-entry.js';
import { entry as emergencyNotice } from './emergency-notice/entry.js';
import { entry as healthTools } from './health-tools/entry.js';
import { entry as redflagScreener } from './redflag-screener/entry.js';
import { entry as sideEffectList } from './side-effect-list/entry.js';
import { entry as treatmentGuide } from './treatment-guide/entry.js';

/**
 * One row for each element. Each row is in a file next to its element, so that importing one element imports no other.
 * Derived from the registry: addresses, standalone pages and their variants, the parts of a guide and their order, the
 * snippet builder, the demo, checks of the manifest, and the WordPress plugin. The script's classes, the index, the
 * stories, the sizes and the package's exports are separate lists, which tests keep in sync; `npm run new-element`
 * writes them, and CONTRIBUTING.md explains the rest.
 */
export const registry = {
  'care-guide': careGuide,
  'condition-overview': conditionOverview,
  'all-phase-timeline': allPhaseTimeline,
  'treatment-guide': treatmentGuide,
  'side-effect-list': sideEffectList,
  'clinical-trials': clinicalTrials,
  'health-tools': healthTools,
  'emergency-notice': emergencyNotice,
  'redflag-screener': redflagScreener,
} as const satisfies Record<string, ElementEntry>;

export type ElementName = keyof typeof registry;

export const elementNames = Object.keys(registry) as ElementName[];

export const isElementName = (name: string): name is ElementName => Object.hasOwn(registry, name);

/** The attribute of an element whose value can be part of a page's path, if it has one. */
export const variantAttributeOf = (name: string): ElementEntry['variant'] =>
  isElementName(name) ? (registry[name] as ElementEntry).variant : undefined;

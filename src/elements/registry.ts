import type { ElementContent } from '../core/controllers/content-controller.js';

/** What every list of the library's elements needs to know of each. */
interface ElementEntry extends ElementContent {
  /** The attribute whose value may stand in an address, as in `…/side-effect-list/chemotherapy.html`. */
  readonly variant?: 'current' | 'region' | 'screening' | 'treatment';
}

/**
 * One row for each element. From here follow the exports, the script, addresses, standalone pages, sizes, the snippet
 * builder, the demo, the stories, the tests and the WordPress plugin; CONTRIBUTING.md says how to add one.
 */
export const registry = {
  'care-guide': { packField: 'guide', topic: 'acute-lymphoblastic-leukemia' },
  'condition-overview': { packField: 'overview', topic: 'acute-lymphoblastic-leukemia' },
  'all-phase-timeline': { packField: 'timeline', topic: 'acute-lymphoblastic-leukemia', variant: 'current' },
  'treatment-guide': { packField: 'treatmentGuide', topic: 'acute-lymphoblastic-leukemia', variant: 'treatment' },
  'side-effect-list': { packField: 'sideEffects', topic: 'acute-lymphoblastic-leukemia', variant: 'treatment' },
  'clinical-trials': { packField: 'trials', topic: 'acute-lymphoblastic-leukemia' },
  'health-tools': { packField: 'tools', topic: 'acute-lymphoblastic-leukemia' },
  'emergency-notice': { packField: 'emergency', topic: 'emergency', variant: 'region' },
  'redflag-screener': { packField: 'screening', topic: 'back-pain', variant: 'screening' },
} as const satisfies Record<string, ElementEntry>;

export type ElementName = keyof typeof registry;

export const elementNames = Object.keys(registry) as ElementName[];

export const isElementName = (name: string): name is ElementName => Object.hasOwn(registry, name);

/** The attribute of an element that may stand in an address, if it has one. */
export const variantAttributeOf = (name: string): ElementEntry['variant'] =>
  isElementName(name) ? (registry[name] as ElementEntry).variant : undefined;

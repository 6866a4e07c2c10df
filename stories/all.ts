/** The stories of every element, for the tests that drive them all. */
import type { ElementName } from '../src/elements/registry.js';
import * as timeline from './all-phase-timeline.stories.js';
import * as guide from './care-guide.stories.js';
import * as trials from './clinical-trials.stories.js';
import * as overview from './condition-overview.stories.js';
import * as notice from './emergency-notice.stories.js';
import type { Example } from './example.js';
import * as tools from './health-tools.stories.js';
import * as screener from './redflag-screener.stories.js';
import * as effects from './side-effect-list.stories.js';
import * as treatments from './treatment-guide.stories.js';

const modules = {
  'redflag-screener': screener,
  'all-phase-timeline': timeline,
  'side-effect-list': effects,
  'condition-overview': overview,
  'treatment-guide': treatments,
  'clinical-trials': trials,
  'health-tools': tools,
  'emergency-notice': notice,
  'care-guide': guide,
} satisfies Record<ElementName, object>;

/** For each element, its tag name and its examples by name. */
export const stories = Object.values(modules).map(({ default: { component }, ...examples }) => ({
  component,
  examples: examples as unknown as Record<string, Example>,
}));

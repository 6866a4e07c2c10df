/** All elements of the library by name, for the one-file script. */
import { AllPhaseTimeline } from './all-phase-timeline/all-phase-timeline.js';
import { CareGuide } from './care-guide/care-guide.js';
import { ClinicalTrials } from './clinical-trials/clinical-trials.js';
import { ConditionOverview } from './condition-overview/condition-overview.js';
import { EmergencyNotice } from './emergency-notice/emergency-notice.js';
import { HealthTools } from './health-tools/health-tools.js';
import { RedflagScreener } from './redflag-screener/redflag-screener.js';
import type { ElementName } from './registry.js';
import { SideEffectList } from './side-effect-list/side-effect-list.js';
import { TreatmentGuide } from './treatment-guide/treatment-guide.js';

// Nested elements come first, so that they are defined before the elements that contain them.
export const elements: Readonly<Record<ElementName, CustomElementConstructor>> = {
  'redflag-screener': RedflagScreener,
  'emergency-notice': EmergencyNotice,
  'side-effect-list': SideEffectList,
  'all-phase-timeline': AllPhaseTimeline,
  'condition-overview': ConditionOverview,
  'treatment-guide': TreatmentGuide,
  'clinical-trials': ClinicalTrials,
  'health-tools': HealthTools,
  'care-guide': CareGuide,
};

import './elements/care-guide/define.js';
import './elements/redflag-screener/define.js';

export { CareReviewOverdueEvent } from './core/care-review-overdue-event.js';
export { setReviewPolicy } from './core/review-policy.js';
export { AllPhaseTimeline } from './elements/all-phase-timeline/all-phase-timeline.js';
export { CareGuide } from './elements/care-guide/care-guide.js';
export { ClinicalTrials } from './elements/clinical-trials/clinical-trials.js';
export { ConditionOverview } from './elements/condition-overview/condition-overview.js';
export { EmergencyNotice } from './elements/emergency-notice/emergency-notice.js';
export { HealthTools } from './elements/health-tools/health-tools.js';
export { CareOutcomeEvent } from './elements/redflag-screener/care-outcome-event.js';
export { RedflagScreener } from './elements/redflag-screener/redflag-screener.js';
export { SideEffectList } from './elements/side-effect-list/side-effect-list.js';
export { TreatmentGuide } from './elements/treatment-guide/treatment-guide.js';

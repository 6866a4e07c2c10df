import './elements/redflag-screener/define.js';
import './elements/all-phase-timeline/define.js';
import './elements/side-effect-list/define.js';

export { AllPhaseTimeline } from './elements/all-phase-timeline/all-phase-timeline.js';
export { CareOutcomeEvent } from './elements/redflag-screener/care-outcome-event.js';
export { RedflagScreener } from './elements/redflag-screener/redflag-screener.js';
export { SideEffectList } from './elements/side-effect-list/side-effect-list.js';

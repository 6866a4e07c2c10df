/** The classic script: one tag on a page registers every element. What it does not hold it loads when it is needed. */
import { AllPhaseTimeline } from '../elements/all-phase-timeline/all-phase-timeline.js';
import { CareGuide } from '../elements/care-guide/care-guide.js';
import { ClinicalTrials } from '../elements/clinical-trials/clinical-trials.js';
import { ConditionOverview } from '../elements/condition-overview/condition-overview.js';
import { EmergencyNotice } from '../elements/emergency-notice/emergency-notice.js';
import { HealthTools } from '../elements/health-tools/health-tools.js';
import { RedflagScreener } from '../elements/redflag-screener/redflag-screener.js';
import { SideEffectList } from '../elements/side-effect-list/side-effect-list.js';
import { TreatmentGuide } from '../elements/treatment-guide/treatment-guide.js';
import { define } from '../kit/define.js';
import { setReviewPolicy } from '../kit/review.js';
import { loadTopics } from './topics.js';
import { watchForms } from './watch-forms.js';

declare const builtInPolicy: string | null;

// What `CARE_WIDGETS_REVIEW_POLICY` said when this was built; without it the page says it, or nobody.
setReviewPolicy(typeof builtInPolicy === 'string' ? builtInPolicy : null);
loadTopics();

define('redflag-screener', RedflagScreener);
define('emergency-notice', EmergencyNotice);
define('side-effect-list', SideEffectList);
define('all-phase-timeline', AllPhaseTimeline);
define('condition-overview', ConditionOverview);
define('treatment-guide', TreatmentGuide);
define('clinical-trials', ClinicalTrials);
define('health-tools', HealthTools);
define('care-guide', CareGuide);

watchForms();

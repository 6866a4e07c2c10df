import { define } from '../../core/define.js';
import { addAcuteLymphoblasticLeukemia } from '../../packs/acute-lymphoblastic-leukemia/en.js';
import { AllPhaseTimeline } from './all-phase-timeline.js';

addAcuteLymphoblasticLeukemia();
define('all-phase-timeline', AllPhaseTimeline);

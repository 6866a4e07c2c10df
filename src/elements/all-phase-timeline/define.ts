import { addAcuteLymphoblasticLeukemia } from '../../content/packs/acute-lymphoblastic-leukemia/en.js';
import { define } from '../../kit/define.js';
import { AllPhaseTimeline } from './all-phase-timeline.js';

addAcuteLymphoblasticLeukemia();
define('all-phase-timeline', AllPhaseTimeline);

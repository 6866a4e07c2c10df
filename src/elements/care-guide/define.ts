import { define } from '../../core/define.js';
import { addAcuteLymphoblasticLeukemia } from '../../packs/acute-lymphoblastic-leukemia/en.js';
import '../all-phase-timeline/define.js';
import '../clinical-trials/define.js';
import '../condition-overview/define.js';
import '../emergency-notice/define.js';
import '../health-tools/define.js';
import '../side-effect-list/define.js';
import '../treatment-guide/define.js';
import { CareGuide } from './care-guide.js';

addAcuteLymphoblasticLeukemia();
define('care-guide', CareGuide);

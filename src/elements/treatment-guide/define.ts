import { define } from '../../core/define.js';
import { addAcuteLymphoblasticLeukemia } from '../../packs/acute-lymphoblastic-leukemia/en.js';
import '../side-effect-list/define.js';
import { TreatmentGuide } from './treatment-guide.js';

addAcuteLymphoblasticLeukemia();
define('treatment-guide', TreatmentGuide);

import { addAcuteLymphoblasticLeukemia } from '../../content/packs/acute-lymphoblastic-leukemia/en.js';
import { define } from '../../kit/define.js';
import '../side-effect-list/define.js';
import { TreatmentGuide } from './treatment-guide.js';

addAcuteLymphoblasticLeukemia();
define('treatment-guide', TreatmentGuide);

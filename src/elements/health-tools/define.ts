import { define } from '../../core/define.js';
import { addAcuteLymphoblasticLeukemia } from '../../packs/acute-lymphoblastic-leukemia/en.js';
import { HealthTools } from './health-tools.js';

addAcuteLymphoblasticLeukemia();
define('health-tools', HealthTools);

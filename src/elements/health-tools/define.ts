import { addAcuteLymphoblasticLeukemia } from '../../content/packs/acute-lymphoblastic-leukemia/en.js';
import { define } from '../../kit/define.js';
import { HealthTools } from './health-tools.js';

addAcuteLymphoblasticLeukemia();
define('health-tools', HealthTools);

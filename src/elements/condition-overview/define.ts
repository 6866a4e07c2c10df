import { addAcuteLymphoblasticLeukemia } from '../../content/packs/acute-lymphoblastic-leukemia/en.js';
import { define } from '../../kit/define.js';
import { ConditionOverview } from './condition-overview.js';

addAcuteLymphoblasticLeukemia();
define('condition-overview', ConditionOverview);

import { define } from '../../core/define.js';
import { addAcuteLymphoblasticLeukemia } from '../../packs/acute-lymphoblastic-leukemia/en.js';
import { ConditionOverview } from './condition-overview.js';

addAcuteLymphoblasticLeukemia();
define('condition-overview', ConditionOverview);

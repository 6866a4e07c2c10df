import { define } from '../../core/define.js';
import { addAcuteLymphoblasticLeukemia } from '../../packs/acute-lymphoblastic-leukemia/en.js';
import { SideEffectList } from './side-effect-list.js';

addAcuteLymphoblasticLeukemia();
define('side-effect-list', SideEffectList);

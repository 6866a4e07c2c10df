import { addAcuteLymphoblasticLeukemia } from '../../content/packs/acute-lymphoblastic-leukemia/en.js';
import { define } from '../../kit/define.js';
import { SideEffectList } from './side-effect-list.js';

addAcuteLymphoblasticLeukemia();
define('side-effect-list', SideEffectList);

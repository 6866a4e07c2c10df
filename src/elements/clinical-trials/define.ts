import { define } from '../../core/define.js';
import { addAcuteLymphoblasticLeukemia } from '../../packs/acute-lymphoblastic-leukemia/en.js';
import { ClinicalTrials } from './clinical-trials.js';

addAcuteLymphoblasticLeukemia();
define('clinical-trials', ClinicalTrials);

import { addAcuteLymphoblasticLeukemia } from '../../content/packs/acute-lymphoblastic-leukemia/en.js';
import { define } from '../../kit/define.js';
import { ClinicalTrials } from './clinical-trials.js';

addAcuteLymphoblasticLeukemia();
define('clinical-trials', ClinicalTrials);

import { define } from '../../core/define.js';
import { addBackPain } from '../../packs/back-pain/en.js';
import { RedflagScreener } from './redflag-screener.js';

addBackPain();
define('redflag-screener', RedflagScreener);

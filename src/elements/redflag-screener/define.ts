import { addBackPain } from '../../content/packs/back-pain/en.js';
import { define } from '../../kit/define.js';
import { RedflagScreener } from './redflag-screener.js';

addBackPain();
define('redflag-screener', RedflagScreener);

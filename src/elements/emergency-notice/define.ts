import { define } from '../../core/define.js';
import { addEmergency } from '../../packs/emergency/en.js';
import { EmergencyNotice } from './emergency-notice.js';

addEmergency();
define('emergency-notice', EmergencyNotice);

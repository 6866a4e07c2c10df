import { addEmergency } from '../../content/packs/emergency/en.js';
import { define } from '../../kit/define.js';
import { EmergencyNotice } from './emergency-notice.js';

addEmergency();
define('emergency-notice', EmergencyNotice);

/** A script beside the one-file script: hands over what makes widgets of links and placeholders. */

import { handOver } from './handoff.js';
import { startForms } from './upgrade.js';

handOver('forms', { startForms });

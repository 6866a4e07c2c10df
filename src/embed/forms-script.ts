/** A script beside the one-file script: hands over what makes widgets of links and placeholders. */
import { startForms } from './forms.js';
import { handOver } from './hand-over.js';

handOver('forms', { startForms });

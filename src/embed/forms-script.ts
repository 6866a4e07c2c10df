/** A script beside the one-file script: hands over what makes widgets of links and placeholders. */
import { startForms } from './forms.js';

document.dispatchEvent(new CustomEvent('care-forms', { detail: startForms }));

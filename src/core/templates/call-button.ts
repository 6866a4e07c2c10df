import { html, nothing } from 'lit';
import { icons } from '../icons.js';
import { callAddress } from '../text-formatter.js';

/** A large link that calls a number; nothing without one, as a button that does nothing would cost time. */
export const callButton = (label: string, number: string | undefined): unknown =>
  number ? html`<a class="button call-now" href=${callAddress(number)}>${icons.phone}${label}</a>` : nothing;

import { html, nothing } from 'lit';
import type { InterfaceWords } from '../../content/messages.js';
import * as icons from '../icons.js';
import { callAddress, type TextFormatter } from '../text-formatter.js';

/** A large link that calls the emergency number. Nothing without a number, as a dead button would cost time. */
export const callButton = (text: TextFormatter, { screener }: InterfaceWords, number: string | undefined): unknown =>
  number
    ? html`<a class="button call-now" href=${callAddress(number)}>${icons.phone}${text.plain(screener.callNow)}</a>`
    : nothing;

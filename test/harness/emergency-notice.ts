import type { EmergencyNotice } from '../../src/elements/emergency-notice/emergency-notice.js';
import { textOf } from '../support.js';
import { CareElementHarness, mounts } from './care-element.js';

export class EmergencyNoticeHarness extends CareElementHarness<EmergencyNotice> {
  static readonly mount = mounts('emergency-notice', (element) => new EmergencyNoticeHarness(element));

  /** The plain line with the number to call. */
  get line(): string {
    return textOf(this.one('[part~=line]'));
  }

  /** What hides a part of the notice, or has to be pressed to read it. */
  get hiding(): Element[] {
    return [...this.body.querySelectorAll('[hidden], details, button')];
  }

  /** The links in what it says, above the footer. */
  get linksInText(): Element[] {
    return [...this.body.querySelectorAll('a')];
  }
}

import { clean } from '../../src/content/unclobbered.js';
import type { CareElement } from '../../src/core/care-element.js';
import { isElementName } from '../../src/elements/registry.js';
import { AllPhaseTimelineHarness } from '../harness/all-phase-timeline.js';
import { CareElementHarness } from '../harness/care-element.js';
import { CareGuideHarness } from '../harness/care-guide.js';
import { one } from '../harness/queries.js';
import { RedflagScreenerHarness } from '../harness/redflag-screener.js';
import { SideEffectListHarness } from '../harness/side-effect-list.js';

type Page = Pick<Window, 'document'>;

/** What a selector finds on a page, also in the shadow roots of placeholders and of blocks with a link. */
export function allOn<T extends Element = HTMLElement>({ document }: Page, selector: string): T[] {
  const find = (within: ParentNode): T[] =>
    [...clean(within).querySelectorAll<T>('*')].flatMap((one) => {
      const { matches, shadowRoot, localName } = clean(one);
      return [
        ...(matches(selector) ? [one] : []),
        ...(shadowRoot && !isElementName(localName) ? find(shadowRoot) : []),
      ];
    });
  return find(document);
}

/** Any element of the library on a page in a frame. */
export const careOf = (element: Element): CareElementHarness => new CareElementHarness(element as CareElement);

// The first of each on such a page.
export const screenerOn = ({ document }: Page): RedflagScreenerHarness =>
  new RedflagScreenerHarness(one(document, 'redflag-screener'));
export const timelineOn = ({ document }: Page): AllPhaseTimelineHarness =>
  new AllPhaseTimelineHarness(one(document, 'all-phase-timeline'));
export const listOn = ({ document }: Page): SideEffectListHarness =>
  new SideEffectListHarness(one(document, 'side-effect-list'));
export const guideOn = ({ document }: Page): CareGuideHarness => new CareGuideHarness(one(document, 'care-guide'));

export const screenersIn = (within: ParentNode): RedflagScreenerHarness[] =>
  [...within.querySelectorAll('redflag-screener')].map((element) => new RedflagScreenerHarness(element));

import type { CareOutcomeEvent } from 'care-widgets';
import 'care-widgets/types/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';

export const right: SvelteHTMLElements['redflag-screener'] = {
  topic: 'back-pain',
  'review-policy': 'reviewed-only',
  'heading-level': 3,
  content: { topic: 'glass-knee' },
  class: 'check',
  'oncare-outcome': (event: CareOutcomeEvent) => event.outcome satisfies string,
};
export const onTheOldWay: SvelteHTMLElements['redflag-screener'] = {
  'on:care-outcome': (event: CareOutcomeEvent) => event.outcome satisfies string,
};
export const colored: SvelteHTMLElements['side-effect-list'] = {
  // @ts-expect-error: no such theme
  theme: 'blue',
};
export const leveled: SvelteHTMLElements['side-effect-list'] = {
  // @ts-expect-error: no such level
  'heading-level': 7,
};
export const listening: SvelteHTMLElements['side-effect-list'] = {
  // @ts-expect-error: an event has a function
  'oncare-review-overdue': 'alert()',
};

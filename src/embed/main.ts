/** The classic script: one tag on a page registers all elements. Everything else is loaded when it is needed. */

import { onEachPage, whenRead } from '../content/unclobbered.js';
import { define } from '../core/define.js';
import { setReviewPolicy } from '../core/review-policy.js';
import { version } from '../core/version.js';
import { elements } from '../elements/all.js';
import { loadTopics } from './pack-scripts.js';
import { watchForUpgrades } from './watch-for-upgrades.js';

declare const builtInPolicy: string | null;

// The value of `CARE_WIDGETS_REVIEW_POLICY` at build time; without it, the page may set a policy.
if (typeof builtInPolicy === 'string') setReviewPolicy(builtInPolicy);

interface Marked {
  ofScript?: string;
}
const known = customElements.get('care-guide') as Marked | undefined;

// A copy of this script that runs later, as on a page that is rewritten, has nothing to add: the first is still there.
if (known?.ofScript !== version) {
  loadTopics();
  for (const [name, element] of Object.entries(elements)) {
    (element as Marked).ofScript = version;
    define(name, element);
  }
  onEachPage(() => whenRead(watchForUpgrades));
}

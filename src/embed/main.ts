/** The classic script: one tag on a page registers every element. What it does not hold it loads when it is needed. */

import { whenRead } from '../content/unclobbered.js';
import { define } from '../core/define.js';
import { setReviewPolicy } from '../core/review-policy.js';
import { elements } from '../elements/all.js';
import { loadTopics } from './pack-scripts.js';
import { watchForUpgrades } from './watch-for-upgrades.js';

declare const builtInPolicy: string | null;

// What `CARE_WIDGETS_REVIEW_POLICY` said when this was built; without it the page says it, or nobody.
if (typeof builtInPolicy === 'string') setReviewPolicy(builtInPolicy);
loadTopics();

for (const [name, element] of Object.entries(elements)) define(name, element);

whenRead(watchForUpgrades);

/** The classic script: one tag on a page registers every element. What it does not hold it loads when it is needed. */
import { elements } from '../elements/all.js';
import { define } from '../kit/define.js';
import { setReviewPolicy } from '../kit/review.js';
import { loadTopics } from './topics.js';
import { watchForms } from './watch-forms.js';

declare const builtInPolicy: string | null;

// What `CARE_WIDGETS_REVIEW_POLICY` said when this was built; without it the page says it, or nobody.
setReviewPolicy(typeof builtInPolicy === 'string' ? builtInPolicy : null);
loadTopics();

for (const [name, element] of Object.entries(elements)) define(name, element);

watchForms();

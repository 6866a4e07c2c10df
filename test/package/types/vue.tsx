import type { CareOutcomeEvent } from 'care-widgets';
import 'care-widgets/types/vue';
import type { GlobalComponents } from 'vue';

/** What Vue's language tools read for a tag in a template. */
type Template<Name extends keyof GlobalComponents> = InstanceType<GlobalComponents[Name]>['$props'];

export const inTemplate: Template<'redflag-screener'> = {
  topic: 'back-pain',
  'review-policy': 'reviewed-only',
  content: { topic: 'glass-knee' },
  class: ['check'],
  onCareOutcome: (event: CareOutcomeEvent) => event.outcome satisfies string,
};
export const compared: Template<'side-effect-list'> = {
  // @ts-expect-error: no such theme
  theme: 'blue',
};
export const misnamed: Template<'side-effect-list'> = {
  // @ts-expect-error: no such attribute
  treatments: 'chemotherapy',
};

export const right = (
  <main>
    <redflag-screener
      topic="back-pain"
      review-policy="reviewed-only"
      heading-level={3}
      class="check"
      onCareOutcome={(event: CareOutcomeEvent) => event.outcome satisfies string}
    />
    <side-effect-list treatment="chemotherapy" checklist theme="dark" />
  </main>
);

export const wrong = (
  <main>
    {/* @ts-expect-error: no such theme */}
    <side-effect-list theme="blue" />
    {/* @ts-expect-error: an event that this element does not fire */}
    <side-effect-list onCareOutcome={(event: CareOutcomeEvent) => event.outcome} />
  </main>
);

import type { CareOutcomeEvent, RedflagScreener } from 'care-widgets';
import 'care-widgets/types/solid';

const pack = { topic: 'glass-knee' };
let screener: RedflagScreener | undefined;

export const right = (
  <main>
    <redflag-screener
      topic="back-pain"
      review-policy="reviewed-only"
      heading-level={3}
      prop:content={pack}
      class="check"
      ref={screener}
      on:care-outcome={(event: CareOutcomeEvent) => event.outcome satisfies string}
    >
      <p>In an emergency, call 911.</p>
    </redflag-screener>
    <side-effect-list treatment="chemotherapy" checklist theme="dark" content={pack} />
  </main>
);

export const wrong = (
  <main>
    {/* @ts-expect-error: no such theme */}
    <side-effect-list theme="blue" />
    {/* @ts-expect-error: no such attribute */}
    <side-effect-list treatments="chemotherapy" />
    {/* @ts-expect-error: an event has a function */}
    <side-effect-list on:care-review-overdue="alert()" />
    {/* @ts-expect-error: no such element */}
    <side-effects />
  </main>
);

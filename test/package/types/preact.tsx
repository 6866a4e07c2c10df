import type { CareOutcomeEvent, RedflagScreener } from 'care-widgets';
import 'care-widgets/types/preact';

const pack = { topic: 'glass-knee' };

export const right = (
  <main>
    <redflag-screener
      topic="back-pain"
      review-policy="reviewed-only"
      heading-level={3}
      content={pack}
      className="check"
      id="screener"
      lang="es"
      ref={(element: RedflagScreener | null) => element?.setAttribute('data-ready', '')}
      oncare-outcome={(event: CareOutcomeEvent) => event.outcome satisfies string}
    >
      <p>In an emergency, call 911.</p>
      <div slot="program">Walk.</div>
    </redflag-screener>
    <side-effect-list key="effects" treatment="chemotherapy" checklist theme="dark" />
    <care-guide department="Cancer Care Center" heading-level="1" fever-first-call="care-team" />
  </main>
);

export const wrong = (
  <main>
    {/* @ts-expect-error: no such theme */}
    <side-effect-list theme="blue" />
    {/* @ts-expect-error: no such attribute */}
    <side-effect-list treatments="chemotherapy" />
    {/* @ts-expect-error: settings have the names of their attributes */}
    <side-effect-list reviewPolicy="all" />
    {/* @ts-expect-error: no such level */}
    <health-tools heading-level={7} />
    {/* @ts-expect-error: an event has a function */}
    <side-effect-list oncare-review-overdue="alert()" />
    {/* @ts-expect-error: no such element */}
    <side-effects />
  </main>
);

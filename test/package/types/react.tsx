import type { CareOutcomeEvent, RedflagScreener } from 'care-widgets';
import { careRef } from 'care-widgets/react';
import 'care-widgets/types/react';

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
    <redflag-screener
      topic="glass-knee"
      ref={careRef({ content: pack, onCareOutcome: ({ outcome }) => outcome satisfies string })}
    />
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
    {/* @ts-expect-error: a server would write it as an attribute that nothing reads */}
    <side-effect-list reviewPolicy="all" />
    {/* @ts-expect-error: no such level */}
    <health-tools heading-level={7} />
    {/* @ts-expect-error: an event has a function */}
    <side-effect-list oncare-review-overdue="alert()" />
    {/* @ts-expect-error: no such element */}
    <side-effects />
  </main>
);

'use client';

import 'care-widgets/redflag-screener';

/** Asks for warning signs; the children show only after a clear outcome. */
export function Screening({ onOutcome, children }) {
  return (
    <redflag-screener oncare-outcome={(event) => onOutcome(event.outcome)}>
      <p>
        In an emergency, call <a href="tel:911">911</a>. If your legs feel numb or weak, see a doctor before you
        exercise.
      </p>
      <div slot="program">{children}</div>
    </redflag-screener>
  );
}

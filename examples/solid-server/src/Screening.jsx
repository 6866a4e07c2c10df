import 'care-widgets/redflag-screener';

/** Asks for warning signs; the children show only after a clear outcome. */
export function Screening(props) {
  return (
    <redflag-screener on:care-outcome={(event) => props.onOutcome(event.outcome)}>
      <p>
        In an emergency, call <a href="tel:911">911</a>. If your legs feel numb or weak, see a doctor before you
        exercise.
      </p>
      <div slot="program">{props.children}</div>
    </redflag-screener>
  );
}

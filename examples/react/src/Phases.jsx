import 'care-widgets/all-phase-timeline';

/** The phases of treatment, from a content pack of your own: an object, so React sets it as a property. */
export function Phases({ pack, current }) {
  return (
    <all-phase-timeline content={pack} current={current}>
      <p>Treatment has several phases. Your care team will tell you more.</p>
    </all-phase-timeline>
  );
}

import 'care-widgets/all-phase-timeline';

/** The phases of treatment, from a content pack of your own: an object, so it is set as a property. */
export function Phases(props) {
  return (
    <all-phase-timeline prop:content={props.pack} current={props.current}>
      <p>Treatment has several phases. Your care team will tell you more.</p>
    </all-phase-timeline>
  );
}

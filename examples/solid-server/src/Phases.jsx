import 'care-widgets/all-phase-timeline';
// Content of your own is registered in a module, on both sides: a server can write no property.
import './packs.js';

/** The phases of treatment. */
export function Phases(props) {
  return (
    <all-phase-timeline topic="multiple-myeloma" attr:current={props.current}>
      <p>Treatment has several phases. Your care team will tell you more.</p>
    </all-phase-timeline>
  );
}

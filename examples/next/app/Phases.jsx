'use client';

import 'care-widgets/all-phase-timeline';
import { registerPack } from 'care-widgets/content';
import pack from 'care-widgets/topics/multiple-myeloma/en.json';

// React sets no property on an element that its server has written: register the pack, and name its topic.
registerPack(pack);

/** The phases of treatment, from a content pack of your own. */
export function Phases({ current }) {
  return (
    <all-phase-timeline topic="multiple-myeloma" current={current}>
      <p>Treatment has several phases. Your care team will tell you more.</p>
    </all-phase-timeline>
  );
}

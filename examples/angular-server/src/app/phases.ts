import { Component, CUSTOM_ELEMENTS_SCHEMA, input } from '@angular/core';
import 'care-widgets/all-phase-timeline';
import './packs';

/** The phases of treatment. Its pack is registered on both sides, as a server can write no property. */
@Component({
  selector: 'app-phases',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <all-phase-timeline topic="multiple-myeloma" [attr.current]="current()">
      <p>Treatment has several phases. Your care team will tell you more.</p>
    </all-phase-timeline>
  `,
})
export class Phases {
  readonly current = input<string>();
}

import { Component, CUSTOM_ELEMENTS_SCHEMA, input } from '@angular/core';
import 'care-widgets/all-phase-timeline';

/** The phases of treatment, from a content pack of your own: an object, which is bound as a property. */
@Component({
  selector: 'app-phases',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <all-phase-timeline [content]="pack()" [current]="current()">
      <p>Treatment has several phases. Your care team will tell you more.</p>
    </all-phase-timeline>
  `,
})
export class Phases {
  readonly pack = input<unknown>();
  readonly current = input<string>();
}

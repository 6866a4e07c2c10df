import { Component, CUSTOM_ELEMENTS_SCHEMA, output } from '@angular/core';
import type { CareOutcomeEvent } from 'care-widgets';
import 'care-widgets/redflag-screener';

/** Asks for warning signs; the content shows only after a clear outcome. */
@Component({
  selector: 'app-screening',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <redflag-screener (care-outcome)="tell($event)">
      <p>
        In an emergency, call <a href="tel:911">911</a>. If your legs feel numb or weak, see a doctor before you exercise.
      </p>
      <div slot="program"><ng-content /></div>
    </redflag-screener>
  `,
})
export class Screening {
  readonly outcome = output<string>();

  tell(event: Event): void {
    this.outcome.emit((event as CareOutcomeEvent).outcome);
  }
}

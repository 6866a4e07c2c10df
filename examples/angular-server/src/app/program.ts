import { Component, signal } from '@angular/core';

@Component({
  selector: 'app-program',
  template: `
    <h2>Your exercises</h2>
    <button type="button" id="done" (click)="done.set(done() + 1)">One more set</button>
    <output id="count">{{ done() }}</output>
  `,
})
export class Program {
  readonly done = signal(0);
}

import { Component, signal } from '@angular/core';
import { Phases } from './phases';
import { Program } from './program';
import { Screening } from './screening';
import { loadSpanish } from './spanish';

@Component({
  selector: 'app-root',
  imports: [Phases, Program, Screening],
  template: `
    <main [lang]="language()">
      <p>
        <button type="button" id="rerender" (click)="renders.set(renders() + 1)">Render again</button>
        <output id="renders">{{ renders() }}</output>
        <button type="button" id="language" (click)="speakSpanish()">Español</button>
        <button type="button" id="toggle" (click)="isShown.set(!isShown())">Show or hide</button>
        <button type="button" id="phase" (click)="current.set('transplant')">Next phase</button>
      </p>
      <p>
        Outcomes: <output id="outcomes">{{ outcomes().join(' ') }}</output>
      </p>
      @if (isShown()) {
        <app-screening (outcome)="add($event)"><app-program /></app-screening>
      }
      <app-phases [current]="current()" />
    </main>
  `,
})
export class App {
  readonly outcomes = signal<string[]>([]);
  readonly renders = signal(0);
  readonly language = signal('en');
  readonly isShown = signal(true);
  readonly current = signal('induction');

  add(outcome: string): void {
    this.outcomes.update((before) => [...before, outcome]);
  }

  async speakSpanish(): Promise<void> {
    await loadSpanish();
    this.language.set('es');
  }
}

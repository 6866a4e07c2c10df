import { createSignal, Show } from 'solid-js';
import { Phases } from './Phases.jsx';
import { Screening } from './Screening.jsx';
import { loadSpanish } from './spanish.js';

function Program() {
  const [done, setDone] = createSignal(0);
  return (
    <>
      <h2>Your exercises</h2>
      <button type="button" id="done" onClick={() => setDone(done() + 1)}>
        One more set
      </button>
      <output id="count">{done()}</output>
    </>
  );
}

export function App() {
  const [outcomes, setOutcomes] = createSignal([]);
  const [renders, setRenders] = createSignal(0);
  const [language, setLanguage] = createSignal('en');
  const [isShown, setIsShown] = createSignal(true);
  const [current, setCurrent] = createSignal('induction');

  const speakSpanish = async () => {
    await loadSpanish();
    setLanguage('es');
  };

  return (
    <main lang={language()}>
      <p>
        <button type="button" id="rerender" onClick={() => setRenders(renders() + 1)}>
          Render again
        </button>
        <output id="renders">{renders()}</output>
        <button type="button" id="language" onClick={speakSpanish}>
          Español
        </button>
        <button type="button" id="toggle" onClick={() => setIsShown(!isShown())}>
          Show or hide
        </button>
        <button type="button" id="phase" onClick={() => setCurrent('transplant')}>
          Next phase
        </button>
      </p>
      <p>
        Outcomes: <output id="outcomes">{outcomes().join(' ')}</output>
      </p>
      <Show when={isShown()}>
        <Screening onOutcome={(outcome) => setOutcomes((before) => [...before, outcome])}>
          <Program />
        </Screening>
      </Show>
      <Phases current={current()} />
    </main>
  );
}

'use client';

import { useState } from 'react';
import { Phases } from './Phases.jsx';
import { Screening } from './Screening.jsx';
import { loadSpanish } from './spanish.js';

const phases = ['induction', 'transplant'];

function Program() {
  const [done, setDone] = useState(0);
  return (
    <>
      <h2>Your exercises</h2>
      <button type="button" id="done" onClick={() => setDone(done + 1)}>
        One more set
      </button>
      <output id="count">{done}</output>
    </>
  );
}

export function App() {
  const [outcomes, setOutcomes] = useState([]);
  const [renders, setRenders] = useState(0);
  const [language, setLanguage] = useState('en');
  const [isShown, setIsShown] = useState(true);
  const [phase, setPhase] = useState(0);

  const speakSpanish = async () => {
    await loadSpanish();
    setLanguage('es');
  };

  return (
    <main lang={language}>
      <p>
        <button type="button" id="rerender" onClick={() => setRenders(renders + 1)}>
          Render again
        </button>
        <output id="renders">{renders}</output>
        <button type="button" id="language" onClick={speakSpanish}>
          Español
        </button>
        <button type="button" id="toggle" onClick={() => setIsShown(!isShown)}>
          Show or hide
        </button>
        <button type="button" id="phase" onClick={() => setPhase(1)}>
          Next phase
        </button>
      </p>
      <p>
        Outcomes: <output id="outcomes">{outcomes.join(' ')}</output>
      </p>
      {isShown && (
        <Screening onOutcome={(outcome) => setOutcomes((before) => [...before, outcome])}>
          <Program />
        </Screening>
      )}
      <Phases current={phases[phase]} />
    </main>
  );
}

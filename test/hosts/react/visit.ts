import { createElement, useState } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { Portal, type Visit } from './portal.js';

declare global {
  interface Window {
    /** What went wrong, as the page sees it. */
    wrong: string[];
    start: () => void;
    change: (next: Visit) => void;
    leave: () => void;
  }
}

window.wrong = [];
window.addEventListener('error', ({ message }) => window.wrong.push(message));

function Page(): unknown {
  const [visit, setVisit] = useState({});
  window.change = (next) => setVisit({ ...visit, ...next });
  return createElement(Portal, visit);
}

window.start = () => {
  const place = document.querySelector('#root') as Element;
  const told = (error: unknown): number => window.wrong.push(String(error));
  const options = { onUncaughtError: told, onCaughtError: told, onRecoverableError: told };
  const isWritten = place.firstElementChild !== null;
  const root = isWritten ? hydrateRoot(place, createElement(Page), options) : createRoot(place, options);
  if (!isWritten) root.render(createElement(Page));
  window.leave = () => root.unmount();
};

// The page's script: takes over what the server has written, in the same step that defines the elements.
import 'care-widgets';
import { hydrate } from '@lit-labs/ssr-client';
import { registerInterfaceWords, registerPack } from 'care-widgets/content';
import { app } from './app.js';

declare global {
  interface Window {
    outcomes: string[];
    speakSpanish: (words: object, packs: readonly unknown[]) => void;
  }
}

window.outcomes = [];
const tell = ({ outcome }: Event & { outcome?: string }): void => void window.outcomes.push(String(outcome));
const own: unknown = JSON.parse(document.querySelector('script[type="application/json"]')?.textContent ?? '');
hydrate(app(own, tell), document.querySelector('main') as HTMLElement);

window.speakSpanish = (words, packs) => {
  registerInterfaceWords('es', words as never);
  packs.map(registerPack);
  document.documentElement.lang = 'es';
};

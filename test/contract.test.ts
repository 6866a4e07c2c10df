import { expect } from '@open-wc/testing';
import type { CSSResult, LitElement } from 'lit';
import * as timeline from '../stories/all-phase-timeline.stories.js';
import * as guide from '../stories/care-guide.stories.js';
import * as trials from '../stories/clinical-trials.stories.js';
import * as overview from '../stories/condition-overview.stories.js';
import * as notice from '../stories/emergency-notice.stories.js';
import { buildElement, type Example } from '../stories/example.js';
import * as tools from '../stories/health-tools.stories.js';
import * as screener from '../stories/redflag-screener.stories.js';
import * as effects from '../stories/side-effect-list.stories.js';
import * as treatments from '../stories/treatment-guide.stories.js';

interface Named {
  name: string;
}
interface Declaration {
  tagName?: string;
  cssParts?: Named[];
  cssProperties?: Named[];
}

const namesOf = (list: Named[] | undefined): string[] => (list ?? []).map(({ name }) => name).sort();

/** The manifest is what pages build on: it names what is there, and all of it. */
let declarations: Declaration[];
before(async () => {
  const module = await import('../custom-elements.json' as string);
  declarations = module.default.modules.flatMap((each: { declarations?: Declaration[] }) => each.declarations ?? []);
});

for (const { default: meta, ...examples } of [
  screener,
  timeline,
  effects,
  overview,
  treatments,
  trials,
  tools,
  notice,
  guide,
]) {
  describe(`the manifest of <${meta.component}>`, () => {
    const declaration = (): Declaration =>
      declarations.find(({ tagName }) => tagName === meta.component) as Declaration;

    it('names every part that is rendered in some state, and no other', async () => {
      const parts = new Set<string>();
      for (const { args, play } of Object.values(examples) as Example[]) {
        const canvasElement = document.createElement('main');
        canvasElement.append(buildElement(meta.component, args));
        document.body.append(canvasElement);
        await (canvasElement.firstElementChild as LitElement).updateComplete;
        await play?.({ canvasElement });
        for (const element of canvasElement.firstElementChild?.shadowRoot?.querySelectorAll('[part]') ?? []) {
          for (const part of element.part) parts.add(part);
        }
        canvasElement.remove();
      }
      expect([...parts].sort()).to.deep.equal(namesOf(declaration().cssParts));
    });

    it('names every custom property that the styles read, and no other', () => {
      const { elementStyles } = customElements.get(meta.component) as unknown as { elementStyles: CSSResult[] };
      const read = elementStyles.flatMap(({ cssText }) => cssText.match(/--care-[a-z-]+/g) ?? []);
      expect([...new Set(read)].sort()).to.deep.equal(namesOf(declaration().cssProperties));
    });

    it('has a default in every var() that a page may set', () => {
      const { elementStyles } = customElements.get(meta.component) as unknown as { elementStyles: CSSResult[] };
      const without = elementStyles.flatMap(({ cssText }) => cssText.match(/var\(--care-[a-z-]+\)/g) ?? []);
      expect(without).to.deep.equal([]);
    });

    it('defines every inner token that it uses', () => {
      const { elementStyles } = customElements.get(meta.component) as unknown as { elementStyles: CSSResult[] };
      const all = elementStyles.map(({ cssText }) => cssText).join('\n');
      const used = new Set([...all.matchAll(/var\((--_[a-z-]+)/g)].map(([, name]) => name));
      const defined = new Set([...all.matchAll(/(--_[a-z-]+)\s*:/g)].map(([, name]) => name));
      expect([...used].filter((name) => !defined.has(name))).to.deep.equal([]);
    });
  });
}

import { expect } from '@open-wc/testing';
import type { LitElement } from 'lit';
import type { CareElement } from '../src/core/care-element.js';
import { elementNames, registry } from '../src/elements/registry.js';
import { stories } from '../stories/all.js';
import { buildElement } from '../stories/example.js';

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

for (const { component, examples } of stories) {
  describe(`the manifest of <${component}>`, () => {
    const declaration = (): Declaration => declarations.find(({ tagName }) => tagName === component) as Declaration;

    it('names every part that is rendered in some state, and no other', async () => {
      const parts = new Set<string>();
      for (const { args, play } of Object.values(examples)) {
        const canvasElement = document.createElement('main');
        canvasElement.append(buildElement(component, args));
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
      const { sheets } = customElements.get(component) as unknown as typeof CareElement;
      const read = sheets.flatMap((text) => text.match(/--care-[a-z-]+/g) ?? []);
      expect([...new Set(read)].sort()).to.deep.equal(namesOf(declaration().cssProperties));
    });

    it('has a default in every var() that a page may set', () => {
      const { sheets } = customElements.get(component) as unknown as typeof CareElement;
      const without = sheets.flatMap((text) => text.match(/var\(--care-[a-z-]+\)/g) ?? []);
      expect(without).to.deep.equal([]);
    });

    it('defines every inner token that it uses', () => {
      const { sheets } = customElements.get(component) as unknown as typeof CareElement;
      const all = sheets.join('\n');
      const used = new Set([...all.matchAll(/var\((--_[a-z-]+)/g)].map(([, name]) => name));
      const defined = new Set([...all.matchAll(/(--_[a-z-]+)\s*:/g)].map(([, name]) => name));
      expect([...used].filter((name) => !defined.has(name))).to.deep.equal([]);
    });
  });
}

describe('the registry', () => {
  it('names every element of the manifest, and no other', () => {
    const tags = declarations.flatMap(({ tagName }) => tagName ?? []).sort();
    expect([...elementNames].sort()).to.deep.equal(tags);
    expect(stories.map(({ component }) => component).sort()).to.deep.equal(tags);
  });

  for (const name of elementNames) {
    it(`has the row and the variant attribute of <${name}>`, () => {
      const element = document.createElement(name) as unknown as { entry: unknown };
      expect(element.entry).to.equal(registry[name]);
      const { variant } = registry[name] as { variant?: string };
      const { observedAttributes } = element.constructor as unknown as { observedAttributes: string[] };
      if (variant) expect(observedAttributes).to.include(variant);
    });
  }
});

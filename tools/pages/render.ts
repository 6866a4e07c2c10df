// Renders elements in Node, with their own code, to what their shadow roots would contain.
import { LitElementRenderer, type RenderInfo, renderThunked } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import type { DocumentFragment } from '@parse5/tools';
import type { LitElement } from 'lit';
import { parseFragment } from 'parse5';
import type { CareElement } from '../../src/core/care-element.js';
import { elements } from '../../src/elements/all.js';
import type { ElementName } from '../../src/elements/registry.js';
import { comparisonStyles } from '../../src/elements/side-effect-list/comparison.styles.js';

// A separate registry: the sources may be loaded more than once, each time for other packs.
const Registry = customElements.constructor as new () => CustomElementRegistry;
globalThis.customElements = new Registry();
for (const [name, element] of Object.entries(elements)) customElements.define(name, element);

/** What the renderer sets, calls or replaces on an element. */
interface Driven {
  isStandalone: boolean;
  connectedCallback(): void;
  scheduleUpdate(): void;
  render(): unknown;
}

/** Renders an element after whatever it waits for has loaded, such as the code that marks glossary terms. */
class ElementOfPage extends LitElementRenderer {
  get #driven(): Driven {
    return this.element as unknown as Driven;
  }

  override connectedCallback(): void {
    this.#driven.isStandalone = true;
    // The renderer updates the element below, so it must never update by itself.
    this.#driven.scheduleUpdate = () => {};
    this.#driven.connectedCallback();
    super.connectedCallback();
  }

  // Lit's own version would inline the style sheets; ours are in one file for all pages.
  override renderShadow(info: RenderInfo): ReturnType<LitElementRenderer['renderShadow']> {
    return [
      async () => {
        await (this.element as LitElement).updateComplete;
        return renderThunked(this.#driven.render(), info);
      },
    ];
  }
}

/** The content of an element's shadow root; those of nested elements are `<template shadowrootmode>`. */
export async function renderElement(
  name: ElementName,
  attributes: Readonly<Record<string, string>>,
  properties: Readonly<Record<string, unknown>> = {},
): Promise<DocumentFragment> {
  const renderer = new ElementOfPage(name);
  for (const [key, value] of Object.entries(attributes)) renderer.setAttribute(key, value);
  for (const [key, value] of Object.entries(properties)) renderer.setProperty(key, value);
  renderer.connectedCallback();
  const shadow = renderer.renderShadow({
    elementRenderers: [ElementOfPage],
    customElementInstanceStack: [renderer],
    customElementHostStack: [renderer],
    eventTargetStack: [renderer.element],
    slotStack: [],
    deferHydration: false,
  });
  return parseFragment(await collectResult(shadow ?? []));
}

/** The style sheets of the elements, each scoped to its own part of a page. */
export function scopedStyles(names: readonly ElementName[]): string {
  return names
    .map((name) => {
      const late = name === 'side-effect-list' ? [comparisonStyles] : [];
      const css = [...(elements[name] as unknown as typeof CareElement).sheets, ...late]
        .join('\n')
        .replaceAll(':host([hidden])', ':scope[hidden]')
        .replaceAll(':host', ':scope');
      return `@scope ([data-static='${name}']) to (:scope [data-static] > *) {\n${css}\n}`;
    })
    .join('\n');
}

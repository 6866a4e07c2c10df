/** Types for Svelte's markup: `import 'care-widgets/types/svelte'` in a file of types, such as src/app.d.ts. */
import type { HTMLAttributes } from 'svelte/elements';
import type { CareElements, CareEventProps } from './elements.js';

type Native<Element extends EventTarget, Own> = Omit<HTMLAttributes<Element>, keyof Own>;

type CareIntrinsicElements = {
  [Name in keyof CareElements]: CareElements[Name]['attributes'] &
    CareEventProps<CareElements[Name], 'on'> &
    CareEventProps<CareElements[Name], 'on:'> &
    Native<CareElements[Name]['element'], CareElements[Name]['attributes']>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends CareIntrinsicElements {}
}

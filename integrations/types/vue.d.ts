/**
 * Types for Vue's templates and JSX: `import 'care-widgets/types/vue'`, or in tsconfig.json
 * `"types": ["care-widgets/types/vue"]`. Tell the compiler, too, that these are no components of Vue:
 * `compilerOptions: { isCustomElement: (tag) => tag.includes('-') }`.
 */
import type { HTMLAttributes, ReservedProps } from 'vue';
import type { CareElements, CareEventProps } from './elements.js';

type Native<Own> = Omit<HTMLAttributes & ReservedProps, keyof Own>;

type CareProps<Name extends keyof CareElements> = CareElements[Name]['attributes'] &
  CareEventHandlers<Name> &
  Native<CareElements[Name]['attributes']>;

/** `@care-outcome` in a template is `onCareOutcome` in JSX and in the types. */
type CareEventHandlers<Name extends keyof CareElements> = {
  [Key in keyof CareEventProps<CareElements[Name], 'on-'> as Camel<Key & string>]: CareEventProps<
    CareElements[Name],
    'on-'
  >[Key];
};

type Camel<Text extends string> = Text extends `${infer Start}-${infer End}`
  ? `${Start}${Capitalize<Camel<End>>}`
  : Text;

type CareComponents = {
  [Name in keyof CareElements]: new () => { $props: CareProps<Name> };
};
type CareIntrinsicElements = { [Name in keyof CareElements]: CareProps<Name> };

declare module 'vue' {
  interface GlobalComponents extends CareComponents {}
}
declare module '@vue/runtime-dom' {
  interface IntrinsicElementAttributes extends CareIntrinsicElements {}
}

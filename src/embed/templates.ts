// In a file beside the one-file script these stand in for Lit's, whose code is in the script already.
// A template is plain data, which Lit renders whichever copy of it made it.
export const html = (strings: TemplateStringsArray, ...values: unknown[]): unknown => ({
  _$litType$: 1,
  strings,
  values,
});
export const isServer = false;
export const nothing = Symbol.for('lit-nothing');
export const unsafeCSS = (cssText: string): { cssText: string } => ({ cssText });

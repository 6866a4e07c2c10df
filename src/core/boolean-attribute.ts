/**
 * Whether a switch such as `checklist` is on: `false`, `no`, `off` and `0` as words are off, in every form; and what a
 * template writes where a page's own setting is missing.
 */
export function isOn(value: unknown): boolean {
  return value === '' || (Boolean(value) && !/^\s*(false|no|off|0|null|undefined)\s*$/i.test(`${value}`));
}

/** Converter for a boolean attribute: on when present, unless `isOn` treats its value as off. */
export const onOff = { fromAttribute: isOn };

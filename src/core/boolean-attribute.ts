/** Whether a switch such as `checklist` is on: `false`, `no`, `off` and `0` as words are off, in every form. */
export function isOn(value: unknown): boolean {
  return value === '' || (Boolean(value) && !/^\s*(false|no|off|0)\s*$/i.test(`${value}`));
}

/** For an attribute that is on when it is present, unless `isOn` reads its value as off. */
export const onOff = { fromAttribute: isOn };

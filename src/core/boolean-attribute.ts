/** Whether a switch such as `checklist` is on: `false`, `no`, `off` and `0` as words are off, in every form. */
export function isOn(value: unknown): boolean {
  return value === '' || (Boolean(value) && !/^\s*(false|no|off|0)\s*$/i.test(`${value}`));
}

/** For an attribute that is on when it stands there, but for what `isOn` takes as off. */
export const onOff = { fromAttribute: isOn };

/** When to look whether React has taken over what its server wrote, in milliseconds: it does so without a word. */
export const hydrationChecks = [0, 1000, 5000];

/** React 19 does not set the properties of an element that its server has written, and React 18 none: they only keep them. */
export function contentKeptByReact(element: object): unknown {
  const key = Object.keys(element).find((name) => name.startsWith('__reactProps$')) ?? '';
  return (element as Record<string, { content?: unknown } | undefined>)[key]?.content;
}

/** When to check whether React has hydrated the element, in milliseconds: React gives no signal. */
export const hydrationChecks = [0, 1000, 5000];

/** React 19 sets no properties on server-rendered elements, and React 18 sets none at all; both only store them. */
export function contentKeptByReact(element: object): unknown {
  const key = Object.keys(element).find((name) => name.startsWith('__reactProps$')) ?? '';
  return (element as Record<string, { content?: unknown } | undefined>)[key]?.content;
}

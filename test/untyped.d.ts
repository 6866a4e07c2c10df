/** What the tests use of packages that bring no types. */
declare module 'react' {
  type Component = (properties: never) => unknown;
  export function createElement(type: string | Component, properties?: object | null, ...children: unknown[]): object;
  export function useState<T>(first: T): [T, (next: T) => void];
}

declare module 'react-dom/client' {
  interface Root {
    render(element: object): void;
    unmount(): void;
  }
  export function createRoot(place: Element, options: object): Root;
  export function hydrateRoot(place: Element, element: object, options: object): Root;
}

declare module 'react-dom/server' {
  export function renderToString(element: object): string;
}

declare module 'sanitize-html' {
  export default function sanitizeHtml(html: string): string;
}

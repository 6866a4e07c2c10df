/** What the tests use of packages that bring no types. */
declare module 'react' {
  export function createElement(type: string, properties: object | null, ...children: unknown[]): object;
}

declare module 'react-dom/server' {
  export function renderToString(element: object): string;
}

declare module 'sanitize-html' {
  export default function sanitizeHtml(html: string): string;
}

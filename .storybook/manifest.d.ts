/// <reference types="vite/client" />

/** The build writes it, and types are checked without a build as well. */
declare module '*/custom-elements.json' {
  const manifest: object;
  export default manifest;
}

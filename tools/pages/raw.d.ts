/** The text of a file, put in by Vite and by the build. */
declare module '*?raw' {
  const text: string;
  export default text;
}

/** Made from the library's folder of words when a script is bundled: see tools/demo.ts. */
declare module 'virtual:languages' {
  const languages: readonly import('../library-languages.js').Language[];
  export default languages;
}

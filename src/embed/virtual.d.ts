/** Made by the build from the folders of packs: the languages of each topic that is a file beside the script. */
declare module 'virtual:topics' {
  const languagesOfTopics: Readonly<Record<string, readonly string[]>>;
  export default languagesOfTopics;
}

declare module 'virtual:hashes' {
  /** The SHA-384 of hashes.js, as the attribute `integrity` takes it. */
  const integrity: string;
  export default integrity;
}

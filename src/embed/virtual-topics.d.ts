/** Made by the build from the folders of packs: the languages of each topic that is a file beside the script. */
declare module 'virtual:topics' {
  const languagesOfTopics: Readonly<Record<string, readonly string[]>>;
  export default languagesOfTopics;
}

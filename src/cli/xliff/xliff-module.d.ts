/** The part of the library that we use; it has no types of its own. */
declare module 'xliff' {
  interface Resources {
    resources: Record<
      string,
      Record<string, { source: string; target?: string; note?: string; additionalAttributes?: Record<string, string> }>
    >;
    sourceLanguage: string;
    targetLanguage?: string;
  }
  export function js2xliff(resources: Resources): Promise<string>;
}

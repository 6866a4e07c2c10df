/** What is used of the library, which has no types of its own. */
declare module 'xliff' {
  interface Resources {
    resources: Record<string, Record<string, { source: string; target?: string; note?: string }>>;
    sourceLanguage: string;
    targetLanguage?: string;
  }
  export function js2xliff(resources: Resources): Promise<string>;
  export function xliff2js(xliff: string): Promise<Resources>;
}

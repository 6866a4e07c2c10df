import type { Rendered } from './markdown.js';

export interface Listed {
  title: string;
  pages: readonly { path: string; rendered: Rendered }[];
}

const firstSentence = (text: string): string => text.split(/(?<=[.:!?])\s/)[0]?.replace(/[:.]$/, '') ?? '';

/** A list of the docs for programs that read text, in the form of llmstxt.org: a heading, a summary, sections of links. */
export function llmsText(groups: readonly Listed[]): string {
  const lists = groups.map(
    ({ title, pages }) =>
      `## ${title}\n\n${pages
        .map(
          ({ path, rendered }) => `- [${rendered.title}](${path}): ${firstSentence(rendered.lead) || rendered.title}`,
        )
        .join('\n')}\n`,
  );
  return `# care-widgets

> Patient education that any web page can drop in with one script tag: custom elements in Lit and TypeScript, with clinical content as data, in plain words. Nothing that a patient answers leaves the page.

The content is a draft: it was written from published sources, and no clinician has signed it. Never present it to patients as reviewed, and never write an emergency number, an urgency or a threshold into it that a source does not give. Pages of Markdown are also there as text, at the same address with \`.md\` in place of \`.html\`.

${lists.join('\n')}`;
}

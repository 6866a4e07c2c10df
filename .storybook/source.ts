import { makeSnippet } from '../src/embed/snippet.js';
import type { Arguments } from '../stories/example.js';

/** What a page would paste for a story: the snippet that the builder makes, with the story's slot and property. */
export function markupOf(name: string, { content, program, ...given }: Arguments): string {
  const attributes = Object.fromEntries(
    Object.entries(given).flatMap(([attribute, value]) =>
      value === undefined || value === false || value === '' ? [] : [[attribute, value === true ? '' : String(value)]],
    ),
  );
  const snippet = makeSnippet({
    name,
    attributes,
    host: 'page',
    base: 'https://your-server.example/',
    title: 'Read this page on its own',
  });
  const end = `</${name}>`;
  const slotted = program ? `  <div slot="program">${String(program)}</div>\n` : '';
  const filled = snippet.replace(end, () => `${slotted}${end}`);
  if (content === undefined) return filled;
  return `${filled}\n<script>\n  // Your own pack, as an object: see "A pack of your own".\n  document.querySelector('${name}').content = pack;\n</script>`;
}

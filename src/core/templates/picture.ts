import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Picture } from '../../content/schema.js';
import type { TextFormatter } from '../text-formatter.js';

/**
 * Renders a picture of a pack in the element's colors, so that it follows light, dark and forced colors. Labels are text
 * next to the drawing, not in it: they can wrap, grow and be translated. Numbers are drawn around a point of their own,
 * so that they can be turned back where the drawing is mirrored.
 */
export function renderPicture(
  { description, width, height, shapes, marks = [] }: Picture,
  text: Pick<TextFormatter, 'plain' | 'label'>,
): TemplateResult {
  return html`<figure class="picture" part="picture">
    <svg role="img" viewBox=${`0 0 ${width} ${height}`} aria-label=${text.plain(description)}>
      ${shapes.map(({ path, tone }) => svg`<path class=${tone} d=${path}></path>`)}
      ${marks.map(
        ({ x, y }, index) =>
          svg`<g transform=${`translate(${x} ${y})`}><circle r="9"></circle><text y="4">${index + 1}</text></g>`,
      )}
    </svg>
    ${
      marks.length
        ? html`<figcaption><ol>${marks.map(({ label }) => html`<li>${text.label(label)}</li>`)}</ol></figcaption>`
        : nothing
    }
  </figure>`;
}

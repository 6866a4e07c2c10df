import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Picture } from '../../content/schema.js';

/**
 * Draws a picture of a pack. Colours are those of the element, so it follows light, dark and forced colours.
 * `fill` puts in what a text of a pack leaves to the page. Its labels are text beside it, not in it: they wrap, grow and can be translated.
 */
export function renderPicture(
  { description, width, height, shapes, marks = [] }: Picture,
  fill: (text: string) => string,
): TemplateResult {
  return html`<figure class="picture" part="picture">
    <svg role="img" viewBox=${`0 0 ${width} ${height}`} aria-label=${fill(description)}>
      ${shapes.map(({ path, tone }) => svg`<path class=${tone} d=${path}></path>`)}
      ${marks.map(
        ({ x, y }, index) =>
          svg`<circle class="mark" cx=${x} cy=${y} r="9"></circle><text x=${x} y=${y + 4}>${index + 1}</text>`,
      )}
    </svg>
    ${
      marks.length
        ? html`<figcaption><ol>${marks.map(({ label }) => html`<li>${fill(label)}</li>`)}</ol></figcaption>`
        : nothing
    }
  </figure>`;
}

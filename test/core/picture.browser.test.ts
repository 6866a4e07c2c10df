import { expect } from '@open-wc/testing';
import { html, render } from 'lit';
import type { Picture } from '../../src/content/schema.js';
import { iconStyles } from '../../src/core/styles/icon.styles.js';
import { pictureStyles, pictureTokens } from '../../src/core/styles/picture.styles.js';
import { tokens } from '../../src/core/styles/tokens.styles.js';
import { renderPicture } from '../../src/core/templates/picture.js';
import leukemia from '../../src/packs/acute-lymphoblastic-leukemia/en.json' with { type: 'json' };
import myeloma from '../../src/packs/multiple-myeloma/en.json' with { type: 'json' };
import { PictureHarness } from '../harness/chapters.js';
import { one } from '../harness/queries.js';
import { clear } from '../support.js';

type Tone = Picture['shapes'][number]['tone'];
const pictures = [...leukemia.pictures, ...myeloma.pictures] as Picture[];

/** Whether a shape of this tone has an area. The compiler asks for each tone of the schema. */
const hasArea: Record<Tone, boolean> = {
  line: false,
  plain: true,
  soft: true,
  skin: true,
  'skin-soft': true,
  blood: true,
  defense: true,
  illness: true,
  medicine: true,
};
const tones = Object.keys(hasArea) as Tone[];

function draw(picture: Picture, { dir = 'ltr', sheet = pictureStyles } = {}): PictureHarness {
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  render(
    html`<style>${tokens}${pictureTokens}${iconStyles}${sheet}</style>
      <div class="care" dir=${dir}>${renderPicture(picture, { plain: (text) => text, label: (text) => text })}</div>`,
    root,
  );
  return new PictureHarness(one(root, '.care'));
}

/** One square for each tone. */
const swatches: Picture = {
  id: 'swatches',
  description: 'Squares.',
  width: 100,
  height: 100,
  shapes: tones.map((tone) => ({ tone, path: 'M10 10h20v20h-20z' })),
  sources: [],
  marks: [{ id: 'first', x: 20, y: 20, label: 'A square' }],
};

function looks(picture: PictureHarness): Record<string, { fill: string; stroke: string }> {
  return Object.fromEntries(
    picture.shapes.map((shape, index) => {
      const { fill, stroke } = getComputedStyle(shape);
      return [tones[index] as Tone, { fill, stroke }];
    }),
  );
}

function systemColor(name: string): string {
  const probe = document.createElement('i');
  probe.style.color = name;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

describe('a picture', () => {
  afterEach(clear);

  for (const picture of pictures) {
    it(`${picture.id}: every shape, with its line, is inside the frame`, () => {
      const { drawing, shapes } = draw(picture);
      const outside = shapes.flatMap((shape) => {
        const { x, y, width, height } = shape.getBBox();
        const half = Number.parseFloat(getComputedStyle(shape).strokeWidth) / 2;
        const inside =
          x >= half && y >= half && x + width + half <= picture.width && y + height + half <= picture.height;
        return inside ? [] : [`${shape.getAttribute('class')} ${[x, y, width, height].map(Math.round)}`];
      });
      expect(outside).to.deep.equal([]);
      expect(drawing.getAttribute('viewBox')).to.equal(`0 0 ${picture.width} ${picture.height}`);
    });
  }

  it('gives each tone a line, and each but one an area, from the tokens', () => {
    const drawn = looks(draw(swatches));
    for (const tone of tones) {
      const { fill, stroke } = drawn[tone] as { fill: string; stroke: string };
      // Black is what a shape has that no rule speaks of.
      expect(stroke, tone).to.match(/^rgb/).and.not.equal('rgb(0, 0, 0)');
      expect(fill, tone)
        .to.match(hasArea[tone] ? /^rgb/ : /^none$/)
        .and.not.equal('rgb(0, 0, 0)');
    }
    const areas = tones.map((tone) => drawn[tone]?.fill);
    expect(new Set(areas).size).to.equal(tones.length);
  });

  it('is clear by its lines alone in forced colors, and ill cells by their area', () => {
    const sheet = pictureStyles.replace('(forced-colors: active)', 'all');
    expect(sheet).not.to.equal(pictureStyles);
    const picture = draw(swatches, { sheet });
    const [line, page] = [systemColor('CanvasText'), systemColor('Canvas')];
    for (const [tone, { fill, stroke }] of Object.entries(looks(picture))) {
      expect(stroke, tone).to.equal(line);
      expect(fill, tone).to.equal(tone === 'line' ? 'none' : tone === 'illness' ? line : page);
    }
    const number = one(picture.drawing, 'text');
    expect(getComputedStyle(number).fill).to.equal(page);
    expect(getComputedStyle(one(picture.drawing, 'circle')).fill).to.equal(line);
  });

  it('runs from right to left where the text does, with numbers that can be read', () => {
    for (const [dir, across] of [
      ['ltr', 1],
      ['rtl', -1],
    ] as const) {
      const { drawing, shapes } = draw(swatches, { dir });
      const frame = drawing.getBoundingClientRect();
      const middleOf = (element: Element): number => {
        const { left, right } = element.getBoundingClientRect();
        return (left + right) / 2 - (frame.left + frame.right) / 2;
      };
      // The square is in the first half.
      expect(Math.sign(middleOf(shapes[0] as Element)), dir).to.equal(-across);
      const number = one<SVGTextElement>(drawing, 'text');
      expect(middleOf(number), dir).to.be.closeTo(middleOf(one(drawing, 'circle')), 1.5);
      const { a } = new DOMMatrix(getComputedStyle(number).transform);
      expect(a, dir).to.equal(across);
    }
  });
});

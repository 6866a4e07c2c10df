// Pictures as they are kept and compared: each block of 12 × 12 pixels as one, in the mean of their colors. A word that
// moves by a pixel or a line that gets another color shows in them, and all of them are as small as a photograph.
import { PNG } from 'pngjs';
import sharp from 'sharp';

const block = 12;
/** The colors are kept in steps, which is half as much to keep. */
const step = 4;
/** How far the mean of a block may be from what was accepted, of 255. */
const tolerance = step;

/** A screenshot: pngjs, which is enough for the kept pictures, takes ten times as long to read one. */
export async function readScreenshot(file: Uint8Array): Promise<PNG> {
  const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return Object.assign(new PNG({ width: info.width, height: info.height }), { data });
}

export function reduced({ width, height, data }: PNG): PNG {
  const small = new PNG({ width: Math.ceil(width / block), height: Math.ceil(height / block) });
  for (let row = 0; row < small.height; row++) {
    for (let column = 0; column < small.width; column++) {
      const [right, bottom] = [Math.min(width, (column + 1) * block), Math.min(height, (row + 1) * block)];
      let [red, green, blue] = [0, 0, 0];
      for (let y = row * block; y < bottom; y++) {
        for (let at = (y * width + column * block) * 4, end = (y * width + right) * 4; at < end; at += 4) {
          red += data[at] as number;
          green += data[at + 1] as number;
          blue += data[at + 2] as number;
        }
      }
      const pixels = (right - column * block) * (bottom - row * block);
      const at = (row * small.width + column) * 4;
      small.data.set([...[red, green, blue].map((sum) => inSteps(sum / pixels)), 255], at);
    }
  }
  return small;
}

const inSteps = (value: number): number => Math.min(255, Math.round(value / step) * step);

export const written = (small: PNG): Buffer => PNG.sync.write(small, { colorType: 2 });
export const readSmall = (file: Buffer): PNG => PNG.sync.read(file);

/** The blocks that differ, by column and row; what only one of the two has differs. */
export function differences(accepted: PNG, now: PNG): [column: number, row: number][] {
  const found: [number, number][] = [];
  for (let row = 0; row < Math.max(accepted.height, now.height); row++) {
    for (let column = 0; column < Math.max(accepted.width, now.width); column++) {
      const [one, other] = [colorAt(accepted, column, row), colorAt(now, column, row)];
      if (!one || !other || one.some((value, channel) => Math.abs(value - (other[channel] as number)) > tolerance))
        found.push([column, row]);
    }
  }
  return found;
}

function colorAt({ width, height, data }: PNG, column: number, row: number): Uint8Array | undefined {
  if (column >= width || row >= height) return undefined;
  const at = (row * width + column) * 4;
  return data.subarray(at, at + 3);
}

/** What is there now, with what differs tinted, and beside it what was accepted, as far as it was kept. */
export function shownDifference(accepted: PNG, now: PNG): Buffer {
  const gap = 2 * block;
  const before = enlarged(accepted);
  const shown = new PNG({ width: before.width + gap + now.width, height: Math.max(before.height, now.height) });
  PNG.bitblt(before, shown, 0, 0, before.width, before.height, 0, 0);
  for (const [column, row] of differences(accepted, reduced(now))) tint(now, column, row);
  PNG.bitblt(now, shown, 0, 0, now.width, now.height, before.width + gap, 0);
  return PNG.sync.write(shown);
}

function enlarged(small: PNG): PNG {
  const large = new PNG({ width: small.width * block, height: small.height * block });
  for (let y = 0; y < large.height; y++) {
    for (let x = 0; x < large.width; x++) {
      const from = (Math.floor(y / block) * small.width + Math.floor(x / block)) * 4;
      small.data.copy(large.data, (y * large.width + x) * 4, from, from + 4);
    }
  }
  return large;
}

function tint({ width, height, data }: PNG, column: number, row: number): void {
  for (let y = row * block; y < Math.min(height, (row + 1) * block); y++) {
    for (let x = column * block; x < Math.min(width, (column + 1) * block); x++) {
      const at = (y * width + x) * 4;
      // Magenta, which no element has.
      data[at] = Math.round(((data[at] as number) + 255) / 2);
      data[at + 1] = Math.round((data[at + 1] as number) / 2);
      data[at + 2] = Math.round(((data[at + 2] as number) + 255) / 2);
    }
  }
}

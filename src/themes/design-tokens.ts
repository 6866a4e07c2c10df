import { colorsOf, palette, type Scheme, schemes } from './palette.js';

/** A custom property as the manifest describes it. */
export interface Described {
  name: string;
  description?: string;
  default?: string;
}

interface Token {
  $value: unknown;
  $type?: string;
  $description?: string;
  $extensions: { 'care-widgets': { cssProperty: string } };
}

/** A color as the Design Tokens Color Module has it. */
const colorValue = (hex: string) => ({
  colorSpace: 'srgb',
  components: [1, 3, 5].map((start) => Number((Number.parseInt(hex.slice(start, start + 2), 16) / 255).toFixed(4))),
  alpha: 1,
  hex,
});

/**
 * The defaults in the format of the Design Tokens Community Group (2025.10). Light and dark are two groups with the same
 * names, which every tool that knows the format can read. Sizes are numbers: they are multiples of the font size (`em`),
 * and the format's dimensions know only `px` and `rem`. What has no value of its own (`inherit`) is left out.
 */
export function designTokens(properties: readonly Described[]): object {
  const known = new Map(properties.map((one) => [one.name, one]));
  const token = (cssProperty: string, $value: unknown, $type?: string): Token => {
    const $description = known.get(cssProperty)?.description;
    return {
      ...($type ? { $type } : {}),
      $value,
      ...($description ? { $description } : {}),
      $extensions: { 'care-widgets': { cssProperty } },
    };
  };
  const colors = (scheme: Scheme) =>
    Object.fromEntries(
      Object.entries(colorsOf(palette, scheme)).map(([name, hex]) => [
        name,
        token(`--care-color-${name}`, colorValue(hex)),
      ]),
    );
  const sizes = properties.flatMap(({ name, default: value = '' }) => {
    const [, size] = /^([\d.]+)em$/.exec(value) ?? [];
    return size ? [[name.replace('--care-', ''), token(name, Number(size))]] : [];
  });
  return {
    $description: 'Defaults of care-widgets. A page sets any of them by its custom property.',
    ...Object.fromEntries(schemes.map((scheme) => [scheme, { color: { $type: 'color', ...colors(scheme) } }])),
    size: { $type: 'number', $description: 'Multiples of the font size (em).', ...Object.fromEntries(sizes) },
  };
}

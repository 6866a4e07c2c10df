/** The typefaces in which layouts are measured, as files in packages of a fixed version. */
export const faceFiles = {
  narrow: 'node_modules/@fontsource/roboto-condensed/files/roboto-condensed-latin-400-normal.woff2',
  wide: 'node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
};

/** Shows a page in a typeface, given as bytes or Base64; runs in that page. False if the browser does not use it. */
export async function showFace(family: string, data: ArrayBuffer | string, page: Window = window): Promise<boolean> {
  const { document, FontFace, CSSStyleSheet } = page as Window & typeof globalThis;
  const bytes = typeof data === 'string' ? Uint8Array.from(atob(data), (character) => character.charCodeAt(0)) : data;
  document.fonts.add(await new FontFace(family, bytes).load());
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { font-family: '${family}' !important; --care-font-family: '${family}' !important; }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  const fallbacks = ['serif', 'sans-serif', 'monospace'].map((fallback) => {
    pen.font = `40px '${family}', ${fallback}`;
    return pen.measureText('Riverbend Regional Medical Center').width;
  });
  return document.fonts.check(`16px '${family}'`) && new Set(fallbacks).size === 1;
}

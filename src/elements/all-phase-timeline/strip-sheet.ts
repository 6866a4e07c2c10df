const sheets = new Map<string, CSSStyleSheet>();

/**
 * A sheet that lays `.strip` out in columns. A constructed sheet, because a strict security policy
 * refuses inline styles; one for each layout, however many copies show it.
 */
export function stripSheet(columns: readonly string[]): CSSStyleSheet {
  const rule = `.strip{grid-template-columns:${columns.join(' ')}}`;
  let sheet = sheets.get(rule);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(rule);
    sheets.set(rule, sheet);
  }
  return sheet;
}

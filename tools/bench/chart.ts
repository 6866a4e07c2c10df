import escapeHtml from 'escape-html';

export interface Bar {
  label: string;
  value: number;
  isOwn: boolean;
}

const [row, left, right, width] = [26, 300, 90, 800];

/** Bars with their values, as an SVG that reads on light and dark pages. A bar of more than `most` is cut and says so. */
export function barChart(title: string, unit: string, bars: readonly Bar[], most: number): string {
  const height = row * bars.length + 40;
  const scale = (width - left - right) / Math.min(most, Math.max(...bars.map(({ value }) => value)));
  const lines = bars.map(({ label, value, isOwn }, index) => {
    const y = 36 + index * row;
    const length = Math.max(2, Math.min(value, most) * scale);
    const text = `${Math.round(value)} ${unit}${value > most ? ' →' : ''}`;
    return `<text x="${left - 8}" y="${y + 14}" text-anchor="end"${isOwn ? ' font-weight="700"' : ''}>${escapeHtml(label)}</text><rect x="${left}" y="${y + 2}" width="${length.toFixed(1)}" height="16" rx="3" fill="${isOwn ? '#0b6e83' : '#8a9ba3'}"/><text x="${(left + length + 6).toFixed(1)}" y="${y + 14}">${text}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(title)}" font-family="sans-serif" font-size="13"><rect width="${width}" height="${height}" rx="8" fill="#fff"/><g fill="#15262d"><text x="12" y="22" font-weight="700">${escapeHtml(title)}</text>${lines.join('')}</g></svg>\n`;
}

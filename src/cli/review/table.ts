import { inOneLine } from '../errors.js';
import type { Report } from './inspect.js';

const figure = (value: number | undefined): string => (value === undefined ? '' : value.toFixed(1));

/** One line per file, then the findings, for a terminal of 100 columns. */
export function reportTable(reports: readonly Report[]): string {
  const rows = reports.map(({ topic, language, status, blocks, reading, findings }) => [
    inOneLine(topic).slice(0, 28),
    inOneLine(language),
    inOneLine(status),
    String(blocks),
    figure(reading?.mean),
    figure(reading?.meanWithNames),
    figure(reading?.worst.grade),
    figure(reading?.smog),
    String(findings.filter(({ level }) => level === 'error').length),
    String(findings.filter(({ level }) => level === 'warning').length),
  ]);
  const head = ['topic', 'language', 'review', 'blocks', 'grade', 'names in', 'worst', 'SMOG', 'errors', 'warnings'];
  const widths = head.map((title, index) => Math.max(title.length, ...rows.map((row) => (row[index] ?? '').length)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => (index < 3 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0)))
      .join('  ')
      .trimEnd();
  const findings = reports.flatMap(({ findings: all }) =>
    all.map(({ level, file, id, rule, remedy }) => inOneLine(`${level}: ${file}: ${id}: ${rule}. ${remedy}`)),
  );
  const compare = reports
    .filter(({ toCompare }) => toCompare?.length)
    .map(({ file, toCompare = [] }) =>
      inOneLine(
        `${file}: a person must compare ${toCompare.length} blocks with instructions, quantities, times, negations or urgencies.`,
      ),
    );
  return [line(head), ...rows.map(line), '', ...findings, ...compare].join('\n').trimEnd();
}

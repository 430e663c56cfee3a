/** A measurement. Machines are noisy, so compare its ratio to the reference measured in the same run. */
export interface Figure {
  what: string;
  value: number;
  unit: string;
  /** The reference value, in the same unit. */
  against?: { what: string; value: number };
  /** The target as text: `at most 1.5 x`. */
  target: string;
}

export function ratio({ value, against }: Figure): number | null {
  return against && against.value !== 0 ? value / against.value : null;
}

/** Returns the median of several measurements. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Returns a percentile of values. @param share 0 to 1 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? Number.NaN;
}

/** Returns the figures as a table in Markdown. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.what,
    quantity(figure.value, figure.unit),
    figure.against ? `${figure.against.what}: ${quantity(figure.against.value, figure.unit)}` : '',
    ratio(figure)?.toFixed(2) ?? '',
    figure.target,
  ]);
  const all = [['what', 'measured', 'against', 'ratio', 'target'], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const lines = all.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`);
  lines.splice(1, 0, `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`);
  return lines.join('\n');
}

function quantity(value: number, unit: string): string {
  return `${value.toLocaleString('en', { maximumSignificantDigits: 4 })} ${unit}`;
}

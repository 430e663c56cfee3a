import { type Figure, holds, ratios, type Spread, spreadOf } from './figure.ts';

const HEAD = ['what', 'measured', 'beside', 'ratio', 'target', 'holds'];

/** Returns the figures as a table in Markdown: medians, and in brackets the lowest and the highest round. */
export function table(figures: readonly Figure[]): string {
  const all = [HEAD, ...figures.map(row)];
  const widths = HEAD.map((_, column) => Math.max(...all.map((cells) => cells[column]?.length ?? 0)));
  const lines = all.map((cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`);
  lines.splice(1, 0, `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`);
  return lines.join('\n');
}

function row(figure: Figure): string[] {
  const { what, value, unit, against, target } = figure;
  const ratio = ratios(figure);
  const answer = holds(figure);
  return [
    what,
    `${text(spreadOf(value))} ${unit}`.trimEnd(),
    against ? `${against.what}: ${text(spreadOf(against.value))} ${unit}`.trimEnd() : '',
    ratio ? text(ratio, 3) : '',
    target ? `${target.kind} ${number(target.limit)} ${target.unit}`.trimEnd() : '',
    answer === null ? '' : answer ? 'yes' : 'NO',
  ];
}

function text({ median, lowest, highest }: Spread, digits = 4): string {
  const middle = number(median, digits);
  return lowest === highest ? middle : `${middle} (${number(lowest, digits)} to ${number(highest, digits)})`;
}

function number(value: number, digits = 4): string {
  return value.toLocaleString('en', { maximumSignificantDigits: digits });
}

import { expect, it } from 'vitest';
import { pageLines } from '../../../../functions/normalise/formats/documents/pdf-lines.ts';

function run(str: string, x: number, y: number, size = 10) {
  return { str, transform: [size, 0, 0, size, x, y], width: str.length * size * 0.5, hasEOL: false };
}

it('gives an initial back to the line beside its top, wherever it stands in the file', () => {
  const runs = [run('T', 50, 370, 40), run('TOWN', 50, 700), run('he bridge is', 72, 400), run('open.', 72, 388)];
  expect(pageLines(runs).map(({ text }) => text)).toEqual(['TOWN', 'The bridge is', 'open.']);
});

it('leaves a large letter that begins nothing where it is', () => {
  const runs = [run('A', 50, 700, 40), run('The bridge is open.', 50, 400)];
  expect(pageLines(runs).map(({ text }) => text)).toEqual(['A', 'The bridge is open.']);
});

import { describe, expect, it } from 'vitest';
import { pdfBlocks } from '../../../../functions/normalise/formats/documents/pdf-blocks.ts';
import type { PdfLine } from '../../../../functions/normalise/formats/documents/pdf-lines.ts';
import {
  partRunningLines,
  runningAddress,
  runningDates,
} from '../../../../functions/normalise/formats/documents/running-lines.ts';

function line(text: string, baseline: number, size = 10): PdfLine {
  return { text, baseline, size, left: 50, right: 50 + text.length * 5 };
}

const texts = (pages: readonly PdfLine[][]) => pages.map((lines) => lines.map(({ text }) => text));

describe('lines that run over all pages', () => {
  it('are those at the same edge of two, with what stands beside a number', () => {
    const page = (number: number) => [
      line('Lowland Post, 8 May 2026', 800),
      line(`Text of page ${'x'.repeat(number)}`, 400),
      line('Town', 20),
      line(String(number), 20),
    ];
    const { text, running } = partRunningLines([page(1), page(2)]);
    expect(texts(text)).toEqual([['Text of page x'], ['Text of page xx']]);
    expect(runningDates(running)).toEqual(['Lowland Post, 8 May 2026']);
  });

  it('are what a browser prints around a single page', () => {
    const lines = [
      line('5/9/26, 7:05 AM', 800),
      line('Bridge - Post', 800),
      line('Text.', 400),
      line('https://p.example/bridge', 20),
      line('1/1', 20),
    ];
    const { text, running } = partRunningLines([lines]);
    expect(texts(text)).toEqual([['Text.']]);
    expect(runningAddress(running)).toBe('https://p.example/bridge');
    expect(runningDates(running)).toEqual([]);
  });

  it('leave a short page its text', () => {
    expect(texts(partRunningLines([[line('Title', 800), line('Text.', 400)]]).text)).toEqual([['Title', 'Text.']]);
  });
});

describe('notes at the foot of a page', () => {
  it('stand behind the text that goes on over the page', () => {
    const first = [line('The bridge is', 400), line('1 Built in 1911.', 50, 7)];
    const blocks = pdfBlocks([first, [line('open until June.', 400)]]);
    expect(blocks.map(({ lines }) => lines.join(' '))).toEqual(['The bridge is open until June.', '1 Built in 1911.']);
  });
});

it('keeps the lines of a head apart, and joins those that were wrapped', () => {
  const head = [line('PRESS RELEASE', 600), line('8 May 2026', 588)];
  const text = [line('The bridge is', 400), line('open until June.', 388)];
  expect(pdfBlocks([[...head, ...text]]).map(({ lines }) => lines)).toEqual([
    ['PRESS RELEASE', '8 May 2026'],
    ['The bridge is open until June.'],
  ]);
});

describe('paragraphs in columns', () => {
  const column = (left: number, ...texts: string[]) =>
    texts.map((text, index) => ({ ...line(text, 400 - index * 12), left, right: left + text.length * 5 }));

  it('go on behind a sentence that ends at the edge of their column, and end where a line is short', () => {
    const left = column(
      50,
      'The bridge is open today.',
      'It stays open until June,',
      'they say.',
      'Nobody knows why it does.',
    );
    const right = column(350, 'It was built in 1911, and', 'rebuilt in 1954.');
    const blocks = pdfBlocks([[...left, ...right]]);
    expect(blocks.map(({ lines }) => lines.join(' '))).toEqual([
      'The bridge is open today. It stays open until June, they say.',
      'Nobody knows why it does.',
      'It was built in 1911, and rebuilt in 1954.',
    ]);
  });
});

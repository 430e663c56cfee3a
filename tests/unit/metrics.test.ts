import type { Client } from '@opensearch-project/opensearch';
import { describe, expect, it, vi } from 'vitest';
import type { Receipt } from '../../functions/engine/receipt.ts';
import type { KeyResults } from '../../functions/index/index-batch.ts';
import { measureBatch } from '../../functions/index/measure-batch.ts';
import type { ChangeMessage } from '../../functions/index/messages/events.ts';
import { METRIC_UNITS } from '../../functions/metric-names.ts';
import { type Measure, measureInto } from '../../functions/metrics.ts';
import { createApp } from '../../functions/search/routes/routes.ts';

interface Line {
  _aws: {
    Timestamp: number;
    CloudWatchMetrics: { Namespace: string; Dimensions: string[][]; Metrics: { Name: string; Unit: string }[] }[];
  };
  [name: string]: unknown;
}

/** What is written as one collects it. */
function collector(clock = () => 1_700_000_000_000) {
  const lines: Line[] = [];
  const measure = measureInto(
    (line) => {
      expect(line).toMatch(/^[^\n]+\n$/);
      lines.push(JSON.parse(line));
    },
    'Archive',
    clock,
  );
  return { lines, measure };
}

/** Every name that a line's directive promises must be a member of it, else CloudWatch drops it silently. */
function expectReadable(line: Line): void {
  for (const { Namespace, Dimensions, Metrics } of line._aws.CloudWatchMetrics) {
    expect(Namespace).toBe('ArticleSearch');
    for (const name of Dimensions.flat()) expect(typeof line[name]).toBe('string');
    expect(Metrics.length).toBeGreaterThan(0);
    for (const { Name, Unit } of Metrics) {
      expect(Unit).toBe(METRIC_UNITS[Name as keyof typeof METRIC_UNITS]);
      for (const value of [line[Name]].flat()) expect(Number.isFinite(value)).toBe(true);
    }
  }
}

describe('a line of metrics', () => {
  it('names the stack, the values and their units, as CloudWatch reads it', () => {
    const { lines, measure } = collector();
    measure({ Searches: 1, SearchLatency: 12.5 });
    expect(lines).toEqual([
      {
        _aws: {
          Timestamp: 1_700_000_000_000,
          CloudWatchMetrics: [
            {
              Namespace: 'ArticleSearch',
              Dimensions: [['Stack']],
              Metrics: [
                { Name: 'Searches', Unit: 'Count' },
                { Name: 'SearchLatency', Unit: 'Milliseconds' },
              ],
            },
          ],
        },
        Stack: 'Archive',
        Searches: 1,
        SearchLatency: 12.5,
      },
    ]);
  });

  it('counts once for the stack and once for the format, where there is one', () => {
    const { lines, measure } = collector();
    measure({ ArticlesRejected: 2 }, 'json');
    expect(lines[0]?._aws.CloudWatchMetrics[0]?.Dimensions).toEqual([['Stack'], ['Stack', 'Format']]);
    expect(lines[0]).toMatchObject({ Format: 'json', ArticlesRejected: 2 });
  });

  it('has no more values than CloudWatch takes', () => {
    const { lines, measure } = collector();
    measure({ DropToIndexed: Array.from({ length: 250 }, (_, index) => index) });
    expect(lines[0]?.['DropToIndexed']).toHaveLength(100);
  });
});

const message = (droppedAt: number | null, ...keys: string[]): ChangeMessage => ({
  messageId: `${droppedAt}`,
  receiptHandle: '',
  receiveCount: 1,
  droppedAt,
  keys,
});

const result = (key: string, receipt: Partial<Receipt>): [string, { result: Receipt }] => [
  key,
  { result: { key, articles: 0, rejectedCount: 0, format: null, ...receipt } as Receipt },
];

describe('a batch', () => {
  const NOW = 10_000;
  const measured = (messages: ChangeMessage[], results: KeyResults, parserFaults = 0) => {
    const { lines, measure } = collector();
    measureBatch(measure, messages, results, { parserFaults, now: NOW });
    for (const line of lines) expectReadable(line);
    return lines;
  };

  it('counts unexpected errors of parsers, where there are any', () => {
    const results: KeyResults = new Map([result('a.md', { rejectedCount: 1 })]);
    expect(measured([], results, 2)[0]).toMatchObject({ ParserFaults: 2 });
    expect(measured([], results)[0]).not.toHaveProperty('ParserFaults');
  });

  it('tells what became of its files, and how long that took since the first event of each', () => {
    const results: KeyResults = new Map([
      result('good.md', { articles: 1, format: 'markdown' }),
      result('half.jsonl', { articles: 7, rejectedCount: 3, format: 'json-lines' }),
      result('bad.bin', { rejectedCount: 1 }),
      result('gone.md', {}),
    ]);
    results.set('down.md', { error: new Error('away') });
    results.set('overtaken.md', { result: 'superseded' });
    const messages = [message(9_000, 'good.md'), message(8_500, 'good.md', 'half.jsonl'), message(1, 'bad.bin')];
    const [all, ...rejections] = measured(messages, results);
    expect(all).toMatchObject({ FilesReceived: 6, FilesFailed: 1, ArticlesIndexed: 8, DropToIndexed: [1_500, 1_500] });
    expect(rejections.map((line) => [line['Format'], line['ArticlesRejected']])).toEqual([
      ['json-lines', 3],
      ['unknown', 1],
    ]);
  });

  it('without files of this bucket is none', () => {
    expect(measured([message(1)], new Map())).toEqual([]);
  });

  it('has no time for a file whose pass the functions themselves asked for', () => {
    const [line] = measured([message(null, 'a.md')], new Map([result('a.md', { articles: 1 })]));
    expect(line).not.toHaveProperty('DropToIndexed');
  });

  it('never took less than no time', () => {
    const [line] = measured([message(NOW + 50, 'a.md')], new Map([result('a.md', { articles: 1 })]));
    expect(line?.['DropToIndexed']).toEqual([0]);
  });
});

describe('a request', () => {
  function app(total: number | Error, measure: Measure) {
    let now = 0;
    const search = async () => {
      now += 40;
      if (total instanceof Error) throw total;
      return { body: { timed_out: false, hits: { total: { value: total, relation: 'eq' }, hits: [] } } };
    };
    return createApp({
      client: { search, get: search } as unknown as Client,
      names: { articles: 'articles', receipts: 'receipts' },
      configuration: { publicAccess: true, serveReceipts: true },
      clock: () => now,
      measure,
    });
  }

  it('for a search tells how long it took and whether anything was found, never what was asked', async () => {
    const { lines, measure } = collector();
    await app(3, measure).request('/search?q=whistleblower&typo=off&language=en');
    await app(0, measure).request('/search?q=whistleblower&typo=off&language=en');
    for (const line of lines) expectReadable(line);
    expect(lines.map((line) => [line['Searches'], line['ZeroResults'], line['SearchLatency']])).toEqual([
      [1, 0, 40],
      [1, 1, 40],
    ]);
    expect(JSON.stringify(lines)).not.toContain('whistleblower');
  });

  it('that fails is counted, and one that is only wrong is not', async () => {
    const { lines, measure } = collector();
    const log = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    await app(new TypeError('broken'), measure).request('/search');
    log.mockRestore();
    await app(3, measure).request('/search?pageSize=nine');
    await app(3, measure).request('/nowhere');
    await app(3, measure).request('/health');
    expect(lines.map((line) => line['RequestErrors'])).toEqual([1]);
  });
});

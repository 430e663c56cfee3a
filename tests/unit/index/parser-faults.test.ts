import { afterAll, describe, expect, it, vi } from 'vitest';
import type { ErrorSummary } from '../../../functions/error-summary.ts';
import { nothingWritten, type Target } from '../../../functions/index/articles/target.ts';
import { writeArticles } from '../../../functions/index/articles/write-articles.ts';
import { ParserFaults } from '../../../functions/index/parser-faults.ts';
import { FileFault, type Outcome } from '../../../functions/normalise/file.ts';

const error: ErrorSummary = { name: 'TypeError', stack: ['at parse (parser.ts:1:1)'] };
const object = { bytes: [], contentType: null, etag: null, versionId: null, size: 1, uploadedAt: new Date(0) };

/** Writes a file's outcomes to nowhere. @returns what is noted of it, and what the receipt gets */
async function written(outcomes: () => AsyncIterable<Outcome>) {
  const noted: unknown[] = [];
  const target: Target = {
    aliases: ['articles'],
    claim: 1,
    highestBefore: 0,
    mostDeletes: 0,
    remembersMany: async () => false,
    write: async () => [],
    reserve: async () => undefined,
    noteParserFault: (...fault) => noted.push(fault),
    now: () => 0,
    timeIsUp: () => false,
  };
  const receipt = nothingWritten();
  const file = { key: 'a.json', object: { ...object, bytes: empty() }, outcomes: outcomes(), addedBefore: new Map() };
  await writeArticles(target, file, receipt);
  return { noted, rejected: receipt.rejected };
}

async function* empty(): AsyncGenerator<Uint8Array> {}

describe('an unexpected error of a parser', () => {
  const rejection = { code: 'parser_failed', message: 'It can’t be read.' };

  it('at one article is noted; the receipt has the rejection alone', async () => {
    const { noted, rejected } = await written(async function* () {
      yield { ordinal: 0, format: 'json', rejection, parserFault: error };
      yield { ordinal: 1, format: 'json', rejection };
    });
    expect(noted).toEqual([[0, error]]);
    expect(rejected).toEqual([
      { ordinal: 0, ...rejection },
      { ordinal: 1, ...rejection },
    ]);
  });

  it('at the whole file is noted; the file is rejected, and not tried again', async () => {
    // biome-ignore lint/correctness/useYield: the file fails before its first article
    const { noted, rejected } = await written(async function* () {
      throw new FileFault(rejection.code, rejection.message, error);
    });
    expect(noted).toEqual([[null, error]]);
    expect(rejected).toEqual([{ ordinal: null, ...rejection }]);
  });
});

describe('the unexpected errors of a batch', () => {
  const write = vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
  afterAll(() => write.mockRestore());

  it('are all counted, and the first of them logged with name and stack', () => {
    const faults = new ParserFaults('request-1');
    for (let ordinal = 0; ordinal < 1_000; ordinal++) faults.note('a.json', ordinal, error);
    expect(faults.count).toBe(1_000);
    expect(write.mock.calls.length).toBeLessThan(50);
    const [first] = write.mock.calls[0] ?? [];
    expect(JSON.parse(String(first))).toMatchObject({ level: 'error', key: 'a.json', ordinal: 0, error });
  });
});

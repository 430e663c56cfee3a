import { setTimeout as sleep } from 'node:timers/promises';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { TEST_CREDENTIALS } from '../local/environment.ts';
import type { Servers } from './processes/servers.ts';
import { atMost, type Figure, median, percentile } from './report/figure.ts';

const LONG_FILES = 30;
const LONG_BYTES = 8 * 1024 * 1024;
const SHORT_BYTES = 10 * 1024;
/** Milliseconds within which a short file has to be searchable. */
const LONGEST = 3_000;
/** Short files of each measurement, one after the other. */
const ROUNDS = 20;
const LONG = 'Report of the harbour office. ';

/** Measures how soon a file of 10 KB is searchable: alone, and while thirty files of 8 MB are read. */
export async function fairness(servers: Servers): Promise<Figure[]> {
  const { aws: endpoint, region, bucket: Bucket, api } = await servers.stack();
  const s3 = new S3Client({ endpoint, region, credentials: TEST_CREDENTIALS, forcePathStyle: true });
  const put = (Key: string, Body: string) => s3.send(new PutObjectCommand({ Bucket, Key, Body }));
  const total = async (q: string) => {
    // The words differ in a letter: with help for typing errors, a file would count as found when the one before it is.
    const response = await fetch(`${api}/search?${new URLSearchParams({ q, pageSize: '1', typo: 'off' })}`);
    return response.ok ? ((await response.json()) as { totalResults: number }).totalResults : 0;
  };
  /** Returns milliseconds until a short file is found. */
  const once = async (word: string) => {
    const begun = performance.now();
    await put(`${word}.txt`, `The ${word} report\n\n${`It is about ${word}. `.repeat(SHORT_BYTES / 20)}`);
    while ((await total(word)) === 0) await sleep(20);
    const took = performance.now() - begun;
    if (took > LONGEST)
      process.stderr.write(`  ${word}.txt took ${took.toFixed(0)} ms until ${new Date().toISOString()}\n`);
    return took;
  };
  await once('firstfile');
  const alone: number[] = [];
  for (let round = 0; round < ROUNDS; round++) alone.push(await once(`alone${letters(round)}`));
  const lines = (file: number) =>
    Array.from({ length: LONG_BYTES / (LONG.length * 100) }, (_, line) =>
      JSON.stringify({ title: `Long ${file} ${line}`, body: LONG.repeat(100) }),
    );
  const longArticles = lines(0).length * LONG_FILES;
  const begun = performance.now();
  await Promise.all(Array.from({ length: LONG_FILES }, (_, file) => put(`long/${file}.jsonl`, lines(file).join('\n'))));
  const beside: number[] = [];
  while ((await total('title:long')) < longArticles) beside.push(await once(`beside${letters(beside.length)}`));
  const seconds = (performance.now() - begun) / 1000;
  process.stderr.write(`  ${beside.length} short files beside the long ones, which took ${seconds.toFixed(0)} s\n`);
  const figure = (what: string, share: number): Figure => ({
    what: `10 KB searchable beside ${LONG_FILES} files of 8 MB, ${what}`,
    value: percentile(beside, share),
    unit: 'ms',
    against: { what: 'alone, median', value: median(alone) },
    target: atMost(LONGEST, 'ms'),
  });
  return [figure('median', 0.5), figure('95th percentile', 0.95), figure('longest', 1)];
}

/** A number as letters: a word with digits would be found as two. */
function letters(number: number): string {
  return [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
}

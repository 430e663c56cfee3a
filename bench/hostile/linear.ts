import { normalise } from '../../functions/normalise/normalise.ts';
import { atMost, type Figure, percentile } from '../report/figure.ts';
import { FRAMES, type Frame } from './frames.ts';
import { NUMBERED_UNITS, repeated, UNITS } from './units.ts';

const SMALL = 10_000;
const MIDDLE = 100_000;
const LARGE = 1_000_000;
/** Texts of each place that are read at the largest size: those that took longest before. */
const SLOWEST = 6;
/** Milliseconds of CPU below which a time says nothing about growth: loading a parser takes as long. */
const NOISE = 40;
const UPLOADED = new Date('2026-06-01T12:00:00Z');

/**
 * Reads every kind of hostile text at every place of every format, at three sizes, and shows how the time grows: ten times
 * the text may take ten times as long, and somewhat more for garbage. Takes many minutes.
 */
export async function linear(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const frame of FRAMES) {
    process.stderr.write(`  ${frame.name}\n`);
    figures.push(await growthOf(frame));
  }
  return figures;
}

async function growthOf(frame: Frame): Promise<Figure> {
  await cpuOf(frame, 'a', SMALL);
  const times: { unit: string; small: number; middle: number }[] = [];
  for (const unit of [...UNITS, ...NUMBERED_UNITS])
    times.push({ unit, small: await cpuOf(frame, unit, SMALL), middle: await cpuOf(frame, unit, MIDDLE) });
  const slowest = times.toSorted((a, b) => b.middle - a.middle).slice(0, SLOWEST);
  const grown: { unit: string; middle: number; large: number; growth: number }[] = [];
  for (const { unit, middle } of slowest) {
    const large = await cpuOf(frame, unit, LARGE);
    grown.push({ unit, middle, large, growth: large / Math.max(middle, NOISE) });
  }
  const most = percentile(
    grown.map(({ growth }) => growth),
    1,
  );
  const worst = grown.find(({ growth }) => growth === most);
  return {
    what: `${frame.name}: 1 MB of ${JSON.stringify(worst?.unit)}`,
    value: worst?.large ?? Number.NaN,
    unit: 'ms',
    against: { what: '100 KB', value: Math.max(worst?.middle ?? 0, NOISE) },
    target: atMost(14, 'x'),
  };
}

/** Milliseconds of CPU of all threads for one file. */
export async function cpuOf(frame: Frame, unit: string, length: number): Promise<number> {
  const content = Buffer.from(frame.file(repeated(unit, length)));
  const before = process.cpuUsage();
  await readAll(frame.key, content);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function readAll(key: string, content: Buffer): Promise<void> {
  const bytes = (async function* () {
    for (let at = 0; at < content.length; at += 64 * 1024) yield content.subarray(at, at + 64 * 1024);
  })();
  try {
    for await (const _ of normalise({ key, contentType: null, uploadedAt: UPLOADED, bytes }));
  } catch (error) {
    // A file without an article is as good as one with.
    if (!(error instanceof Error && error.name === 'FileFault')) throw error;
  }
}

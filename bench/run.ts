import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bombs } from './bombs.ts';
import { burst } from './burst.ts';
import { coldStart } from './cold-start.ts';
import { connections } from './connections.ts';
import { copies } from './copies/copies.ts';
import { pageOne } from './copies/page-one.ts';
import { fairness } from './fairness.ts';
import { linear } from './hostile/linear.ts';
import { jsonLines } from './json-lines.ts';
import { killed, memory } from './memory.ts';
import { normalising } from './normalise.ts';
import { pages } from './pages/pages.ts';
import { Servers } from './processes/servers.ts';
import { reconciling } from './reconcile.ts';
import { type Figure, holds, ratios } from './report/figure.ts';
import { machine } from './report/machine.ts';
import { table } from './report/table.ts';
import { searching } from './search.ts';
import { smallFiles } from './small-files.ts';
import { suggest } from './suggest.ts';
import { unwatched } from './unwatched.ts';
import { watching } from './watches.ts';

/** Measures one part of the product. */
type Part = (servers: Servers) => Promise<Figure[]>;

const PARTS: Readonly<Record<string, Part>> = {
  burst,
  jsonLines,
  smallFiles,
  memory,
  killed,
  reconcile: reconciling,
  suggest,
  coldStart,
  search: searching,
  normalising,
  linear,
  bombs,
  fairness,
  copies,
  pageOne,
  pages,
  watches: watching,
  unwatched,
  connections,
};
/** Parts that take too long for every run. They are measured only when named. */
const ON_DEMAND = [
  'memory',
  'killed',
  'linear',
  'bombs',
  'fairness',
  'copies',
  'pageOne',
  'pages',
  'watches',
  'unwatched',
  'connections',
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
  process.stderr.write(
    `Unknown: ${unknown.join(', ')}. Usage: npm run bench [-- ${Object.keys(PARTS).join(' | ')} ...]\n`,
  );
  process.exit(2);
}

/** Before anything runs: the load of others counts. */
const described = machine();
const servers = new Servers();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void servers.stop().then(() => process.exit(1)));
try {
  const figures: Figure[] = [];
  for (const [name, part] of Object.entries(PARTS)) {
    if (wanted.length > 0 ? !wanted.includes(name) : ON_DEMAND.includes(name)) continue;
    process.stderr.write(`${name} ...\n`);
    figures.push(...(await part(servers)));
    // The report is written after each part, so that a later failure loses no results.
    const results = figures.map((figure) => ({ ...figure, ratio: ratios(figure), holds: holds(figure) }));
    const report = JSON.stringify({ machine: described, figures: results }, null, 2);
    writeFileSync(join(import.meta.dirname, 'results.json'), `${report}\n`);
  }
  process.stdout.write(`${described}\n\n${table(figures)}\n`);
} finally {
  await servers.stop();
}

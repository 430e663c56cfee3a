import { spawn } from 'node:child_process';
import { join } from 'node:path';

/**
 * Runs the suites of `npm test` (`short`) or `npm run test:all` (`long`) in Vitests beside each other: one computes while
 * another waits for servers. One Vitest alone runs suites without parallel files after all others. The arguments after the
 * first are Vitest's, for example a path.
 */
const PROJECT = join(import.meta.dirname, '..');
const VITEST = join(PROJECT, 'node_modules', 'vitest', 'vitest.mjs');
const GROUPS: Record<string, string[][]> = {
  short: [['unit', 'unit-apart'], ['engine'], ['stack', 'template']],
  long: [['chaos'], ['contract', 'load', 'deploy', 'browser']],
};

const [length = '', ...vitestArguments] = process.argv.slice(2);
const groups = GROUPS[length];
if (!groups) throw new Error(`Say which suites to run: ${Object.keys(GROUPS).join(' or ')}.`);

interface Run {
  projects: string;
  /** Prints what was printed so far, and from then on at once. */
  show(): void;
  ended: Promise<boolean>;
}

function start(projects: string[]): Run {
  const options = ['--passWithNoTests', `--outputFile.json=.local/test-results/${projects[0]}.json`];
  const of = projects.flatMap((project) => ['--project', project]);
  const child = spawn(process.execPath, [VITEST, 'run', ...of, ...options, ...vitestArguments], {
    cwd: PROJECT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) },
  });
  const held: Buffer[] = [];
  let shown = false;
  const take = (chunk: Buffer) => void (shown ? process.stdout.write(chunk) : held.push(chunk));
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  return {
    projects: projects.join(', '),
    show: () => {
      shown = true;
      for (const chunk of held.splice(0)) process.stdout.write(chunk);
    },
    ended: new Promise((resolve) => child.once('close', (code) => resolve(code === 0))),
  };
}

// Ctrl-C reaches the children too, as they are of the same process group; they end in an orderly way, and then this process.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
const runs = groups.map(start);
for (const run of runs) {
  run.show();
  if (!(await run.ended)) process.exitCode = 1;
}
const outcomes = await Promise.all(
  runs.map(async (run) => `${run.projects}: ${(await run.ended) ? 'passed' : 'FAILED'}`),
);
console.log(outcomes.join('\n'));

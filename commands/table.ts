import type { Command } from './command.ts';

interface Entry {
  summary: string;
  load(): Promise<Command>;
}

/** All commands. Each is loaded only when it is run: most need AWS clients, which are slow to load. */
export const commands: Readonly<Record<string, Entry>> = {
  upload: { summary: 'upload files to the bucket, and wait until they are indexed', load: () => import('./upload.ts') },
  status: { summary: 'show the state of the system, or of one file', load: () => import('./status.ts') },
  rejections: {
    summary: 'list the files that can’t be indexed, with the reasons',
    load: () => import('./rejections.ts'),
  },
  reconcile: { summary: 'compare the index with the bucket, and repair it', load: () => import('./reconcile.ts') },
  redrive: { summary: 'send the dead letters back to the queue', load: () => import('./redrive.ts') },
  reindex: { summary: 'rebuild the index while it stays searchable', load: () => import('./reindex.ts') },
  doctor: { summary: 'check a deployed stack, and say what to do', load: () => import('./doctor.ts') },
  watch: { summary: 'follow searches: list, add, remove and test watches', load: () => import('./watch.ts') },
  settings: {
    summary: 'show how the stack is set, and what other settings would do',
    load: () => import('./settings.ts'),
  },
  normalise: { summary: 'show the articles in local files, without AWS', load: () => import('./normalise.ts') },
};

const list = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(12)}${summary}`);

export const overview = `Usage: npm run articles -- COMMAND [OPTIONS]

${list.join('\n')}

Help for one command: npm run articles -- COMMAND --help

The commands use the local stack while it runs. If --stack or ARTICLES_STACK names a stack, they use that one on AWS with your
credentials. Where there never was a local stack, they use the stack ArticleSearch on AWS.

Exit codes: 0 success; 1 done, but there are problems (rejected files, differences, dead letters); 2 invalid arguments;
3 failed; 130 interrupted.
`;

import type { Command } from './command.ts';

interface Entry {
  summary: string;
  load(): Promise<Command>;
}

/** All commands. Each is loaded only when it is asked for: most need clients of AWS, `normalise` needs none. */
export const commands: Readonly<Record<string, Entry>> = {
  upload: { summary: 'put files into the bucket, and wait until they are indexed', load: () => import('./upload.ts') },
  status: { summary: 'how things stand, or what became of one file', load: () => import('./status.ts') },
  rejections: { summary: 'files that can’t be indexed, and why', load: () => import('./rejections.ts') },
  reconcile: { summary: 'compare the index with the bucket, and mend it', load: () => import('./reconcile.ts') },
  redrive: { summary: 'send the dead letters back to the queue', load: () => import('./redrive.ts') },
  reindex: { summary: 'build the index anew, while it is searched', load: () => import('./reindex.ts') },
  normalise: { summary: 'show what local files would become, without AWS', load: () => import('./normalise.ts') },
};

const list = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(12)}${summary}`);

export const overview = `Usage: npm run articles -- COMMAND [OPTIONS]

${list.join('\n')}

npm run articles -- COMMAND --help tells more.

They talk to the local stack while it runs, else to AWS with your credentials: to the stack ArticleSearch, or the one
that --stack NAME or ARTICLES_STACK names. With --stack they never talk to the local stack.

Exit codes: 0 all is well; 1 carried out, but something is wrong (rejected, different, dead ...); 2 not understood;
3 could not be carried out; 130 interrupted.
`;

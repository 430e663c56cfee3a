import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const CLI = join(import.meta.dirname, '..', '..', 'commands', 'articles.ts');

/** What a command ended with. */
export interface Ended {
  exitCode: number | null;
  out: string;
  err: string;
}

/** Starts `npm run articles -- WORDS` against a local stack. @param addresses a file like .local/stack.json */
export function startCommand(addresses: string, args: readonly string[]) {
  const env = { PATH: process.env['PATH'], HOME: '/nonexistent', ARTICLES_ADDRESSES: addresses };
  const child = spawn(process.execPath, [CLI, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const ended = Promise.all([exit, text(child.stdout), text(child.stderr)]).then(
    ([exitCode, out, err]): Ended => ({ exitCode, out, err }),
  );
  return { child, ended };
}

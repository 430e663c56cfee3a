import { chmod, chown, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { childEnvironment } from '../environment.ts';
import { run } from './command.ts';

/** How a program is started so that it does not run as root. */
export interface Unprivileged {
  command: string;
  words: string[];
  user?: { uid: number; gid: number };
  /** Options for its Java. */
  javaOptions: string;
}

const NAMESPACE = ['--user', '--map-user=1000', '--map-group=1000'];
const NOBODY = { uid: 65_534, gid: 65_534 };

/**
 * OpenSearch refuses to run as root. Root becomes somebody else in a user namespace, where the folders stay its own;
 * where there are no namespaces it gives the node's folder away and runs as nobody; where nobody can't reach the
 * program, OpenSearch is kept from seeing who runs it, which it asks through a native library.
 */
export async function unprivileged(program: string, folder: string): Promise<Unprivileged> {
  if (process.getuid?.() !== 0) return { command: program, words: [], javaOptions: '' };
  if (await succeeds('unshare', [...NAMESPACE, 'test', '-w', folder]))
    return { command: 'unshare', words: [...NAMESPACE, program], javaOptions: '' };
  await giveAway(folder);
  if (await succeeds('test', ['-x', program, '-a', '-w', folder], NOBODY))
    return { command: program, words: [], user: NOBODY, javaOptions: '' };
  return {
    command: program,
    words: [],
    javaOptions: '-Djna.boot.library.path=/nonexistent -Djna.noclasspath=true',
  };
}

async function succeeds(command: string, words: readonly string[], user?: typeof NOBODY): Promise<boolean> {
  const options = { environment: childEnvironment(process.env), patience: 10_000, user };
  return (await run(command, words, options)).code === 0;
}

async function giveAway(folder: string): Promise<void> {
  for (const name of ['data', 'logs', 'tmp']) await mkdir(join(folder, name), { recursive: true });
  await chmod(folder, 0o755);
  await chown(folder, NOBODY.uid, NOBODY.gid);
  for (const entry of await readdir(folder, { recursive: true }))
    await chown(join(folder, entry), NOBODY.uid, NOBODY.gid);
}

import { chmod, chown, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { childEnvironment } from '../environment.ts';
import { run } from './command.ts';

/** How to start a program without root rights. */
export interface Unprivileged {
  command: string;
  args: string[];
  user?: { uid: number; gid: number };
  /** Java options that it needs. */
  javaOptions: string;
}

const NAMESPACE = ['--user', '--map-user=1000', '--map-group=1000'];
const NOBODY = { uid: 65_534, gid: 65_534 };

/**
 * Returns how to start OpenSearch, which refuses to run as root. Root uses a user namespace with another user id, in which
 * the folders keep their owner. Without namespaces, the folder is given to the user nobody, who runs the program. If nobody
 * can't read the program, OpenSearch runs as root without the native library by which it finds that out.
 */
export async function unprivileged(program: string, folder: string): Promise<Unprivileged> {
  if (process.getuid?.() !== 0) return { command: program, args: [], javaOptions: '' };
  if (await succeeds('unshare', [...NAMESPACE, 'test', '-w', folder]))
    return { command: 'unshare', args: [...NAMESPACE, program], javaOptions: '' };
  await giveAway(folder);
  if (await succeeds('test', ['-x', program, '-a', '-w', folder], NOBODY))
    return { command: program, args: [], user: NOBODY, javaOptions: '' };
  return {
    command: program,
    args: [],
    javaOptions: '-Djna.boot.library.path=/nonexistent -Djna.noclasspath=true',
  };
}

async function succeeds(command: string, args: readonly string[], user?: typeof NOBODY): Promise<boolean> {
  const options = { environment: childEnvironment(process.env), patience: 10_000, user };
  return (await run(command, args, options)).code === 0;
}

async function giveAway(folder: string): Promise<void> {
  for (const name of ['data', 'logs', 'tmp']) await mkdir(join(folder, name), { recursive: true });
  await chmod(folder, 0o755);
  await chown(folder, NOBODY.uid, NOBODY.gid);
  for (const entry of await readdir(folder, { recursive: true }))
    await chown(join(folder, entry), NOBODY.uid, NOBODY.gid);
}

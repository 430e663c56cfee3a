import { access, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

const PARTS = ['emulator', 'opensearch', 'deploy'];
const ACCOUNT = '000000000000';
const SEEDS = join(import.meta.dirname, '..', 'seeds');
/** The emulator keeps what it knows about an object in a file beside it. */
const ABOUT_OBJECT = '.meta.json';
/** The folder in which the emulator keeps objects whose keys can't be paths. */
const SPECIAL_KEYS = '.ministack-keys';

/**
 * The state of the stack in its folder: what the emulator and OpenSearch have stored. The emulator writes a part of it only
 * when it ends by itself, and the state contains addresses with the ports. So it is used again only after an orderly end, and
 * with the same parameters.
 */
export interface State {
  /** Whether there is a state of these parameters. If not, everything is deleted. @returns the folder of the files that were saved */
  open(parameters: string): Promise<{ isKept: boolean; saved: string | null }>;
  /** Records that the stack is ready. Its state can be used again if the emulator ends by itself. */
  ready(parameters: string): Promise<void>;
  /** Records that the emulator has ended by itself. */
  keep(): Promise<void>;
}

/** Returns the state in a folder. */
export function stateIn(folder: string): State {
  const used = join(folder, 'used-by');
  const complete = join(folder, 'stopped-cleanly');
  return {
    async open(parameters) {
      const usable = await readFile(complete, 'utf8').catch(() => null);
      await rm(complete, { force: true });
      await rm(used, { force: true });
      if (usable === parameters) return { isKept: true, saved: null };
      const saved = await saveFiles(folder);
      for (const part of PARTS) await rm(join(folder, part), { recursive: true, force: true });
      return { isKept: false, saved };
    },
    ready: (parameters) => writeFile(used, parameters),
    keep: () => rename(used, complete).catch(() => undefined),
  };
}

/** Moves the files that users have put into the bucket out of a state that is deleted. @returns their folder, if there are any */
async function saveFiles(folder: string): Promise<string | null> {
  const buckets = join(folder, 'emulator', 'objects', ACCOUNT);
  const names = await readdir(buckets).catch(() => []);
  const name = names.find((one) => !one.startsWith('cdk-'));
  if (name === undefined) return null;
  const bucket = join(buckets, name);
  const entries = await readdir(bucket, { recursive: true, withFileTypes: true });
  let left = 0;
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = join(entry.parentPath, entry.name);
    if (file.endsWith(ABOUT_OBJECT) || (await isSeed(relative(bucket, file)))) await rm(file);
    else left++;
  }
  if (left === 0) return null;
  const saved = join(folder, `files-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}`);
  await rename(bucket, saved);
  await rename(join(saved, SPECIAL_KEYS), join(saved, 'special-keys')).catch(() => undefined);
  return saved;
}

function isSeed(name: string): Promise<boolean> {
  return access(join(SEEDS, name)).then(
    () => true,
    () => false,
  );
}

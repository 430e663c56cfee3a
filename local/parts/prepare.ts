import { mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { SetupFailure } from '../failure.ts';

/** Where downloaded parts are kept; every instance shares them and none writes to them. */
const PARTS_FOLDER = join(import.meta.dirname, '..', '..', '.local', 'parts');

/**
 * The folder of a part, made when it is missing. It is built elsewhere and put in its place in one step, so that
 * several processes may prepare the same part and an interrupted one leaves nothing half done.
 */
export async function preparePart(name: string, build: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(PARTS_FOLDER, name);
  if (await exists(folder)) return folder;
  await mkdir(PARTS_FOLDER, { recursive: true });
  const unfinished = await mkdtemp(join(dirname(folder), `.unfinished-${name}-`));
  try {
    await build(unfinished);
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    if (!(await exists(folder))) throw explained(error);
  }
  return folder;
}

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function explained(error: unknown): unknown {
  const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
  return isFull
    ? new SetupFailure('The disk is full. The local stack needs 1.5 GB in .local/; make room and run it again.', {
        cause: error,
      })
    : error;
}

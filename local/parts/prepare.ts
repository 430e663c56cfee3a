import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { explained } from '../failure.ts';
import { processName } from '../processes/process-record.ts';
import { step, type Tell } from '../progress.ts';

/** The folder of downloaded parts. All stacks share them, and none writes to them. */
const PARTS_FOLDER = join(import.meta.dirname, '..', '..', '.local', 'parts');

/** How a part is built in an empty folder, and what to print meanwhile. */
export interface Part {
  /** The name of its folder, with the version: a part is never changed. */
  name: string;
  progress: string;
  tell: Tell;
  build(folder: string): Promise<void>;
}

/**
 * Returns the folder of a part, which is built if it is missing. It is built in another folder and renamed in one step, so
 * that several processes can prepare the same part, and an interrupted one leaves no incomplete part.
 */
export async function preparePart(part: Part, parts = PARTS_FOLDER): Promise<string> {
  const folder = join(parts, part.name);
  if (await exists(folder)) return folder;
  try {
    await mkdir(parts, { recursive: true });
    await removeAbandoned(parts);
    await step(part.tell, part.progress, () => buildAside(part, parts, folder));
  } catch (error) {
    if (!(await exists(folder))) throw explained(error);
  }
  return folder;
}

async function buildAside(part: Part, parts: string, folder: string): Promise<void> {
  const unfinished = await mkdtemp(join(parts, `.unfinished-${process.pid}-`));
  try {
    await part.build(unfinished);
    // OpenSearch may run as another user than the one who prepares it.
    await chmod(unfinished, 0o755);
    await rename(unfinished, folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

/** Deletes incomplete parts of processes that no longer run. Others may still be building theirs. */
async function removeAbandoned(parts: string): Promise<void> {
  for (const name of await readdir(parts)) {
    const pid = Number(/^\.unfinished-(\d+)-/.exec(name)?.[1]);
    if (pid && (await processName(pid)) === null) await rm(join(parts, name), { recursive: true, force: true });
  }
}

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

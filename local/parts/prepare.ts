import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { explained } from '../failure.ts';
import { processName } from '../processes/process-record.ts';
import { step, type Tell } from '../progress.ts';

/** Between two looks at whether another process has ended, in milliseconds. */
const WAIT = 250;

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
 * that several processes can prepare the same part, and an interrupted one leaves no incomplete part. A process waits while
 * another one builds the part, as most of them are downloads.
 */
export async function preparePart(part: Part, parts = PARTS_FOLDER): Promise<string> {
  const folder = join(parts, part.name);
  if (await exists(folder)) return folder;
  try {
    await mkdir(parts, { recursive: true });
    await removeAbandoned(parts);
    await step(part.tell, part.progress, async () => {
      while (await isBuiltElsewhere(part.name, parts)) await sleep(WAIT);
      if (!(await exists(folder))) await buildAside(part, parts, folder);
    });
  } catch (error) {
    if (!(await exists(folder))) throw explained(error);
  }
  return folder;
}

async function buildAside(part: Part, parts: string, folder: string): Promise<void> {
  const aside = await mkdtemp(join(parts, `.unfinished-${process.pid}-${part.name}-`));
  try {
    await part.build(aside);
    // OpenSearch may run as another user than the one who prepares it.
    await chmod(aside, 0o755);
    await rename(aside, folder);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** Whether another process that still runs is building the part. */
async function isBuiltElsewhere(part: string, parts: string): Promise<boolean> {
  for (const { pid, name } of await unfinished(parts))
    if (pid !== process.pid && name.startsWith(`${part}-`) && (await processName(pid)) !== null) return true;
  return false;
}

/** Deletes incomplete parts of processes that no longer run. Others may still be building theirs. */
async function removeAbandoned(parts: string): Promise<void> {
  for (const { folder, pid } of await unfinished(parts))
    if ((await processName(pid)) === null) await rm(join(parts, folder), { recursive: true, force: true });
}

/** The folders in which parts are built: by which process, and the part's name. */
async function unfinished(parts: string): Promise<{ folder: string; pid: number; name: string }[]> {
  const folders = await readdir(parts);
  return folders.flatMap((folder) => {
    const [, pid, name] = /^\.unfinished-(\d+)-(.*)$/s.exec(folder) ?? [];
    return pid && name !== undefined ? [{ folder, pid: Number(pid), name }] : [];
  });
}

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

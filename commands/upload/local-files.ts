import type { Dirent, Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { CommandFailure } from '../command.ts';

/** A file and the key that it gets. `size` in bytes. */
export interface LocalFile {
  path: string;
  key: string;
  size: number;
}

/** The files of paths, and what was skipped. */
export interface FoundFiles {
  files: LocalFile[];
  hidden: number;
  /** Broken links. */
  broken: string[];
}

/** The limit of S3, in bytes. */
const LONGEST_KEY = 1024;

/**
 * Returns the files of paths, in a stable order. The key of a file is its name; in a folder it is the path below the
 * folder. Hidden files in folders and broken links are skipped and reported.
 * @param prefix put before every key
 * @throws CommandFailure for a path that can't be read, and for two files with the same key
 */
export async function findFiles(paths: readonly string[], prefix: string): Promise<FoundFiles> {
  const found: FoundFiles = { files: [], hidden: 0, broken: [] };
  for (const path of paths) {
    try {
      await findBelow(path, prefix, found);
    } catch (cause) {
      throw new CommandFailure(`${path} could not be read: ${cause instanceof Error ? cause.message : cause}`, {
        cause,
      });
    }
  }
  checkKeys(found.files);
  return found;
}

async function findBelow(path: string, prefix: string, found: FoundFiles): Promise<void> {
  const { size, ...stats } = await stat(path).then((stats) => ({ size: stats.size, isFolder: stats.isDirectory() }));
  if (!stats.isFolder) {
    found.files.push({ path, key: prefix + basename(path), size });
    return;
  }
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  for (const entry of entries.sort((one, other) => (fullPath(one) < fullPath(other) ? -1 : 1))) {
    if (entry.isDirectory()) continue;
    const below = relative(path, fullPath(entry)).split(sep);
    if (below.some((name) => name.startsWith('.'))) found.hidden++;
    else await findEntry(entry, prefix + below.join('/'), found);
  }
}

/** Adds an entry of a folder. Links to files count as files. Links to folders are not followed: they may form circles. */
async function findEntry(entry: Dirent, key: string, found: FoundFiles): Promise<void> {
  const path = fullPath(entry);
  const stats = await targetOf(entry);
  if (stats === null) found.broken.push(path);
  else if (stats.isFile()) found.files.push({ path, key, size: stats.size });
}

/** Returns the file that an entry is or links to; null for a broken link and one that leads to itself. */
async function targetOf(entry: Dirent): Promise<Stats | null> {
  try {
    return await stat(fullPath(entry));
  } catch (error) {
    if (entry.isSymbolicLink() && ['ENOENT', 'ELOOP'].includes((error as NodeJS.ErrnoException).code ?? ''))
      return null;
    throw error;
  }
}

function fullPath(entry: Dirent): string {
  return join(entry.parentPath, entry.name);
}

function checkKeys(files: readonly LocalFile[]): void {
  const paths = new Map<string, string>();
  for (const { path, key } of files) {
    const other = paths.get(key);
    if (other !== undefined)
      throw new CommandFailure(
        `${other} and ${path} would have the same key ${key}. Upload them separately, with different --prefix values.`,
      );
    if (Buffer.byteLength(key) > LONGEST_KEY)
      throw new CommandFailure(`The key of ${path} would be longer than ${LONGEST_KEY} bytes, the limit of S3.`);
    paths.set(key, path);
  }
}

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

/** The files of paths, and what is left out of folders. */
export interface FoundFiles {
  files: LocalFile[];
  hidden: number;
  /** Links that lead nowhere. */
  broken: string[];
}

/** S3's own limit. */
const LONGEST_KEY = 1024;

/**
 * The files of paths, in a steady order. A file gets its name as key, files of a folder their path below it. Hidden files
 * in folders and links that lead nowhere are left out, and told.
 * @param prefix put before every key
 * @throws CommandFailure for a path that can't be read, and for two files with the same key
 */
export async function findFiles(paths: readonly string[], prefix: string): Promise<FoundFiles> {
  const found: FoundFiles = { files: [], hidden: 0, broken: [] };
  for (const path of paths) {
    try {
      await findBelow(path, prefix, found);
    } catch (cause) {
      throw new CommandFailure(`${path} can't be read: ${cause instanceof Error ? cause.message : cause}`, { cause });
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

/** Links to files are files; links to folders are not followed: they may go round in circles. */
async function findEntry(entry: Dirent, key: string, found: FoundFiles): Promise<void> {
  const path = fullPath(entry);
  const stats = await targetOf(entry);
  if (stats === null) found.broken.push(path);
  else if (stats.isFile()) found.files.push({ path, key, size: stats.size });
}

/** Null where it is a link that leads nowhere, or to itself. */
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
        `${other} and ${path} would both get the key ${key}. Upload them one by one, with --prefix.`,
      );
    if (Buffer.byteLength(key) > LONGEST_KEY)
      throw new CommandFailure(`The key of ${path} would be longer than ${LONGEST_KEY} bytes, which S3 does not take.`);
    paths.set(key, path);
  }
}

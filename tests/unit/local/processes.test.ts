import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../../local/processes/command.ts';
import { processName, recordedProcess, recordProcess, stopLeftover } from '../../../local/processes/process-record.ts';
import { keepRunning } from '../../../local/processes/restart.ts';
import { startServer } from '../../../local/processes/servers.ts';

const folder = await mkdtemp(join(tmpdir(), 'local-processes-'));
const environment = { PATH: process.env['PATH'] ?? '' };
afterAll(() => rm(folder, { recursive: true }));

/** Writes the ids of a shell and of a child of it, and waits. */
const FAMILY = ['-c', `sleep 60 & echo $$ $! > "${folder}/family"; wait`];

async function family(): Promise<number[]> {
  const read = async () => (await readFile(join(folder, 'family'), 'utf8')).trim().split(' ').map(Number);
  await expect.poll(read).toHaveLength(2);
  return read();
}

function sleeper() {
  return spawn('sleep', ['60'], { detached: true, stdio: 'ignore' });
}

describe('a command', () => {
  it('gives its exit code and what it wrote to either stream', async () => {
    const result = await run('sh', ['-c', 'echo out; echo err >&2; exit 3'], { environment, patience: 5_000 });
    expect(result).toEqual({ code: 3, output: expect.stringMatching(/^(?:out\nerr|err\nout)$/) });
  });

  it('that takes too long is ended, with its children', async () => {
    const result = await run('sh', FAMILY, { environment, patience: 300 });
    expect(result).toEqual({ code: null, output: 'The command took longer than 0.3 s and was stopped.' });
    for (const pid of await family()) await expect.poll(() => processName(pid)).toBeNull();
  });

  it('that does not exist has no exit code', async () => {
    expect(await run('no-such-program', [], { environment, patience: 5_000 })).toMatchObject({ code: null });
  });
});

describe('a server', () => {
  it('is stopped with its children', async () => {
    await rm(join(folder, 'family'), { force: true });
    const command = { name: 'Example', command: 'sh', args: FAMILY, environment, folder, patience: 5_000 };
    const server = await startServer(command, async () => (await family()).length === 2, 5_000);
    const pids = await family();
    await server.stop();
    for (const pid of pids) await expect.poll(() => processName(pid)).toBeNull();
  });

  it('that dies while it starts is shown with the end of its log', async () => {
    const args = ['-c', 'echo no room for me; exit 1'];
    const command = { name: 'Example', command: 'sh', args, environment, folder, patience: 5_000 };
    await expect(startServer(command, async () => false, 5_000)).rejects.toThrow(
      /^Example ended during its start\. .*\nno room for me$/s,
    );
  });

  it('that can not be run at all is named', async () => {
    const command = { name: 'Example', command: '/no/such', args: [], environment, folder, patience: 5_000 };
    await expect(startServer(command, async () => false, 5_000)).rejects.toThrow(
      "Example could not be started: /no/such can't be executed.",
    );
  });
});

describe('a server that is kept running', () => {
  const pidFile = join(folder, 'process');
  const start = () => {
    const command = { name: 'Example', command: 'sleep', args: ['60'], environment, folder, patience: 5_000 };
    return startServer(command, async () => true, 5_000);
  };

  it('is started again when it is killed, until it is stopped', async () => {
    const told: string[] = [];
    const server = await keepRunning(start, (line) => told.push(line));
    const first = await recordedProcess(pidFile);
    process.kill(first ?? 0, 'SIGKILL');
    await expect.poll(async () => [first, null].includes(await recordedProcess(pidFile))).toBe(false);
    await expect.poll(() => told).toEqual([expect.stringContaining('started again'), 'Example runs again.']);
    await server.stop();
    await server.ended;
    expect(await recordedProcess(pidFile)).toBeNull();
    expect(told).toHaveLength(2);
  });

  it('has ended when it dies again and again', async () => {
    let starts = 0;
    const server = await keepRunning(
      async () => ({ name: 'Example', ended: Promise.resolve(void starts++), stop: async () => undefined }),
      () => undefined,
    );
    await server.ended;
    expect(starts).toBe(4);
  });

  it('has ended when it can not be started again', async () => {
    let starts = 0;
    const told: string[] = [];
    const server = await keepRunning(
      async () => {
        if (starts++ > 0) throw new Error('The disk is full.');
        return { name: 'Example', ended: Promise.resolve(), stop: async () => undefined };
      },
      (line) => told.push(line),
    );
    await server.ended;
    expect(told.at(-1)).toBe('It could not be started again: The disk is full.');
  });
});

describe('what a killed run has left', () => {
  const record = join(folder, 'record');

  it('is ended', async () => {
    const { pid = 0 } = sleeper();
    await recordProcess(record, pid);
    expect(await recordedProcess(record)).toBe(pid);
    expect(await stopLeftover(record)).toBe('killed');
    expect(await recordedProcess(record)).toBeNull();
  });

  it('may end by itself', async () => {
    const { pid = 0 } = sleeper();
    await recordProcess(record, pid);
    expect(await stopLeftover(record, 10_000)).toBe('ended');
  });

  it('is not confused with a process that has got the same id since', async () => {
    const child = sleeper();
    await writeFile(record, `${child.pid} started at another time`);
    expect(await stopLeftover(record)).toBe('gone');
    expect(await processName(child.pid ?? 0)).not.toBeNull();
    child.kill();
    await once(child, 'exit');
  });

  it('is nothing when there is no record', async () => {
    expect(await stopLeftover(join(folder, 'none'))).toBe('gone');
  });
});

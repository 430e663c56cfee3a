import { EventEmitter, once } from 'node:events';
import { expect, it, vi } from 'vitest';

/** Answers each question at once; a test lets it fail between two. */
class FakeWorker extends EventEmitter {
  static readonly started: FakeWorker[] = [];
  constructor() {
    super();
    FakeWorker.started.push(this);
  }
  postMessage(): void {
    setImmediate(() => this.emit('message', { output: {} }));
  }
  ref(): void {}
  unref(): void {}
  cpuUsage = async () => ({ user: 0, system: 0 });
  async terminate(): Promise<void> {}
}

vi.mock('node:worker_threads', () => ({ Worker: FakeWorker }));
const { runConfined } = await import('../../../functions/normalise/confined/run-confined.ts');
const read = () => runConfined('html', { html: '<p>Rain', address: null });

it('a worker that fails between two files is warned of, without its message, and replaced', async () => {
  await read();
  const warned = once(process, 'warning');
  FakeWorker.started[0]?.emit('error', new RangeError('text of a file'));
  const [warning] = await warned;
  expect(warning.name).toBe('ParserWorkerWarning');
  expect(warning.message).toMatch(/RangeError/);
  expect(warning.message).not.toMatch(/text of a file/);
  await read();
  expect(FakeWorker.started).toHaveLength(2);
});

it('a worker that fails at a file leaves its error to the file', async () => {
  const warned = vi.fn();
  process.on('warning', warned);
  const worker = FakeWorker.started.at(-1);
  const fail = () => void setImmediate(() => worker?.emit('error', new TypeError()));
  vi.spyOn(worker as FakeWorker, 'postMessage').mockImplementation(fail);
  await expect(read()).rejects.toMatchObject({ code: 'parser_failed', parserFault: { name: 'TypeError' } });
  await new Promise(setImmediate);
  expect(warned).not.toHaveBeenCalled();
});

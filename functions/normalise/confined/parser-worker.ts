import { parentPort } from 'node:worker_threads';
import { FileFault } from '../file.ts';
import { type Answer, CONFINED_PARSERS, type Question } from './parsers.ts';

/** Parsers print warnings that quote the file; nothing of it may reach a log. */
process.stdout.write = () => true;
process.stderr.write = () => true;

/** The worker's side of `runConfined`: one question after the other, each answered once. */
parentPort?.on('message', async (question: Question) => {
  parentPort?.postMessage(await answer(question));
});

async function answer({ name, input }: Question): Promise<Answer> {
  try {
    return { output: await CONFINED_PARSERS[name](input as never) };
  } catch (error) {
    if (error instanceof FileFault) return { fault: { code: error.code, message: error.message } };
    // A parser's own message may quote the file.
    const kind = error instanceof Error ? error.name : 'Error';
    return {
      fault: { code: 'parser_failed', message: `The file can't be read: its ${name} parser failed (${kind}).` },
    };
  }
}

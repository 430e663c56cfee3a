import { parentPort } from 'node:worker_threads';
import { summariseError } from '../../error-summary.ts';
import { FileFault } from '../file.ts';
import { reasonOf } from '../parser-faults.ts';
import { type Answer, CONFINED_PARSERS, type ParserName, type Question } from './parsers.ts';

/** Parsers print warnings that quote the file; nothing of it may reach a log. */
process.stdout.write = () => true;
process.stderr.write = () => true;

/** The worker's side of `runConfined`: one question after the other, each answered once. */
parentPort?.on('message', async (question: Question) => {
  parentPort?.postMessage(await answer(question));
});

const parsers = new Map<ParserName, (input: never) => Promise<unknown>>();

async function parserOf(name: ParserName): Promise<(input: never) => Promise<unknown>> {
  const parser = parsers.get(name) ?? (await CONFINED_PARSERS[name]());
  parsers.set(name, parser);
  return parser;
}

async function answer(question: Question): Promise<Answer> {
  const name = 'load' in question ? question.load : question.name;
  try {
    const parser = await parserOf(name);
    return 'load' in question ? { loaded: true } : { output: await parser(question.input as never) };
  } catch (error) {
    if (error instanceof FileFault) return { fault: reasonOf(error) };
    // Not its message, which may quote the file.
    const parserFault = summariseError(error);
    const message = `The file can't be read: its ${name} parser failed (${parserFault.name}).`;
    return { fault: { code: 'parser_failed', message, parserFault } };
  }
}

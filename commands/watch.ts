import type { Answers, Refused, Tested, Watch } from '../functions/watch/commands/requests.ts';
import { amount, CommandFailure, type Io, readArgs, UsageError } from './command.ts';
import { type Form, formOf, formOptions, formUsage, print } from './output.ts';
import { connect, STACK_USAGE, stackOption } from './stack/connection.ts';
import { type Ask, openWatch } from './stack/watch.ts';

export const usage = `Usage: npm run articles -- watch ACTION [OPTIONS]

Follows searches: articles that match are listed on the page of the watch, and published to the stack's topic.
docs/watches.md says how to get them by mail, webhook, chat or queue.

  list               print all watches
  add NAME QUERY     make a watch; the name has small letters a to z, digits and hyphens
  remove NAME        remove a watch and its matches
  test NAME          print its newest matches, and publish a test message to the topic

  --title TITLE      for people; by default the query
  --filter NAME=VALUE  a parameter of /search, as author=Ada; may be repeated
  --replace          change a watch of this name, if there is one
${formUsage('the result', 'each watch, or each match')}
${STACK_USAGE}

  npm run articles -- watch add night-market '"night market" council' --filter excludeSection=Sports
`;

const options = {
  title: { type: 'string' },
  filter: { type: 'string', multiple: true },
  replace: { type: 'boolean' },
  ...stackOption,
  ...formOptions,
} as const;

type Values = ReturnType<typeof readArgs<typeof options>>['values'];

export async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = readArgs(args, options);
  const [action = '', ...rest] = positionals;
  const form = formOf(values);
  const act = actionOf(action, rest, values);
  const ask = openWatch(await connect(io, values.stack));
  await act(ask, io, form);
  return 0;
}

/** Checks the arguments before the stack is asked for anything. */
function actionOf(action: string, rest: readonly string[], values: Values) {
  const [name, query, ...others] = rest;
  const isMeant = others.length === 0 && (action === 'add' || query === undefined);
  if (action === 'list' && name === undefined) return list;
  if (name === undefined || !isMeant)
    throw new UsageError('Give an action (list, add, remove or test) and what it needs.');
  if (action === 'add') return add(name, query ?? '', values);
  if (action === 'remove') return remove(name);
  if (action === 'test') return test(name);
  throw new UsageError(`There is no action ${action}.`);
}

async function list(ask: Ask, io: Io, form: Form): Promise<void> {
  const watches: Watch[] = [];
  let after: string | null = null;
  do {
    const { watches: some, next }: Answers['list'] = await ask({ command: 'list', after });
    watches.push(...some);
    after = next;
  } while (after !== null);
  const text = () => [...watches.flatMap(watchLines), amount(watches.length, 'watch', 'watches')];
  print(io.out, form, { text, json: watches, items: watches });
}

const add = (name: string, q: string, { title = '', filter = [], replace = false }: Values) => {
  const parameters = new URLSearchParams(filter.map(filterOf));
  if (q !== '') parameters.set('q', q);
  // Several values of a parameter are a list, as several in an address are.
  const query = Object.fromEntries(
    [...new Set(parameters.keys())].map((key) => [key, parameters.getAll(key).join(',')]),
  );
  return async (ask: Ask, io: Io, form: Form): Promise<void> => {
    const answer = accepted(await ask({ command: 'put', name, body: { query, title }, isNew: !replace }));
    const text = () => [`${answer.wasMade ? 'Made' : 'Changed'}: ${name}`, ...watchLines(answer.watch)];
    print(io.out, form, { text, json: answer.watch });
  };
};

function filterOf(text: string): [string, string] {
  const [, name, value] = /^(\w+)=(.*)$/s.exec(text) ?? [];
  if (name === undefined || value === undefined) throw new UsageError(`--filter must be NAME=VALUE, not ${text}`);
  return [name, value];
}

const remove =
  (name: string) =>
  async (ask: Ask, io: Io, form: Form): Promise<void> => {
    accepted(await ask({ command: 'remove', name }));
    print(io.out, form, { text: () => [`Removed: ${name}`], json: { removed: name } });
  };

const test =
  (name: string) =>
  async (ask: Ask, io: Io, form: Form): Promise<void> => {
    const tested = accepted(await ask({ command: 'test', name }));
    print(io.out, form, { text: () => testLines(tested), json: tested, items: tested.matches });
  };

function testLines({ watch, totalMatches, matches }: Tested): string[] {
  const lines = matches.map(({ matchedAt, article }) => `  ${matchedAt}  ${article?.title ?? '(no longer there)'}`);
  return [...watchLines(watch), amount(totalMatches, 'match', 'matches'), ...lines, 'A test message was published.'];
}

function watchLines({ name, title, query, createdAt, lastMatchAt, permalink }: Watch): string[] {
  const asked = Object.entries(query).map(([parameter, value]) => `${parameter}=${[value].flat().join(', ')}`);
  return [
    `${name}  ${title}`,
    `  ${asked.join('  ') || 'all articles'}`,
    `  since ${createdAt}, latest match ${lastMatchAt ?? 'none yet'}`,
    `  ${permalink}`,
  ];
}

function accepted<T extends object>(answer: T | Refused): T {
  if (!('refused' in answer)) return answer;
  const [first = 'The request was refused.', ...details] = answer.refused;
  throw new CommandFailure(first, { exitCode: 2, details });
}

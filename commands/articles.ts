import { normaliseFiles } from './normalise.ts';

const USAGE = `Usage: npm run articles -- COMMAND

  normalise [--jsonl] FILE...   print what the normaliser makes of local files, without AWS or OpenSearch
                                --jsonl: one line a file, {file, articles, rejected}
`;

const [command, ...words] = process.argv.slice(2);

if (command === 'normalise' && words.some((word) => !word.startsWith('--'))) {
  process.exitCode = await normaliseFiles(words, process.stdout);
} else {
  const asked = command === undefined || command === 'help' || command === '--help';
  (asked ? process.stdout : process.stderr).write(USAGE);
  process.exitCode = asked ? 0 : 2;
}

import { expect, it } from 'vitest';
import { readStartWords } from '../../../local/start-arguments.ts';

it.each([
  [[], 'run'],
  [['--detach'], 'detach'],
  [['--help'], 'help'],
  [['--detach', '-h'], 'help'],
  [['--detached'], { unknown: '--detached' }],
  [['--detach', 'now'], { unknown: 'now' }],
])('npm start -- %j', (words, wanted) => {
  expect(readStartWords(words)).toEqual(wanted);
});

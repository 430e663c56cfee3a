import { expect, it } from 'vitest';
import { readStartArgs } from '../../../local/start-arguments.ts';

it.each([
  [[], 'run'],
  [['--detach'], 'detach'],
  [['--help'], 'help'],
  [['--detach', '-h'], 'help'],
  [['--detached'], { unknown: '--detached' }],
  [['--detach', 'now'], { unknown: 'now' }],
])('npm start -- %j', (args, wanted) => {
  expect(readStartArgs(args)).toEqual(wanted);
});

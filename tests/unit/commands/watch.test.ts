import { describe, expect, it } from 'vitest';
import { UsageError } from '../../../commands/command.ts';
import { run } from '../../../commands/watch.ts';

describe('the command watch', () => {
  it.each([
    [[]],
    [['nonsense', 'x']],
    [['add']],
    [['add', 'a', 'b', 'c']],
    [['remove', 'a', 'b']],
    [['list', 'a']],
    [['add', 'a', 'b', '--filter', 'author']],
    [['list', '--json', '--jsonl']],
  ])('refuses %j before it asks the stack', async (args) => {
    await expect(run(args, {} as never)).rejects.toThrow(UsageError);
  });
});

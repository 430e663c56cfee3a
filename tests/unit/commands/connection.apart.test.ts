import { expect, it, vi } from 'vitest';
import { CommandFailure } from '../../../commands/command.ts';
import { connect } from '../../../commands/stack/connection.ts';

const asked = vi.hoisted(() => vi.fn());
const running = vi.hoisted(() => ({ process: null as number | null }));
vi.mock('@aws-sdk/client-cloudformation', () => ({
  CloudFormationClient: class {
    send = asked;
  },
  DescribeStacksCommand: class {},
}));
vi.mock('../../../local/instance.ts', () => ({
  hasLocalStack: async () => true,
  instance: { addresses: 'stack.json' },
  runningAddresses: async () => null,
  runningProcess: async () => running.process,
}));

it.each([
  [null, 'is not running'],
  [7, 'is starting or stopping (process 7)'],
])('a command for a local stack never reaches AWS instead: process %s', async (process, state) => {
  running.process = process;
  const connecting = connect({ environment: {}, err: { lines: () => undefined } } as never, undefined);
  await expect(connecting).rejects.toThrow(CommandFailure);
  await expect(connecting).rejects.toThrow(`The local stack ${state}`);
  expect(asked).not.toHaveBeenCalled();
});

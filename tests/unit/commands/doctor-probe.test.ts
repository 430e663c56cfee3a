import { DeleteObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { expect, it } from 'vitest';
import { probe } from '../../../commands/doctor/probe.ts';
import type { Ask } from '../../../commands/stack/operate.ts';

/** A bucket that notes what it has, and an operate function that gives one answer after the other, the last one again and again. */
function world(...answers: (object | null | Error)[]) {
  const objects = new Set<string>();
  const send = async (command: { input: { Key?: string } }) => {
    const { Key = '' } = command.input;
    if (command instanceof DeleteObjectCommand) objects.delete(Key);
    else objects.add(Key);
  };
  const ask = async () => {
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer instanceof Error) throw answer;
    return { receipts: [answer] };
  };
  const s3 = { send } as unknown as Pick<S3Client, 'send'>;
  const { signal } = new AbortController();
  return { objects, parts: { s3, bucket: 'news', ask: ask as unknown as Ask, signal, patience: 1 } };
}

const receipt = (status: string, lastError: string | null = null) => ({ status, lastError, rejected: [] });

it.each<[string, (object | null | Error)[], RegExp | null]>([
  ['is indexed', [receipt('indexed'), receipt('deleted')], null],
  ['is not read', [receipt('unreadable', 'S3 refuses the key.'), receipt('deleted')], /unreadable: S3 refuses the key/],
  ['is rejected', [receipt('rejected'), receipt('deleted')], /rejected/],
  ['fails again and again', [receipt('pending', 'No room.'), receipt('deleted')], /pending: No room/],
  ['has no receipt', [null], /^no receipt within/],
  ['is not known, as the operate function fails', [new Error('It is down.')], /It is down/],
])('a dropped file that %s is said to be so, and is taken away', async (_, answers, said) => {
  const { objects, parts } = world(...answers);
  const [dropped] = await probe(parts, 'wire/');
  if (said === null) expect(dropped?.todo).toBeNull();
  else expect(dropped).toMatchObject({ said: expect.stringMatching(said), todo: expect.any(String) });
  expect(objects).toEqual(new Set());
});

it('a dropped file is taken away after an interruption', async () => {
  const { objects, parts } = world(null);
  await expect(probe({ ...parts, signal: AbortSignal.abort() }, '')).rejects.toThrow('Interrupted.');
  expect(objects).toEqual(new Set());
});

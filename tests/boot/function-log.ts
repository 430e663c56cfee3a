import { inject } from 'vitest';

/** Returns what the functions of the deployed stack have logged about failed requests, the oldest first. */
export async function loggedFailures(): Promise<string[]> {
  const { logGroups } = (await ask('DescribeLogGroups', {})) as { logGroups: { logGroupName: string }[] };
  const answers = await Promise.all(
    logGroups.map(
      ({ logGroupName }) =>
        ask('FilterLogEvents', { logGroupName, filterPattern: '"failed."' }) as Promise<{
          events: { message: string }[];
        }>,
    ),
  );
  return answers.flatMap(({ events }) => events.map(({ message }) => message));
}

/** Asks CloudWatch Logs of the emulator, which takes any credentials. */
async function ask(operation: string, body: unknown): Promise<unknown> {
  const { aws, region } = inject('stack');
  const scope = `test/20260101/${region}/logs/aws4_request`;
  const response = await fetch(aws, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `Logs_20140328.${operation}`,
      authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=none`,
    },
    body: JSON.stringify(body),
  });
  return response.json();
}

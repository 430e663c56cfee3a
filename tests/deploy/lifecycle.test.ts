import {
  HeadBucketCommand,
  PutBucketNotificationConfigurationCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Outputs } from '../../local/deploy/cdk.ts';
import { REGION, TEST_CREDENTIALS } from '../../local/environment.ts';
import { stopEverything } from '../../local/processes/servers.ts';
import { deployApp, destroyApp } from '../boot/deploy-app.ts';
import { type DeployTarget, startTarget } from '../boot/deploy-target.ts';
import { apiAddress } from '../boot/enforced-stack.ts';

/** Outputs that say what was set; all others name resources. */
const OF_SETTINGS = ['Access', 'AlarmActions'];

let target: DeployTarget;
let s3: S3Client;

beforeAll(async () => {
  target = await startTarget();
  s3 = new S3Client({ endpoint: target.aws, region: REGION, forcePathStyle: true, credentials: TEST_CREDENTIALS });
});
afterAll(async () => {
  await target?.stop();
  await stopEverything();
});

const health = async (outputs: Outputs) => (await fetch(`${apiAddress(target.aws, outputs)}/health`)).status;

async function hasBucket({ BucketName: Bucket }: Outputs): Promise<boolean> {
  return s3.send(new HeadBucketCommand({ Bucket })).then(
    () => true,
    () => false,
  );
}

it('two stacks live in one account, change their settings, and go, each without the other', async () => {
  const first = await deployApp(target, ['access=public'], 'First');
  const second = await deployApp(target, ['access=public', 'tracing=true'], 'Second');
  const resources = Object.keys(first).filter((name) => !OF_SETTINGS.includes(name)) as (keyof Outputs)[];
  for (const name of resources) expect(second[name], name).not.toBe(first[name]);
  expect([await health(first), await health(second)]).toEqual([200, 200]);

  const closed = await deployApp(
    target,
    ['access=basic', 'size=production', 'alarmEmail=desk@paper.example'],
    'Second',
  );
  expect([await health(first), await health(closed)]).toEqual([200, 401]);
  expect(closed.BucketName).toBe(second.BucketName);
  expect(closed.ApiUrl).toBe(second.ApiUrl);
  const tokens = ['access=jwt', 'jwtIssuer=https://id.example/pool', 'jwtAudience=desk'];
  expect(await health(await deployApp(target, tokens, 'Second'))).toBe(401);
  const opened = await deployApp(target, ['access=public'], 'Second');
  expect(await health(opened)).toBe(200);

  await s3.send(new PutObjectCommand({ Bucket: second.BucketName, Key: 'kept.md', Body: '# Kept' }));
  await destroyApp(target, 'Second');
  expect(await health(second)).not.toBe(200);
  expect(await health(first)).toBe(200);
  expect([await hasBucket(first), await hasBucket(second)]).toEqual([true, true]);

  // The bucket that was left still names the queue that is gone; docs/operating.md says what to do.
  const { BucketName: Bucket } = second;
  const NotificationConfiguration = { EventBridgeConfiguration: {} };
  await s3.send(new PutBucketNotificationConfigurationCommand({ Bucket, NotificationConfiguration }));
  const again = await deployApp(target, ['access=public', 'receipts=true', `bucket=${Bucket}`], 'Second');
  expect(again.BucketName).toBe(Bucket);
  await s3.send(
    new PutObjectCommand({ Bucket, Key: 'again.md', Body: '# Dropped into the bucket of a deleted stack' }),
  );
  const receipt = async () => (await fetch(`${apiAddress(target.aws, again)}/objects?key=again.md`)).text();
  await vi.waitFor(async () => expect(await receipt()).toContain('"indexed"'), { timeout: 60_000, interval: 500 });
});

import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { readSettings, SettingsError } from '../../infra/settings/settings.ts';

/** The settings that come out of a context, or the message of the fault. */
function message(context: Record<string, unknown>): string {
  try {
    return `no fault: ${JSON.stringify(readSettings(context))}`;
  } catch (error) {
    expect(error).toBeInstanceOf(SettingsError);
    return (error as SettingsError).message;
  }
}

describe('settings', () => {
  it('have defaults, closed and with receipts', () => {
    expect(readSettings({})).toEqual({
      stackName: 'ArticleSearch',
      access: 'basic',
      corsOrigins: [],
      receipts: true,
      size: 'small',
      engineVersion: '3.5',
      maximumConcurrency: 5,
      tracing: false,
      engineScheme: 'https',
      bundles: 'cdk.out/bundles',
    });
  });

  it('keep receipts back where everyone may search, unless told otherwise', () => {
    expect(readSettings({ access: 'public' }).receipts).toBe(false);
    expect(readSettings({ access: 'public', receipts: 'true' }).receipts).toBe(true);
  });

  it('are the same as text from the command line and as JSON from cdk.json', () => {
    const fromJson = readSettings({ receipts: false, maximumConcurrency: 1000 });
    expect(readSettings({ receipts: 'false', maximumConcurrency: '1000' })).toEqual(fromJson);
    expect(fromJson).toMatchObject({ receipts: false, maximumConcurrency: 1000 });
  });

  it('leave the CDK’s own names alone', () => {
    const own = { 'aws:cdk:bundling-stacks': ['**'], '@aws-cdk/core:something': true };
    expect(readSettings(own)).toEqual(readSettings({}));
  });

  it('name every fault at once', () => {
    const faults = message({ access: 'Public', receipts: 'yes', maximumConcurrency: 1, acces: 'iam', stackName: '1' });
    expect(faults.split('\n')).toEqual([
      'The settings are wrong:',
      '- stackName must be 3 to 28 letters, digits and hyphens, beginning with a letter, not "1"',
      '- access must be basic or iam or jwt or public, not "Public"',
      '- receipts must be true or false, not "yes"',
      '- maximumConcurrency must be a whole number from 2 to 1000, not 1',
      '- acces is unknown; known are access, alarmEmail, bucket, bundles, corsOrigins, engineScheme, engineVersion, jwtAudience, jwtIssuer, maximumConcurrency, prefix, receipts, size, stackName, tracing',
    ]);
  });

  it('take the sites that may ask', () => {
    expect(readSettings({ corsOrigins: 'https://a.example, http://localhost:3000' }).corsOrigins).toEqual([
      'https://a.example',
      'http://localhost:3000',
    ]);
    expect(readSettings({ corsOrigins: '*' }).corsOrigins).toEqual(['*']);
  });

  it('name an existing bucket, and the part of it that counts', () => {
    expect(readSettings({ bucket: 'old.heap-1', prefix: 'news/2026_a.b' })).toMatchObject({
      bucket: 'old.heap-1',
      prefix: 'news/2026_a.b',
    });
    const faults = message({ bucket: 'Old_Heap', prefix: 'news/*' });
    expect(faults).toContain('bucket must be the name of a bucket, not "Old_Heap"');
    expect(faults).toContain('prefix must be letters, digits and any of / . _ -, not "news/*"');
  });

  it('take an issuer and one or more audiences for tokens', () => {
    const settings = readSettings({ access: 'jwt', jwtIssuer: 'https://id.example/pool', jwtAudience: 'a1, b2' });
    expect(settings).toMatchObject({ access: 'jwt', jwtIssuer: 'https://id.example/pool', jwtAudience: ['a1', 'b2'] });
  });

  it('refuse tokens without issuer and audience, and these without tokens', () => {
    expect(message({ access: 'jwt' }).split('\n').slice(1)).toEqual([
      '- jwtIssuer is needed where access is jwt',
      '- jwtAudience is needed where access is jwt',
    ]);
    expect(message({ jwtIssuer: 'https://id.example', jwtAudience: 'a1' }).split('\n').slice(1)).toEqual([
      '- jwtIssuer needs access to be jwt, not basic',
      '- jwtAudience needs access to be jwt, not basic',
    ]);
  });

  it.each([
    ['jwtIssuer', 'http://id.example'],
    ['jwtIssuer', 'id.example'],
    ['jwtAudience', ''],
    ['jwtAudience', 'a1,,b2'],
    ['jwtAudience', ['a1']],
    ['jwtAudience', null],
  ])('refuse %s = %j for tokens', (name, value) => {
    const faults = message({ access: 'jwt', jwtIssuer: 'https://id.example', jwtAudience: 'a1', [name]: value });
    expect(faults).toMatch(new RegExp(`^The settings are wrong:\n- ${name} must be [^\n]+$`));
  });

  it.each([
    ['access', ''],
    ['access', null],
    ['access', ['public']],
    ['receipts', 1],
    ['maximumConcurrency', '1001'],
    ['maximumConcurrency', '2.5'],
    ['maximumConcurrency', '1e1'],
    ['maximumConcurrency', true],
    ['engineScheme', 'ftp'],
    ['size', 'large'],
    ['tracing', 'on'],
    ['corsOrigins', 'www.example.org'],
    ['corsOrigins', 'https://www.example.org/'],
    ['corsOrigins', 'https://www.example.org,*'],
    ['corsOrigins', 'null'],
    ['alarmEmail', ''],
    ['alarmEmail', 'desk'],
    ['alarmEmail', 'desk@paper'],
    ['alarmEmail', 'desk @paper.example'],
    ['stackName', 'Article_Search'],
    ['stackName', 'A'.repeat(29)],
    ['bundles', ''],
    ['engineVersion', '3'],
    ['engineVersion', '3.4'],
    ['engineVersion', '2.19'],
  ])('refuse %s = %j', (name, value) => {
    expect(message({ [name]: value })).toMatch(new RegExp(`^The settings are wrong:\n- ${name} must be [^\n]+$`));
  });
});

describe('the app', () => {
  it('ends with the faults and without a stack trace when the settings are wrong', () => {
    const context = JSON.stringify({ access: 'open', colour: 'red' });
    const { status, stdout, stderr } = spawnSync(process.execPath, ['infra/app.ts'], {
      env: { ...process.env, CDK_CONTEXT_JSON: context },
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trim().split('\n')).toEqual([
      'The settings are wrong:',
      '- access must be basic or iam or jwt or public, not "open"',
      expect.stringMatching(/^- colour is unknown; known are access, /),
    ]);
  });
});

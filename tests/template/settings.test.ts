import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { loadSettingsFile } from '../../infra/settings/file.ts';
import { settings } from '../../infra/settings/schema.ts';
import { readSettings, SettingsError } from '../../infra/settings/settings.ts';
import { IN_ENGINE, IN_VPC, NAMED } from './every-setting.ts';

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
      watches: 'off',
      corsOrigins: [],
      receipts: true,
      cdn: false,
      engine: 'own',
      size: 'small',
      expectedArticles: 1_000_000,
      engineVersion: '3.5',
      vpcEndpoints: 'new',
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
      expect.stringMatching(/^- acces is unknown; known are access, alarmEmail, bucket, .*, zones$/),
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
    ['jwtIssuer', 'https://id.example/pool?x=1'],
    ['jwtIssuer', 'https://id.example/#x'],
    ['jwtIssuer', 'https://me@id.example'],
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
    ...[
      'i3.large',
      'i4i.large',
      'im4gn.large',
      'oi2.large',
      'r6gd.large',
      'r7gd.xlarge',
      't2.small',
      'm3.large',
      'ultrawarm1.medium',
    ].flatMap((type) => ['nodeType', 'leaderType'].map((name): [string, unknown] => [name, `${type}.search`])),
    ['bucket', 'a..b'],
    ['bucket', 'old-.heap'],
    ['bucket', '192.168.0.1'],
  ])('refuse %s = %j', (name, value) => {
    expect(message({ [name]: value })).toMatch(new RegExp(`^The settings are wrong:\n- ${name} must be [^\n]+$`));
  });
});

describe('settings that belong together', () => {
  const faults = (context: Record<string, unknown>) => message(context).split('\n- ').slice(1);

  it.each<[Record<string, unknown>, string[]]>([
    [
      { engine: 'existing' },
      ['engineEndpoint', 'engineArn', 'indexPrefix'].map((name) => `${name} is needed where engine is existing`),
    ],
    [{ indexPrefix: 'news' }, ['indexPrefix needs engine to be existing, not own']],
    [
      { ...IN_ENGINE, size: 'medium', nodeType: 'r7g.large.search' },
      ['size needs engine to be own, not existing', 'nodeType needs engine to be own, not existing'],
    ],
    [
      { ...IN_ENGINE, expectedArticles: 10_000_000 },
      ['nodes', 'zones'].map(
        (name) => `${name} is needed where engine is existing and expectedArticles needs several shards`,
      ),
    ],
    [{ ...IN_ENGINE, vpc: 'new' }, ['vpc must be the id of a VPC that reaches the existing engine']],
    [{ domainName: 'a.example' }, ['certificateArn is needed where domainName is set']],
    [{ hostedZone: 'Z0123456789' }, ['hostedZone needs domainName']],
    [{ cdn: true, access: 'iam' }, ['cdn needs access to be another than iam: a signature is of one host name only']],
    [
      { ...NAMED, certificateArn: NAMED.certificateArn.replace('us-east-1', 'eu-west-1'), cdn: true },
      ['certificateArn must be of us-east-1 where cdn is true'],
    ],
    [{ webAclArn: 'arn:aws:wafv2:us-east-1:111122223333:global/webacl/a/b' }, ['webAclArn needs cdn to be true']],
    [{ vpcEndpoints: 'existing' }, ['vpcEndpoints needs vpc']],
    [
      { vpc: 'new', vpcEndpoints: 'existing', subnets: 'subnet-00000000' },
      [
        'vpcEndpoints must be new where vpc is new',
        'subnets needs vpc to be an id',
        'subnets must be as many as zones: 1, not 1',
      ].slice(0, 2),
    ],
    [
      { vpc: 'vpc-00000000' },
      ['subnets is needed where vpc is an id', 'routeTables is needed where the VPC gets endpoints'],
    ],
    [{ ...IN_VPC }, ['subnets must be as many as zones: 1, not 3']],
    [{ zones: 2 }, ['nodes must be a multiple of the 2 zones, not 1']],
    [{ diskGib: 101 }, ['diskGib must be at most 100 on t3.small.search']],
    [
      { nodeType: 't3.medium.search', nodes: 12, diskGib: 201 },
      ['diskGib must be at most 200 on t3.medium.search', 'nodes must be at most 10 of t3.medium.search, not 12'],
    ],
    [
      { size: 'medium', ...IN_VPC, subnets: 'subnet-0000000a,subnet-0000000a' },
      ['subnets must be ids of subnets, each once, not "subnet-0000000a,subnet-0000000a"'],
    ],
    ...['rtb-0000000a,rtb-0000000b', 'rtb-0000000a,rtb-0000000b,rtb-0000000c,rtb-0000000d'].map(
      (routeTables): [Record<string, unknown>, string[]] => [
        { size: 'production', ...IN_VPC, routeTables },
        [`routeTables must be one, or one for each of 3 subnets, not ${routeTables.split(',').length}`],
      ],
    ),
    [
      { nodeType: 'big', diskGib: 150, zones: 4, nodes: 11 },
      [
        'nodeType must be a type of node with encrypted EBS disks such as r7g.large.search, not "big"',
        'zones must be a whole number from 1 to 3, not 4',
      ],
    ],
    [
      { size: 'production', expectedArticles: 100_000_000 },
      ['diskGib must be at least 676 for 100000000 articles on 3 nodes, not 150'],
    ],
  ])('are refused in parts: %j', (context, expected) => {
    expect(faults(context)).toEqual(expected);
  });

  it('are taken where AWS takes them', () => {
    for (const type of ['t3.small', 'r7g.large', 'r8g.xlarge', 'c7i.large', 'm6g.large', 'or1.large', 'om2.large'])
      expect(faults({ nodeType: `${type}.search`, leaderType: `${type}.search` }), type).toEqual([]);
    expect(faults({ nodeType: 't3.medium.search', nodes: 10, diskGib: 200 })).toEqual([]);
    for (const routeTables of ['rtb-0000000a', 'rtb-0000000a,rtb-0000000a,rtb-0000000b'])
      expect(faults({ size: 'production', ...IN_VPC, routeTables })).toEqual([]);
    for (const bucket of ['old.heap-1', '1.2.3', 'a--b', '192.168.0.1.x']) expect(faults({ bucket })).toEqual([]);
  });

  it('synthesise in every combination, or every fault is named', () => {
    const choices = {
      size: [{}, { size: 'medium' }, { size: 'production' }, { size: 'production', nodes: 6, leaderType: 'none' }],
      engine: [{}, IN_ENGINE, { engine: 'existing' }],
      vpc: [{}, { vpc: 'new' }, IN_VPC, { ...IN_VPC, vpcEndpoints: 'existing' }],
      access: [{}, { access: 'iam' }, { access: 'public' }, { access: 'jwt' }],
      name: [{}, NAMED, { cdn: true }, { ...NAMED, cdn: true }, { domainName: 'a.example' }],
    };
    const all = Object.values(choices).reduce<object[]>(
      (sofar, each) => sofar.flatMap((one) => each.map((other) => ({ ...one, ...other }))),
      [{}],
    );
    let good = 0;
    for (const context of all) {
      const said = message(context as Record<string, unknown>);
      if (said.startsWith('no fault')) good++;
      else expect(said).toMatch(/^The settings are wrong:(\n- \w+ (must be|needs|is needed|is unknown)[^\n]+)+$/);
    }
    expect(all).toHaveLength(960);
    expect(good).toBeGreaterThan(100);
  });
});

describe('a settings file', () => {
  const file = { $schema: './settings.schema.json', size: 'medium', access: 'iam', receipts: false };
  const read = (context: Record<string, unknown>) => readSettings(context, () => file);

  it('says what a stack is, and names it', () => {
    expect(read({ stack: 'News' })).toMatchObject({
      stackName: 'News',
      size: 'medium',
      access: 'iam',
      receipts: false,
    });
  });

  it('has the last word: the same beside it is fine, anything else is refused', () => {
    expect(read({ stack: 'News', size: 'medium', receipts: 'false', bundles: 'elsewhere' }).bundles).toBe('elsewhere');
    expect(() => read({ stack: 'News', size: 'small', access: 'iam', bucket: 'other', tracing: true })).toThrow(
      new SettingsError(
        [
          'The settings are wrong:',
          'size can\'t be "small": settings/News.json says "medium"',
          'bucket can\'t be "other": settings/News.json does not have it',
          "tracing can't be true: settings/News.json says false",
        ].join('\n- '),
      ),
    );
  });

  it('is checked like settings from the command line, and all faults are named', () => {
    const wrong = () => readSettings({ stack: 'News', zones: 2 }, () => ({ colour: 'red', nodes: 3 }));
    expect(wrong).toThrow(/nodes must be|colour is unknown/);
  });

  it('is described by a schema that knows every setting, and the example holds to it', () => {
    const schema = JSON.parse(readFileSync('settings/settings.schema.json', 'utf8'));
    const known = Object.keys(settings.entries).filter((name) => name !== 'bundles' && name !== 'engineScheme');
    expect(Object.keys(schema.properties).sort()).toEqual(['$schema', ...known].sort());
    const isValid = new Ajv({ strict: false }).compile(schema);
    const example = loadSettingsFile('example');
    expect(isValid(example), JSON.stringify(isValid.errors)).toBe(true);
    expect(readSettings({ stack: 'example' }, loadSettingsFile)).toMatchObject({ stackName: 'News' });
    expect(isValid({ size: 'large' })).toBe(false);
    expect(isValid({ colour: 'red' })).toBe(false);
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

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { childEnvironment } from '../../local/environment.ts';
import { preparePackages } from '../../local/parts/python.ts';
import { run } from '../../local/processes/command.ts';
import { EVERY_SETTING } from '../template/every-setting.ts';
import { synthesise } from '../template/synthesise.ts';

const LINTER = ['cfn-lint==1.58.0'];
/** Its command is a script with the folder of its making in it, and the package can't be run by its name. */
const MAIN = 'import sys; from cfnlint.runner.cli import main; sys.exit(main())';

/** Dependencies that are said twice: the CDK writes them so. */
const IGNORED = ['W3005'];

/** Services differ between regions. */
const REGIONS = ['us-east-1', 'eu-central-1', 'ap-southeast-2'];

let python: string;
let folder: string;
beforeAll(async () => {
  python = await preparePackages(LINTER, 'Installing cfn-lint, the first time only', () => undefined);
  folder = await mkdtemp(join(tmpdir(), 'cfn-lint-'));
}, 300_000);
afterAll(() => rm(folder, { recursive: true }));

/** What the linter finds in a template, as `RULE PATH: MESSAGE`. */
async function lint(template: object): Promise<string[]> {
  const file = join(folder, 'template.json');
  await writeFile(file, JSON.stringify(template));
  const options = ['--non-zero-exit-code', 'none', '--format', 'json', '--regions', ...REGIONS];
  const args = ['-c', MAIN, ...options, '--ignore-checks', ...IGNORED, '--', file];
  const { code, output } = await run(python, args, { environment: childEnvironment(process.env), patience: 120_000 });
  expect(code, output).toBe(0);
  const found = JSON.parse(output) as { Rule: { Id: string }; Message: string; Location: { Path: unknown[] } }[];
  return found.map(({ Rule, Message, Location }) => `${Rule.Id} ${Location.Path?.join('/')}: ${Message}`);
}

it.each(EVERY_SETTING)('the template holds to CloudFormation’s schema with %j', async (context) => {
  expect(await lint(synthesise(context).toJSON())).toEqual([]);
});

it('the linter would find a wrong property', async () => {
  const template = structuredClone(synthesise().toJSON()) as {
    Resources: Record<string, { Type: string; Properties: object }>;
  };
  const queue = Object.values(template.Resources).find(({ Type }) => Type === 'AWS::SQS::Queue');
  Object.assign(queue?.Properties ?? {}, { VisibilityTimeout: 'long', Colour: 'red' });
  const faults = await lint(template);
  expect(faults).toEqual(expect.arrayContaining([expect.stringMatching(/Colour/), expect.stringMatching(/long/)]));
});

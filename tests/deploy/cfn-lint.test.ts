import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
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

/** A name that no template of the settings has. */
const WRONG = 'wrong';

/** What the linter finds in each template, as `RULE PATH: MESSAGE`: it loads its schemas once for all of them. */
let findings: Map<string, string[]>;

beforeAll(async () => {
  const python = await preparePackages(LINTER, 'Installing cfn-lint, the first time only', () => undefined);
  const folder = await mkdtemp(join(tmpdir(), 'cfn-lint-'));
  const templates = new Map<string, object>([[WRONG, wrongTemplate()]]);
  for (const context of EVERY_SETTING) templates.set(JSON.stringify(context), synthesise(context).toJSON());
  try {
    findings = await lint(python, folder, templates);
  } finally {
    await rm(folder, { recursive: true });
  }
}, 600_000);

async function lint(python: string, folder: string, templates: ReadonlyMap<string, object>) {
  const found = new Map([...templates.keys()].map((name): [string, string[]] => [name, []]));
  const files = new Map([...templates.keys()].map((name, at) => [join(folder, `${at}.json`), name]));
  for (const [file, name] of files) await writeFile(file, JSON.stringify(templates.get(name)));
  const options = ['--non-zero-exit-code', 'none', '--format', 'json', '--regions', ...REGIONS];
  const args = ['-c', MAIN, ...options, '--ignore-checks', ...IGNORED, '--', ...files.keys()];
  const { code, output } = await run(python, args, { environment: childEnvironment(process.env), patience: 600_000 });
  expect(code, output).toBe(0);
  for (const { Filename, Rule, Message, Location } of JSON.parse(output) as Finding[])
    found.get(files.get(Filename) ?? '')?.push(`${Rule.Id} ${Location.Path?.join('/')}: ${Message}`);
  return found;
}

interface Finding {
  Filename: string;
  Rule: { Id: string };
  Message: string;
  Location: { Path?: unknown[] };
}

function wrongTemplate(): object {
  const template = structuredClone(synthesise().toJSON()) as {
    Resources: Record<string, { Type: string; Properties: object }>;
  };
  const queue = Object.values(template.Resources).find(({ Type }) => Type === 'AWS::SQS::Queue');
  Object.assign(queue?.Properties ?? {}, { VisibilityTimeout: 'long', Colour: 'red' });
  return template;
}

it.each(EVERY_SETTING)('the template holds to CloudFormation’s schema with %j', (context) => {
  expect(findings.get(JSON.stringify(context))).toEqual([]);
});

it('the linter would find a wrong property', () => {
  const faults = findings.get(WRONG);
  expect(faults).toEqual(expect.arrayContaining([expect.stringMatching(/Colour/), expect.stringMatching(/long/)]));
});

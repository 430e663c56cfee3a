import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { childEnvironment } from '../../local/environment.ts';
import { run } from '../../local/processes/command.ts';
import { buildPackage } from '../../package/build.ts';

const PROJECT = resolve(import.meta.dirname, '..', '..');
/** What an app has that imports the package. */
const ITS_OWN = ['aws-cdk-lib', 'constructs', '@types'];

const APP = `
import { App, Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { ArticleSearch } from 'article-search';
const app = new App();
const stack = new Stack(app, 'Newsroom');
const bucket = new Bucket(stack, 'Heap', { eventBridgeEnabled: true });
const search = new ArticleSearch(stack, 'Search', { bucket, access: 'iam', size: 'medium' });
console.log(search.url.length > 0, search.bucketName.length > 0);
// @ts-expect-error: there is no such size.
export const wrong = () => new ArticleSearch(stack, 'Wrong', { size: 'huge' });
`;
const COMPILER_OPTIONS = {
  ...{ module: 'nodenext', target: 'es2024', strict: true, types: ['node'], erasableSyntaxOnly: true },
  ...{ noEmit: true, skipLibCheck: true },
};

let folder: string;
let installed: string;

/** Packs the package, and installs it as npm would where nothing else is needed: its files, and its command. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'package-'));
  const built = join(folder, 'built');
  await mkdir(built);
  await buildPackage(built);
  await cp(join(PROJECT, 'README.md'), join(built, 'README.md'));
  await inFolder('npm', ['pack', './built', '--pack-destination', '.']);
  const [tarball = ''] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
  const modules = join(folder, 'node_modules');
  installed = join(modules, 'article-search');
  await mkdir(installed, { recursive: true });
  await inFolder('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1']);
  for (const name of ITS_OWN) await symlink(join(PROJECT, 'node_modules', name), join(modules, name));
  await writeFile(join(folder, 'package.json'), '{"type": "module"}');
  await writeFile(join(folder, 'app.ts'), APP);
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: COMPILER_OPTIONS }));
}, 120_000);
afterAll(() => rm(folder, { recursive: true }));

async function inFolder(program: string, args: readonly string[], more: Record<string, string> = {}): Promise<string> {
  const environment = { ...childEnvironment(process.env), ...more };
  const { code, output } = await run(program, args, { environment, patience: 100_000, folder });
  expect(code, output).toBe(0);
  return output;
}

const node = (args: readonly string[], more?: Record<string, string>) => inFolder(process.execPath, args, more);

it('an app is checked against its types and synthesises, with the functions that come with it', async () => {
  await node([join(PROJECT, 'node_modules', 'typescript', 'bin', 'tsc')]);
  expect(await node(['app.ts'], { CDK_OUTDIR: join(folder, 'cdk.out') })).toBe('true true');
  const out = join(folder, 'cdk.out');
  const template = JSON.parse(await readFile(join(out, 'Newsroom.template.json'), 'utf8'));
  const resources = Object.values<{ Properties?: { Code?: { S3Key?: string } } }>(template.Resources);
  const keys = resources.flatMap(({ Properties }) => Properties?.Code?.S3Key ?? []);
  const assets = keys.map((key) => `asset.${key.replace('.zip', '')}`);
  expect(new Set(assets).size).toBe(3);
  for (const asset of assets) expect(await readdir(join(out, asset))).toContain('handler.mjs');
});

it('imports nothing that does not come with it, but the CDK', async () => {
  const files = (await readdir(join(installed, 'dist'), { recursive: true })).filter((name) => name.endsWith('.js'));
  expect(files.length).toBeGreaterThan(20);
  for (const file of files) {
    const code = await readFile(join(installed, 'dist', file), 'utf8');
    for (const [, name = ''] of code.matchAll(/from '([^']+)'/g))
      expect(name).toMatch(/^(?:\.|node:|aws-cdk-lib|constructs)/);
  }
  expect(JSON.parse(await readFile(join(installed, 'package.json'), 'utf8'))).not.toHaveProperty('dependencies');
});

it('has the commands, which are called by its name', async () => {
  const { bin } = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8'));
  const program = join(installed, bin['article-search']);
  expect(await readFile(program, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  const help = await node([program, '--help']);
  expect(help).toMatch(/^Usage: npx article-search COMMAND/);
  for (const command of help.matchAll(/^ {2}(\w+) {2}/gm))
    expect(await node([program, `${command[1]}`, '--help'])).not.toContain('npm run');
  await writeFile(join(folder, 'bilby.md'), '# Bilby\n\nText.');
  expect(await node([program, 'normalise', 'bilby.md'])).toContain('"title": "Bilby"');
});

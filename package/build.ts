import { globSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { bundleFunctions, REQUIRE } from '../infra/bundle/bundle.ts';
import { childEnvironment } from '../local/environment.ts';
import { run } from '../local/processes/command.ts';
import { BUILT, COMMANDS, manifest } from './manifest.ts';

const PROJECT = resolve(import.meta.dirname, '..');
const COMPILER = join(PROJECT, 'node_modules', 'typescript', 'bin', 'tsc');
const COMPILER_PATIENCE = 300_000;

/** How the commands are called in a checkout, and out of the package. */
const IN_CHECKOUT = /npm run (?:-s )?articles --/g;
const IN_PACKAGE = 'npx article-search';

/**
 * Builds the package into a folder: the construct as JavaScript with its types, the bundles of the functions, and the
 * commands. Whoever uses it needs no TypeScript, no esbuild and no Docker.
 */
export async function buildPackage(folder: string): Promise<void> {
  const built = join(folder, BUILT);
  await rm(built, { recursive: true, force: true });
  await compileConstruct(built);
  await bundleFunctions(join(built, 'infra', 'bundle', 'functions'));
  await bundleCommands(join(folder, COMMANDS));
  const project = JSON.parse(await readFile(join(PROJECT, 'package.json'), 'utf8'));
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(manifest(project), null, 2)}\n`);
}

async function compileConstruct(folder: string): Promise<void> {
  const args = [COMPILER, '--project', import.meta.dirname, '--outDir', folder];
  const options = { environment: childEnvironment(process.env), patience: COMPILER_PATIENCE, folder: PROJECT };
  const { code, output } = await run(process.execPath, args, options);
  if (code !== 0) throw new Error(`The construct was not compiled:\n${output}`);
  for (const file of globSync('**/*.d.ts', { cwd: folder })) await nameCompiled(join(folder, file));
}

/** The compiler leaves the names of sources in types, where only compiled files are. */
async function nameCompiled(file: string): Promise<void> {
  const types = await readFile(file, 'utf8');
  await writeFile(file, types.replace(/(from '\.[^']*)\.ts'/g, "$1.js'"));
}

async function bundleCommands(folder: string): Promise<void> {
  const { outputFiles } = await build({
    absWorkingDir: PROJECT,
    entryPoints: { articles: 'commands/articles.ts', 'parser-worker': 'functions/normalise/confined/parser-worker.ts' },
    bundle: true,
    outdir: folder,
    format: 'esm',
    splitting: true,
    outExtension: { '.js': '.mjs' },
    // All files are in one folder, so that every chunk finds the entry point of a thread.
    chunkNames: 'chunk-[name]-[hash]',
    platform: 'node',
    target: 'node22',
    mainFields: ['module', 'main'],
    banner: { js: REQUIRE },
    minify: true,
    charset: 'utf8',
    write: false,
  });
  await mkdir(folder, { recursive: true });
  for (const { path, text } of outputFiles) await writeFile(path, text.replace(IN_CHECKOUT, IN_PACKAGE));
}

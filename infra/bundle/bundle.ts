import { globSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { onlyClientCalls } from './client-calls.ts';
import { bundledFunctions, type FunctionCode } from './function-code.ts';
import { mergeStart } from './merge-start.ts';
import { buildPageAssets } from './page-assets.ts';

const PROJECT = resolve(import.meta.dirname, '..', '..');

/** Defines `require`, which CommonJS packages call for Node's modules and which ES modules lack. */
export const REQUIRE =
  "import{createRequire as makeRequire}from'node:module';const require=makeRequire(import.meta.url);";

/** Entry points beside the handler: code of processes and worker threads. */
const BESIDE_HANDLER = {
  index: {
    'reading-process': 'functions/index/reading/reading-process.ts',
    'parser-worker': 'functions/normalise/confined/parser-worker.ts',
  },
  search: {},
  operate: {},
  watch: {},
};

/** What is bundled instead of modules that cost too much; each file says why. */
const INSTEAD = {
  debug: './infra/bundle/no-debug.cjs',
  json11: './infra/bundle/no-json11.cjs',
  http: './infra/bundle/node-http.cjs',
  'node:http': './infra/bundle/node-http.cjs',
  crypto: './infra/bundle/node-crypto.cjs',
  'node:crypto': './infra/bundle/node-crypto.cjs',
};

/** Bundles all functions, each into a folder of its own below `folder`. */
export async function bundleFunctions(folder: string): Promise<FunctionCode> {
  for (const name of ['index', 'search', 'operate', 'watch'] as const) await bundle(name, join(folder, name));
  return bundledFunctions(folder);
}

/**
 * Bundles one function into ES modules: `handler.mjs`, and chunks that are loaded only when they are needed.
 * @param name folder of the function below `functions`
 * @param folder where the bundle goes; what an earlier bundle left there is removed
 */
export async function bundle(name: keyof FunctionCode, folder: string): Promise<Metafile> {
  for (const old of globSync('*.{mjs,mjs.map}', { cwd: folder })) rmSync(join(folder, old));
  const { metafile } = await build({
    absWorkingDir: PROJECT,
    entryPoints: { handler: `functions/${name}/handler.ts`, ...BESIDE_HANDLER[name] },
    bundle: true,
    outdir: resolve(folder),
    format: 'esm',
    splitting: true,
    outExtension: { '.js': '.mjs' },
    // All files are in one folder, so that every chunk finds the entry point of a process or thread.
    chunkNames: 'chunk-[name]-[hash]',
    platform: 'node',
    target: 'node24',
    mainFields: ['module', 'main'],
    banner: { js: REQUIRE },
    // The OpenSearch client names it as a fallback that is never reached; only the AWS clients really need it.
    external: name === 'search' ? ['@aws-sdk/credential-provider-node'] : [],
    alias: INSTEAD,
    define: name === 'search' ? pageAssets() : {},
    minify: true,
    // Modules are read as UTF-8 anyway, and words of other scripts are shorter so.
    charset: 'utf8',
    sourcemap: 'linked',
    sourcesContent: false,
    metafile: true,
    plugins: [onlyClientCalls],
  });
  return mergeStart(resolve(folder), metafile, REQUIRE);
}

/** What `functions/search/page/` takes from the bundler: the names of the assets, and apart from them their texts. */
function pageAssets(): Record<string, string> {
  const built = Object.entries(buildPageAssets());
  return {
    PAGE_ASSETS: JSON.stringify(Object.fromEntries(built.map(([kind, { text: _, ...asset }]) => [kind, asset]))),
    PAGE_ASSET_TEXTS: JSON.stringify(JSON.stringify(Object.fromEntries(built.map(([kind, { text }]) => [kind, text])))),
  };
}

/** Bytes that a cold start reads: the handler and every chunk that it imports at once. */
export function startupBytes(metafile: Metafile): number {
  const start = Object.keys(metafile.outputs).find((path) => path.endsWith('handler.mjs'));
  const loaded = new Set<string>();
  const load = (path: string): void => {
    const output = metafile.outputs[path];
    if (!output || loaded.has(path)) return;
    loaded.add(path);
    for (const { kind, path: imported } of output.imports) if (kind === 'import-statement') load(imported);
  };
  if (start) load(start);
  return [...loaded].reduce((bytes, path) => bytes + (metafile.outputs[path]?.bytes ?? 0), 0);
}

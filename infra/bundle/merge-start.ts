import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, type Metafile } from 'esbuild';

type Outputs = Metafile['outputs'];
type Output = Outputs[string];

const HANDLER = 'handler.mjs';
const START = 'handler-start.mjs';

/**
 * Puts the handler and all chunks that it imports at once into one file. esbuild makes a chunk of whatever two lazy parts
 * share, and each file costs a cold start about a millisecond of CPU. Chunks that another entry point loads as well stay.
 * @param banner stands at the beginning of each file
 * @returns the metafile of the bundle as it then is
 */
export async function mergeStart(folder: string, metafile: Metafile, banner: string): Promise<Metafile> {
  const { outputs } = metafile;
  const merged = onlyAtStart(outputs);
  const rest = Object.entries(outputs).filter(([path]) => !merged.has(path.replace(/\.map$/, '')));
  const wanted = new Set(rest.flatMap(([, { imports }]) => imports.map(({ path }) => path)));
  const files = [...merged].map(([path, output], place) => ({ path, output, file: basename(path), place }));

  const reExports = files.map(({ file, output, place }) => `export{${names(output, place).there}}from'./${file}';`);
  const bytes = await mergeFiles(folder, reExports.join('\n'), new Set(files.map(({ file }) => file)), banner);
  const start = files[0]?.path.replace(HANDLER, START) ?? START;
  const now: Outputs = { ...Object.fromEntries(rest), [start]: { ...joined(merged), bytes } };
  for (const { path, output, file, place } of files) {
    for (const old of [file, `${file}.map`]) rmSync(join(folder, old));
    if (file !== HANDLER && !wanted.has(path)) continue;
    const text = `export{${names(output, place).here}}from'./${START}';\n`;
    writeFileSync(join(folder, file), text);
    const imports = [{ path: start, kind: 'import-statement' as const }];
    now[path] = { bytes: text.length, inputs: {}, exports: output.exports, imports };
  }
  return { ...metafile, outputs: now };
}

/** What the handler loads at once and no other entry point ever does; the handler comes first. */
function onlyAtStart(outputs: Outputs): Map<string, Output> {
  const entries = Object.keys(outputs).filter((path) => path.endsWith('.mjs') && !basename(path).startsWith('chunk-'));
  const others = entries.filter((path) => basename(path) !== HANDLER);
  const elsewhere = reached(outputs, others, () => true);
  const atOnce = reached(
    outputs,
    entries.filter((path) => !others.includes(path)),
    (kind) => kind === 'import-statement',
  );
  return new Map([...atOnce].filter(([path]) => !elsewhere.has(path)));
}

function reached(outputs: Outputs, from: readonly string[], follows: (kind: string) => boolean): Map<string, Output> {
  const found = new Map<string, Output>();
  const visit = (path: string): void => {
    const output = outputs[path];
    if (!output || found.has(path)) return;
    found.set(path, output);
    for (const { kind, path: imported } of output.imports) if (follows(kind)) visit(imported);
  };
  for (const path of from) visit(path);
  return found;
}

/** What a chunk exports, as the merged file exports it (`there`), and as others still import it from the chunk (`here`). */
function names({ exports }: Output, place: number) {
  const pairs = exports.map((name) => [name, `c${place}_${name}`]);
  return {
    there: pairs.map(([name, merged]) => `${name} as ${merged}`).join(','),
    here: pairs.map(([name, merged]) => `${merged} as ${name}`).join(','),
  };
}

/** Bundles files of a bundle once more, into one. @returns its size in bytes */
async function mergeFiles(folder: string, contents: string, merged: ReadonlySet<string>, banner: string) {
  const { metafile } = await build({
    absWorkingDir: folder,
    stdin: { contents, resolveDir: folder },
    bundle: true,
    outfile: START,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    banner: { js: banner },
    external: ['@aws-sdk/credential-provider-node'],
    minify: true,
    charset: 'utf8',
    sourcemap: 'linked',
    sourcesContent: false,
    metafile: true,
    plugins: [
      {
        name: 'files-of-the-bundle',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^\.\// }, ({ path }) => (merged.has(basename(path)) ? null : { path, external: true }));
          onLoad({ filter: /\.mjs$/ }, ({ path }) => ({ contents: readFileSync(path, 'utf8').replace(banner, '') }));
        },
      },
    ],
  });
  return metafile.outputs[START]?.bytes ?? 0;
}

function joined(merged: ReadonlyMap<string, Output>): Omit<Output, 'bytes'> {
  const outputs = [...merged.values()];
  return {
    inputs: Object.assign({}, ...outputs.map(({ inputs }) => inputs)),
    imports: outputs.flatMap(({ imports }) => imports).filter(({ path }) => !merged.has(path)),
    exports: [],
  };
}

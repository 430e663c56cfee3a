import { basename, extname, join, resolve } from 'node:path';
import { buildSync } from 'esbuild';

const FOLDER = resolve(import.meta.dirname, '..', '..', 'functions', 'search', 'page', 'assets');
const FILES = { style: 'styles/page.css', script: 'page.ts', icon: 'icon.svg' } as const;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export interface BuiltAsset {
  /** Ends in a digest of the content. */
  readonly name: string;
  readonly contentType: string;
  readonly text: string;
}

export type BuiltAssets = Readonly<Record<keyof typeof FILES, BuiltAsset>>;

/** Builds what the search function's pages need, small enough to lie in its bundle. */
export function buildPageAssets(): BuiltAssets {
  return { style: buildAsset(FILES.style), script: buildAsset(FILES.script), icon: buildAsset(FILES.icon) };
}

/** Builds one file for browsers, with what it imports. */
export function buildAsset(file: string, folder = FOLDER): BuiltAsset {
  const { outputFiles } = buildSync({
    entryPoints: [join(folder, file)],
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    outdir: folder,
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: ['chrome111', 'firefox115', 'safari16.4'],
    loader: { '.svg': 'copy' },
  });
  const [built] = outputFiles;
  if (!built) throw new Error(`${file} was built to nothing.`);
  return { name: basename(built.path), contentType: CONTENT_TYPES[extname(built.path)] ?? '', text: built.text };
}

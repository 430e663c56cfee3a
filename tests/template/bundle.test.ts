import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bundle, startupBytes } from '../../infra/bundle.ts';

const root = mkdtempSync(join(tmpdir(), 'bundle-'));
afterAll(() => rmSync(root, { recursive: true }));

describe.each([
  ['search', 450_000],
  ['index', 900_000],
] as const)('the bundle of %s', (name, limit) => {
  const folder = join(root, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'stale.mjs'), '');
  writeFileSync(join(folder, 'notes.ts'), '');
  const metafile = bundle(name, folder);

  it(`reads at most ${limit} bytes on a cold start`, () => {
    expect(startupBytes(metafile)).toBeGreaterThan(50_000);
    expect(startupBytes(metafile)).toBeLessThanOrEqual(limit);
  });

  it('needs no package at run time', () => {
    const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
    const packages = imports.filter(
      ({ external, kind, path }) => external && kind === 'import-statement' && !isBuiltin(path),
    );
    expect(packages).toEqual([]);
  });

  it('replaces an older one, and deletes nothing that is not its own', () => {
    expect(existsSync(join(folder, 'handler.mjs'))).toBe(true);
    expect(existsSync(join(folder, 'stale.mjs'))).toBe(false);
    expect(existsSync(join(folder, 'notes.ts'))).toBe(true);
  });
});

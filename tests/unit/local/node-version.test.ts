import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const PROJECT = join(import.meta.dirname, '..', '..', '..');
const CHECK = join(PROJECT, 'local', 'node-version.js');
const run = (userAgent: string, args: readonly string[] = [CHECK]) =>
  spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, npm_config_user_agent: userAgent },
  });

describe('the check of the Node version', () => {
  it('says in one line what to do where npm runs on an older Node, and lets the command run', () => {
    const { status, stderr } = run('npm/11.19.1 node/v20.20.2 linux x64');
    expect(status).toBe(0);
    expect(stderr).toMatch(/^npm runs on Node v20\.20\.2, .* Install Node 22 or later .*\n$/);
  });

  it.each([['npm/11.19.1 node/v22.13.0 linux x64'], ['npm/11.19.1 node/v24.21.0 linux x64'], ['']])(
    'says nothing for %j',
    (userAgent) => {
      expect(run(userAgent)).toMatchObject({ status: 0, stderr: '' });
    },
  );

  it('says nothing again in the program that imports it', () => {
    const program = ['--input-type=module', '--eval', `import ${JSON.stringify(CHECK)}`];
    expect(run('npm/11.19.1 node/v20.20.2 linux x64', program)).toMatchObject({ status: 0, stderr: '' });
  });

  it('names the versions that package.json and .nvmrc name', () => {
    const read = (name: string) => readFileSync(join(PROJECT, name), 'utf8');
    expect(JSON.parse(read('package.json')).engines.node).toMatch(/^>=22\./);
    expect(read('.nvmrc')).toBe('24\n');
  });
});

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const PROJECT = join(import.meta.dirname, '..', '..', '..');
const run = (userAgent: string, event: string) =>
  spawnSync(process.execPath, [join(PROJECT, 'local', 'node-version.js')], {
    encoding: 'utf8',
    env: { ...process.env, npm_config_user_agent: userAgent, npm_lifecycle_event: event },
  });

describe('the check of the Node version', () => {
  it('says in one line what to do where npm runs on an older Node, and lets the command run', () => {
    const { status, stderr } = run('npm/11.19.1 node/v20.20.2 linux x64', 'prestart');
    expect(status).toBe(0);
    expect(stderr).toMatch(/^npm runs on Node v20\.20\.2, .* Install Node 22 or later .*\n$/);
  });

  it.each([
    ['npm/11.19.1 node/v22.13.0 linux x64', 'pretest'],
    ['npm/11.19.1 node/v24.21.0 linux x64', 'prestart'],
    ['npm/11.19.1 node/v20.20.2 linux x64', 'start'],
    ['', 'prestart'],
  ])('says nothing for %j before %s', (userAgent, event) => {
    expect(run(userAgent, event)).toMatchObject({ status: 0, stderr: '' });
  });

  it('names the versions that package.json and .nvmrc name', () => {
    const read = (name: string) => readFileSync(join(PROJECT, name), 'utf8');
    expect(JSON.parse(read('package.json')).engines.node).toMatch(/^>=22\./);
    expect(read('.nvmrc')).toBe('24\n');
  });
});

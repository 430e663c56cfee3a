import { describe, expect, it, vi } from 'vitest';
import { outcomesOf } from './normalise-file.ts';

const SECRET = 'the text of the file';

vi.mock('../../../functions/normalise/formats/text/yaml.ts', async (original) => ({
  ...(await original<object>()),
  parse: () => {
    throw new Error(SECRET);
  },
}));

describe('an error that no parser is expected to throw', () => {
  const file = '---\ntitle: Ferry\n---\n\nIt sails again.\n';

  it('rejects the file, and goes along as name and stack', async () => {
    const failure = await outcomesOf(file).catch((error) => error);
    expect(failure).toMatchObject({ name: 'FileFault', code: 'parser_failed' });
    expect(failure.parserFault.name).toBe('Error');
    expect(failure.parserFault.stack[0]).toContain('parser-faults.apart.test');
    expect(JSON.stringify({ message: failure.message, fault: failure.parserFault })).not.toContain(SECRET);
  });
});

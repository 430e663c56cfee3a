import { describe, expect, it } from 'vitest';
import { takeOutBoilerplate } from '../../../../functions/normalise/html/text/boilerplate.ts';
import type { Judged } from '../../../../functions/normalise/html/text/fates.ts';
import { PageElement } from '../../../../functions/normalise/html/tree/element.ts';

const TEXT = 'The ferry between Norhaven and the island of Skell sails again after eleven days.';

function kept(line: string): string[] {
  const element = new PageElement('p');
  const blocks = [TEXT, line, TEXT.replace('eleven', 'nine')].map((text): Judged => {
    const block = { kind: 'text' as const, text, linked: 0, setting: '', parts: [], texts: [], element };
    return { block, fate: 'text', why: '' };
  });
  takeOutBoilerplate(blocks, { title: 'Ferry', authors: [] });
  return blocks.filter(({ fate }) => fate === 'text').flatMap(({ block }) => (block.text === line ? [line] : []));
}

describe('lines that publishers put between paragraphs', () => {
  it.each([
    'Advertisement',
    'Sign up to our weekly newsletter',
    'For free breaking news alerts sent straight to your inbox sign up to our e-mails',
    'I would like to be emailed about offers, events and updates from the Norhaven Post. Read our privacy policy',
    'Get Harbour Monthly delivered through your letterbox every month. 12 issues for £11.99. Click here for more.',
    'This is a breaking story - more to follow',
  ])('are no text: %s', (line) => {
    expect(kept(line)).toEqual([]);
  });

  it.each([
    'They get the fish delivered every morning, and the newspaper too.',
    'Updates of the timetable are sent to all captains, she said.',
    'He would like to receive the harbour office’s answer by Monday.',
    'Support for the ferry grew, so we continue to ask questions, the mayor said.',
  ])('what only looks like them is: %s', (line) => {
    expect(kept(line)).toEqual([line]);
  });
});

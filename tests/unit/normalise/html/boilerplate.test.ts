import { describe, expect, it } from 'vitest';
import { withoutBoilerplate } from '../../../../functions/normalise/html/text/boilerplate.ts';

const TEXT = 'The ferry between Norhaven and the island of Skell sails again after eleven days.';

function kept(line: string): string[] {
  const blocks = [TEXT, line, TEXT.replace('eleven', 'nine')].map((text) => ({
    kind: 'text' as const,
    text,
    linked: 0,
    setting: '',
  }));
  return withoutBoilerplate(blocks, { title: 'Ferry', authors: [] }, [])
    .slice(1, -1)
    .map(({ text }) => text);
}

describe('lines that publishers put between paragraphs', () => {
  it.each([
    'Advertisement',
    'Sign up to our weekly newsletter',
    'For free breaking news alerts sent straight to your inbox sign up to our e-mails',
    'I would like to be emailed about offers, events and updates from the Norhaven Post. Read our privacy policy',
    'Get Harbour Monthly delivered through your letterbox every month. 12 issues for £11.99. Click here for more.',
    'Unlimited online access to the Norhaven Post and 15 news sites with one account.',
    'The Norhaven Post ePaper, an electronic replica of the print edition to view on any device.',
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

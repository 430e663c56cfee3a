import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { onlyArticle, outcomesOf } from '../normalise-file.ts';

const SEEDS = join(import.meta.dirname, '../../../../seeds');
/** What a page gets that our own code, or a parser of others, has failed on: its whole text stands for the article. */
const READ_WHOLE = 'html_read_whole';
const PARAGRAPHS = [
  'The ferry between Norhaven and the island of Skell sails again, the harbour office said on Monday.',
  'A broken ramp had kept lorries from boarding, and fish had to wait on the quay for eleven days.',
  'The new one was made in Dorrin, 300 kilometres away, and came by train; two more are to follow it.',
  'Tickets that were bought for the days without a ferry stay valid until May, according to the company.',
];
const TEXT = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('');

describe('reading pages fails', () => {
  it.each(globSync('**/*.*', { cwd: SEEDS }))('on none in the seeds: %s', async (key) => {
    for (const outcome of await outcomesOf(await readFile(join(SEEDS, key)), { key }))
      expect('article' in outcome ? outcome.article.warnings : []).not.toContain(READ_WHOLE);
  });

  it.each([
    ['a table for its layout', `<table><tr><td>Menu<td>${TEXT}</table>`],
    ['a template and a custom element', `<template><p>Old.</p></template><x-story>${TEXT}</x-story>`],
    ['a picture drawn in place', `<svg viewBox="0 0 9 9"><title>T</title><path d="M0 0"/></svg>${TEXT}`],
    [
      'a frame, a form and a noscript',
      `<iframe src="x"></iframe><form><input><noscript><p>No script.</p></noscript></form>${TEXT}`,
    ],
    ['line breaks for paragraphs', TEXT.replaceAll(/<\/?p>/g, '<br><br>')],
    ['elements that are never closed', `<div><ul><li>${TEXT.replaceAll('</p>', '')}<b><i>End`],
    ['elements closed in the wrong order', `<b><p>${TEXT}</b></p></div></article>`],
    ['attributes without quotes and twice', `<div class=a class="b" hidden=false data-x='{"a":">"}'>${TEXT}</div>`],
    ['comments and CDATA', `<!-- <p> --><![CDATA[x]]><!--[if IE]><p>old</p><![endif]-->${TEXT}`],
    ['two bodies', `</body></html><html><body>${TEXT}`],
    [
      'a dialog, tabs and a video',
      `<dialog open>Cookies?</dialog><details><summary>S</summary><p>More.</p></details><video><source></video>${TEXT}`,
    ],
  ])('on no page with %s', async (_, body) => {
    const html = `<!doctype html><html><head><title>Ferry sails again</title></head><body><h1>Ferry sails again</h1>${body}</body></html>`;
    const { warnings, body: text } = await onlyArticle(html);
    expect(warnings).not.toContain(READ_WHOLE);
    expect(text).toContain(PARAGRAPHS[1]);
  });
});

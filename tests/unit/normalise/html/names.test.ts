import { describe, expect, it } from 'vitest';
import { nameWords } from '../../../../functions/normalise/html/names/name-words.ts';
import { asksConsent, named } from '../../../../functions/normalise/html/names/part-names.ts';

describe('the words of a name', () => {
  it.each([
    ['articleBody', ' article body '],
    ['wp-caption-text', ' wp caption text '],
    ['Card_card__3xYz', ' card card 3x yz '],
  ])('of %s', (name, words) => {
    expect(nameWords(name)).toBe(words);
  });
});

describe('a part of a page', () => {
  it.each([
    ['photo-caption', 'caption'],
    ['imageCaption', 'caption'],
    ['related-articles', 'related'],
    ['block readMore', 'related'],
    ['ad', 'advertisement'],
    ['newsletter-signup', 'subscribing'],
    ['paywall-overlay', 'subscribing'],
    ['share-bar', 'sharing'],
    ['comments-area', 'comments'],
    ['author-bio', 'author'],
    ['articleMeta', 'details'],
    ['kicker', 'kicker'],
    ['poll', 'widget'],
    ['post-ratings', 'widget'],
    ['embed-consent', 'embed'],
    ['sr-only', 'hidden'],
    ['hidden', 'hidden'],
  ])('is told by the name %s: %s', (name, part) => {
    expect(named({ value: name, answers: [] }).part).toBe(part);
  });

  it.each([
    'non-paywall',
    'no-comments',
    'has-related',
    'with-ads',
    'comments-open',
    'paywall-free',
    'article-body',
    'shared-ownership',
    'relatedness',
    'adventure',
    'commentary',
    'biography-of-a-town-x'.replace('biography', 'geography'),
    'quizmaster',
    'market-ratings',
    'tv-ratings-story',
    'scaption',
    'header',
    'content hidden-gems',
  ])('is none by the name %s', (name) => {
    expect(named({ value: name, answers: [] }).part).toBeNull();
  });
});

describe('a dialog that asks for consent', () => {
  it.each([
    'onetrust-consent-sdk',
    'cookie-banner',
    'cookieBanner',
    'CookieConsent',
    'qc-cmp2-container',
    'cmpbox',
    'gdpr-notice',
    'didomi-host',
  ])('is told by the name %s', (name) => {
    expect(asksConsent({ value: name, answers: [] })).toBe(true);
  });

  it.each([
    'cmp-text',
    'cmp-container',
    'cmp-title__text',
    'consent',
    'informed-consent',
    'gdpr',
    'gdpr-article',
    'cookie-recipe',
    'privacy',
    'trusted',
    'article-privacy-law',
  ])('is not told by the name %s', (name) => {
    expect(asksConsent({ value: name, answers: [] })).toBe(false);
  });
});

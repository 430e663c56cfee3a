import { describe, expect, it } from 'vitest';
import { endingIn } from '../../../functions/engine/forms/compounds.ts';
import { textForms } from '../../../functions/engine/forms/text-forms.ts';
import { formKeys, otherPhrases } from '../../../functions/engine/forms/word-forms.ts';

describe('a word of a text may be written as', () => {
  it.each([
    ['one word, where it has a hyphen', 'Send an e-mail.', ['email']],
    ['one word in singular and plural', 'Two start-ups.', ['startup', 'startups']],
    ['one number, whatever parts it', 'They hired 1,000 at 7:30pm.', ['1000', '730pm']],
    ['an abbreviation in capitals, where it has dots', 'In the U.S. and “the U.N.”,', ['US', 'UN']],
    ['one with dots, where it has none', 'The EU met.', ['EU']],
    ['one word, where signs stand in it', 'AT&T’s Node.js, AC/DC and O’Brien.', ['att', 'nodejs', 'acdc', 'obrien']],
    ['two words, where a capital stands in it', 'The #MeToo march on YouTube.', ['me too', 'you tube']],
    ['with two letters for an umlaut, where it is a name', 'From München to Århus, schön.', ['muenchen', 'aarhus']],
    ['a name in -sky', 'Zelenskyy and Polanski.', ['zelensky', 'polansky']],
    ['its initials', 'He met John F. Kennedy at the World Health Organization.', ['JFK', 'WHO']],
  ])('%s', (_, text, forms) => {
    expect(textForms(text, 'en').sort()).toEqual([...forms].sort());
  });

  it.each([
    ['words as most are', 'The council met on Monday, and left.'],
    ['the parts of an address', `See https://${'a.'.repeat(60)}example now.`],
    ['a text in capitals', 'THE UN MET IN THE US TODAY AND LEFT'],
    ['a headline with capitals', 'Council Of The Old Town Meets'],
    ['a possessive', 'Russia’s envoy'],
    ['a dash between words', 'the mayor — not the council'],
  ])('nothing else: %s', (_, text) => {
    expect(textForms(text, 'en')).toEqual([]);
  });

  it('German umlauts are left to the rules of the language', () => {
    expect(textForms('In München', 'de')).toEqual([]);
  });

  it('German compounds are found by their last part', () => {
    const [form = '', ...others] = textForms('Das Trinkwasser für kritische Leser.', 'de');
    expect([form, others]).toEqual(['-ressawknirt', []]);
    const finds = (word: string) => {
      const pattern = endingIn(word);
      return pattern !== null && new RegExp(`^${pattern}$`).test(form);
    };
    expect(['Wasser', 'Inkwasser', 'Asser', 'Kwasser'].filter(finds)).toEqual(['Wasser', 'Kwasser']);
    expect(['Ration', 'Schaft', 'Reich'].map(endingIn)).toEqual([null, null, null]);
  });

  it('Cyrillic names are known in Latin letters', () => {
    expect(textForms('Зеленский встретился', 'ru')).toEqual(['zelensky']);
    expect(textForms('Зеленський зустрівся', 'uk')).toEqual(['zelensky']);
  });

  it('takes no longer for one endless word', () => {
    const start = performance.now();
    textForms(`${'a-'.repeat(500_000)} ${'Xy'.repeat(500_000)} ${'A '.repeat(300_000)}`, 'en');
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe('a word of a query is looked up', () => {
  it.each([
    ['e-mail', ['email']],
    ['email', ['email']],
    ['U.S.', ['US', 'USA']],
    ['us', ['us', 'US', 'USA']],
    ['emails', ['emails', 'email']],
    ['news', ['news', 'NEWS']],
    ['MiG-29', ['mig29']],
    ['München', ['munchen', 'muenchen']],
  ])('%s', (word, keys) => {
    expect(formKeys(word)).toEqual(keys);
  });

  it.each([
    ['US senate', ['U S senate']],
    ['U.S. senate', ['US senate']],
    ['1,000 teachers', ['1000 teachers']],
    ['white house', []],
  ])('as a part of %s', (phrase, others) => {
    expect(otherPhrases(phrase)).toEqual(others);
  });
});

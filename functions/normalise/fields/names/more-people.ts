/** What says behind the names of a byline that further people wrote too, by language. "#" stands for how many. */
const MORE_PEOPLE: Readonly<Record<string, string>> = {
  en: 'and # others?|and others|et al\\.?|and # more',
  de: 'und # weiteren?|und # anderen?|und weitere|und andere|u\\. ?a\\.',
  fr: 'et # autres?|et autres',
  es: 'y # más|y otr[oa]s #|y # otr[oa]s|y otr[oa]s',
  it: 'e altr[ie] #|e # altr[ie]|e altri',
  pt: 'e mais #|e outr[oa]s #|e # outr[oa]s|e outros',
  nl: 'en # anderen?|en anderen|e\\.a\\.',
  sv: 'och # andra|och # till|m\\.fl\\.',
  da: 'og # andre|og andre|m\\.fl\\.',
  pl: 'i # inn(?:ych|i|e)|i inni',
  ru: 'и ещё #|и еще #|и другие|и др\\.',
  tr: 've # kişi daha|ve diğerleri',
};
const COUNT = '(?:\\p{N}{1,3}|one|two|three|ein|eine|zwei|drei|une?|deux|trois|un[oa]|dos|tres|due|tre|dois|duas)';
const WORDS = Object.values(MORE_PEOPLE).join('|').replaceAll('#', COUNT);
/** Korean, Japanese and Chinese need no space before it, but where no number follows a name might end so. */
const EAST_ASIAN =
  '\\s?(?:외|ほか|他|ら|等)\\s?\\p{N}{1,3}\\s?(?:명|인|人|名|位)|\\s(?:외|등|等|ほか)|(?<=\\p{sc=Han}{2})(?:ほか|等)';
const AT_THE_END = new RegExp(`(?:,?\\s(?:${WORDS})|${EAST_ASIAN})$`, 'iu');
const LONGEST = 300;

/** A byline without "and 2 others" behind its names: further people who are not named. */
export function withoutMorePeople(text: string): string {
  return text.length > LONGEST ? text : text.replace(AT_THE_END, '');
}

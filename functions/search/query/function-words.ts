import type { LanguageName } from '../../engine/languages.ts';
import { foldedWords } from '../suggest/fold.ts';
import type { Word } from './expression.ts';

const DANISH_AND_NORWEGIAN =
  'af alle at av ble blev bli blir bliver da de dem den denne der det dette du efter eller en er et etter for fra ha hadde han hans har havde hun hva hvad hvem hvilke hvilken hvis hvor hvordan hvorfor i ikke jeg kan kunne man med mellem mellom men mod mot na nar nu og ogsa om op opp over pa seg sig sin skal som til ud under ut var vi vil ville ved vaere';

/**
 * The most frequent function words of each language: articles, prepositions, conjunctions, pronouns, auxiliaries and
 * question words, with case and accents folded. Chosen from the stop words of Snowball (snowballstem.org, BSD
 * License), with the auxiliaries and question words that it lacks.
 */
const LISTS: Partial<Record<LanguageName, string>> = {
  en: "a about after all am an and any are as at be because been before being between but by can could did do does doesn't during for from had has have he her him his how i if in into is isn't it it's its me my no not of on only or our over she should so some such than that the their them then there these they this those through to too under until very was we were what when where which while who whom whose why will with would you your",
  de: 'aber als am an auch auf aus bei beim bis das dass dem den denn der des die dies diese dieser durch ein eine einem einen einer eines er es fur gegen gibt hat hatte haben ich ihr ihre im in ist kann kein keine man mit nach nicht noch nur oder sein seine sich sie sind so uber um und unter vom von vor wann war waren warum was welche welcher wer werden wie wir wird wo wurde wurden zu zum zur zwischen',
  fr: 'a au aussi aux avait avec ce ces cet cette comme comment d dans de depuis des du elle en entre est et etait ete etre fait il ils j je l la le les leur leurs lui mais n ne nous on ont ou par pas plus pour pourquoi qu quand que quel quelle quels qui quoi s sa sans se ses son sont sous sur un une vous y',
  es: 'a al antes como con contra cual cuales cuando de del desde donde durante e el ella en entre era es esa ese esta este esto fue fueron ha han hasta hay la las le les lo los mas me muy no o otro para pero por porque que quien quienes se ser si sin sobre son su sus tambien un una y ya',
  it: 'a agli ai al alla alle anche che chi ci come con cosa cui da dai dal dalla dalle de dei del dell della delle di dove e ed era gli ha hanno i il in l la le lo loro ma nei nel nella nelle non o per perche piu quale quali quando quanto questa questo se si sono stata stato su sua sul sulla suo tra un una uno',
  pt: 'a ao aos as ate com como da das de do dos e ela ele em entre era essa esse esta este foi foram ha isso ja mais mas muito na nao nas no nos num numa o onde os ou para pela pelas pelo pelos por porque qual quais quando que quem sao se sem ser seu seus so sobre sua suas tambem tem um uma',
  nl: 'aan al als bij dan dat de der deze die dit door dus een en er geen had hebben heeft het hij hoe hun ik in is je kan maar met mijn na naar niet nog nu of om ook op over te tegen tot uit van veel voor waar waarom wanneer waren was wat we welk welke werd wie worden wordt ze zich zij zijn zo zonder zou',
  sv: 'alla att av blev blir da de dem den denna det detta du efter eller en er ett for fran ha hade han hans har hon hur i icke inte jag kan kunde man med mellan men mot nagon nar nu och om over pa sa sig sin ska skulle som till under upp ut utan vad var vara varfor vem vi vid vilka vilken vilket ar',
  da: DANISH_AND_NORWEGIAN,
  no: DANISH_AND_NORWEGIAN,
  ru: 'а без бы был была были было быть в вы где для до его ее её если же за и из или их к как какая какие какой когда кто ли между мы на над не но о об он она они от перед по под после почему при про с со так также то тоже только у уже чем что чтобы эта эти это этот я',
};

/**
 * Returns the function words of a query. The query counts as written in the language whose list contains most of its
 * words. The lists of other languages are ignored, because a function word of one language is often a noun of another.
 * @param languages most frequent first. Every other language needs one more word than the first: `war` alone does not
 *   make a query German in an English collection
 */
export function functionWords(words: readonly Word[], languages: readonly LanguageName[]): Word[] {
  let [most, best]: [number, Word[]] = [0, []];
  for (const [at, language] of languages.entries()) {
    const known = listOf(language);
    const found = words.filter(({ text }) => isKnown(text, known));
    const lead = found.length - Math.sign(at);
    if (lead > most) [most, best] = [lead, found];
  }
  return best;
}

/** Separates the function words of a query from its content words. */
export function byMeaning(words: readonly Word[], languages: readonly LanguageName[]) {
  const meaningless = functionWords(words, languages);
  return { meaningless, content: words.filter((word) => !meaningless.includes(word)) };
}

/** Whether a word is a function word of any of these languages. */
export function isFunctionWord(text: string, languages: readonly LanguageName[]): boolean {
  return languages.some((language) => isKnown(text, listOf(language)));
}

const sets = new Map<LanguageName, ReadonlySet<string>>();

/** Returns the list of a language, built on first use: most searches need none. */
function listOf(language: LanguageName): ReadonlySet<string> {
  const made = sets.get(language) ?? new Set(foldedWords(LISTS[language] ?? ''));
  sets.set(language, made);
  return made;
}

/** Whether all parts of a word are in a list. An apostrophe splits a word, as it does in the index: `what's`. */
function isKnown(text: string, known: ReadonlySet<string>): boolean {
  return foldedWords(text).every((part) => known.has(part));
}

import { isDateLine } from '../../fields/dates.ts';
import { wordsIn } from '../words-in.ts';
import { namesAffiliates } from './affiliates.ts';
import { asksToLogIn } from './commenting.ts';
import { labelKind } from './labels.ts';
import { isReported, isSentence } from './prose.ts';
import { asksToSignUp } from './signing-up.ts';

/** A kind of line that publishers add to a text, told by its wording alone: no sentence of prose has it. */
export interface LineRule {
  name: string;
  /** Why prose never reads so. */
  why: string;
  matches(line: string): boolean;
}

/** Longer lines are text. */
export const LONGEST_PUBLISHER_LINE = 500;
const NETWORK =
  '(?:facebook|twitter|instagram|whatsapp|linkedin|tiktok|youtube|telegram|google news|bluesky|threads|mastodon|pinterest|flipboard|snapchat|xing|vk|twitch|social media|x(?= |$|\\W))';

/** A whole line in any case; the pattern need not say so. */
const whole = (pattern: string) => new RegExp(`^[\\s\\p{P}\\p{S}]{0,4}(?:${pattern})[\\s\\p{P}\\p{S}]{0,4}$`, 'iu');

const TEASER = new RegExp(
  '^[\\s\\p{P}\\p{S}]{0,4}(?:(?:(?:read|see|watch|find out|learn) (?:more|also|next)|also read|see also|related(?: (?:articles?|stor(?:y|ies)|posts?|topics?|content|links?|coverage|reading))?|recommended(?: reading)?|you (?:may|might) also like|more on this(?: story)?|(?:don.t|do not) miss|up next|trending' +
    '|(?:lesen|sehen) sie (?:auch|dazu|mehr|hier)|auch interessant|mehr (?:zum thema|dazu)|zum thema|weiterlesen|(?:à )?(?:lire|voir) (?:aussi|également)|(?:lea|leer|lee|mira|ver) (?:también|más|además)|te puede interesar|leggi anche|leia (?:mais|também)|veja também|saiba mais|lees (?:ook|meer)|les (?:også|mer)|läs (?:också|även|mer)|læs (?:også|mere)|lue myös|(?:prze)?czytaj (?:też|także|również|więcej)|zobacz (?:też|także|również)|читайте (?:также|ещё)|читать также|по теме)' +
    '[^\\p{L}\\p{N}]{0,3}[:：|»›>→–—-]|(?:相关阅读|相关新闻|延伸閱讀|関連記事|관련기사)[:：】])\\s*\\S.{0,200}(?<![.。])$|^(?:lesen|sehen) sie (?:auch|dazu|mehr)[^.!?]{0,40}:$',
  'iu',
);
const COPYRIGHT =
  /^[\s\p{P}]{0,3}(?:copyright\s*)?(?:[©ⓒ]|\(c\)|copyright(?=\s+(?:©|\(c\)|\d{4}|by\s\p{Lu})))\s*(?:copyright\s*)?(?:by\s+)?(?:\d{4}|[\p{Lu}\p{Lo}])/iu;
const OWNED_SINCE = /^.{0,80}(?:[©ⓒ]\s?(?:19|20)\d\d|\b(?:19|20)\d\d\s?[©ⓒ]|[©ⓒ]\s(?:19|20)\d\d)/u;
const RIGHTS =
  /(?:^|[.,;:|–—©-]\s*|\d{4}\s[^.]{0,60}\s)(?:all rights (?:are )?reserved|alle rechte vorbehalten|tous droits réservés|(?:todos (?:los|os) )?(?:derechos|direitos) reservados|tutti i diritti (?:sono )?riservati|alle rechten voorbehouden|med ensamrätt|wszelkie prawa zastrzeżone|все права защищены|版权所有|無断転載(?:を)?禁(?:ず|止|じます)?|무단\s?전재)[^\p{L}]{0,4}(?:\p{Lu}[^.]{0,60})?$/iu;
const CREDIT = whole(
  '(?:photos?|pictures?|images?|photo(?:graph)? (?:by|credit|courtesy)|image (?:credit|source)|picture credit|credits?|fotos?|(?:titel|beitrags|aufmacher)(?:bild|foto)|bild(?:er|quelle|nachweis)?|cover (?:photo|image|picture) by|image à la une|foto(?:s|nachweis|graf)?|quellen?|sources?|source image|crédits?(?: photos?)?|photographie|crédito|fuente|foto(?:grafía)?|imagen|fonte|immagine|imagem|bron|beeld|källa|kilde|zdjęcie|źródło|źródła|fot\\.|фото|источник|图片来源|图源|来源|写真|出典|사진)\\s?[:：]\\s*(.{0,80})',
);
const TAGS = whole(
  '(?:tags?|tagged(?: as| with)?|filed under|posted in|topics?|themen|schlagwort(?:e|wörter)?|keywords|stichwörter|etiquetas|mots-clés|temas|argomenti|etichette|categor(?:y|ies|ie|ias?|ía)|kategorie|kategorien|rubrik|trefwoorden|etiketter|etiketler|tagi|теги|метки|标签|タグ)\\s?[:：]\\s*(.{0,160})',
);
const PUBLISHED =
  /^(?:first |last |originally |zuletzt |date |date of )?(?:published|posted|updated|modified|last updated|publication|publiziert|aktualisiert|veröffentlicht|erschienen|erstellt|stand|publicado|publicada|publié|publiée|mis à jour|mise à jour|actualizado|atualizado|aggiornato|pubblicato|publicerad|uppdaterad|oppdatert|publisert|opdateret|gepubliceerd|bijgewerkt|opublikowano|aktualizacja|обновлено|опубликовано)(?!\p{L})/iu;

/** Behind the verb there is only a time of the day. */
const CLOCK_ONLY =
  /^\p{L}+(?: (?:at|um|à|a las?|alle|às|kl\.?|om|today|heute|aujourd.hui|hoy|oggi|hoje|um|at)){0,3}\s\d{1,2}[:.h]\d{2}(?:\s?(?:[ap]\.?m\.?|uhr|h|[A-Z]{2,4})){0,2}[.)]?$/iu;

/** Exported for their tests. */
export const LINE_RULES: readonly LineRule[] = [
  {
    name: 'label',
    why: 'A word or two of a list, alone on the line.',
    matches: (line) => labelKind(line) !== null,
  },
  {
    name: 'teaser',
    why: 'The words are parted from a headline by a colon or a dash, and no full stop follows it.',
    matches: (line) => TEASER.test(line),
  },
  {
    name: 'copyright',
    why: 'The sign, or the word before a year, leads to an owner, and the line has no sentence’s end.',
    matches: (line) =>
      (COPYRIGHT.test(line) && wordsIn(line) <= 30 && !isSentence(line)) ||
      (/[©ⓒ]/.test(line) && OWNED_SINCE.test(line) && wordsIn(line) <= 30) ||
      RIGHTS.test(line),
  },
  {
    name: 'credit',
    why: 'A label and a colon with so few words behind it that they are names.',
    matches: (line) => isShortBehind(CREDIT, line, 6),
  },
  {
    name: 'tags',
    why: 'A label and a colon with a list behind it, without a full stop.',
    matches: (line) => isShortBehind(TAGS, line, 16) && !isSentence(line),
  },
  {
    name: 'date of publication',
    why: 'The verb is followed by a date and by nothing else.',
    matches: (line) => line.length <= 120 && PUBLISHED.test(line) && (isDateLine(line) || CLOCK_ONLY.test(line)),
  },
  {
    name: 'reading time',
    why: 'A number and a unit, or a label, make the whole line.',
    matches: (line) => READING_TIME.test(line) || AGO.test(line),
  },
  {
    name: 'sharing',
    why: 'An imperative and the name of a network, or of what is shared.',
    matches: (line) => SHARING.some((pattern) => pattern.test(line)) && !isSentence(line),
  },
  {
    name: 'signing up',
    why: 'An imperative at the beginning and a service of a publisher in the same line.',
    matches: asksToSignUp,
  },
  {
    name: 'number of comments',
    why: 'A number and the word make the whole line.',
    matches: (line) => COMMENT_COUNT.test(line),
  },
  {
    name: 'commenting',
    why: 'The reader is asked for a log-in and for a comment, in the whole line.',
    matches: asksToLogIn,
  },
  {
    name: 'privacy',
    why: 'The page speaks of its own cookies, links or scripts.',
    matches: (line) =>
      PAGE_ITSELF.some((pattern) => pattern.test(line)) ||
      namesAffiliates(line) ||
      (line.includes('cript') && SCRIPTS.test(line)),
  },
  {
    name: 'breaking',
    why: 'The page speaks of the story that it shows.',
    matches: (line) => BREAKING.test(line),
  },
  {
    name: 'position in a gallery',
    why: 'A number of a number.',
    matches: (line) => GALLERY.test(line),
  },
  {
    name: 'decoration',
    why: 'There is neither a letter nor a digit in it.',
    matches: (line) => !/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(line),
  },
];

const READING_TIME = whole(
  '(?:lesedauer|lesezeit|reading time|read time|temps de lecture|tempo di lettura|tempo de leitura|tiempo de lectura|leestijd|lästid|lesetid)\\s?:?\\s*(?:(?:ca\\.?|approx\\.?|env\\.?|about|etwa)\\s)?\\d{0,3}\\s?\\p{L}{0,8}\\.?|\\d{1,3}[ -]?(?:min(?:ute)?s?|mins)\\.?(?: (?:to )?read| lesezeit| de lecture| de lectura| di lettura| de leitura)',
);
/** How long something takes: reading it, above a text; within one it may be baking. */
const MINUTES = whole('\\d{1,3}[ -]?min(?:ute)?s?\\.?');

/** Whether a line above a text says how long it takes to read. */
export function isReadingTime(line: string): boolean {
  return MINUTES.test(line) || READING_TIME.test(line);
}

/** The Web is younger than the years of a column such as "50 years ago". */
const AGO = whole('(?:\\d{1,3} (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?)|[12]?\\d years?) ago');
const SHARING = [
  whole(
    `(?:share|like|follow|find|join|add|visit)(?: (?:this|us|me|it|our|the)(?: (?:article|story|post|page|video|channel))?)?(?: \\p{Lu}[\\p{L}\\d ]{0,40})? (?:on|via|with|at|by) (?:our )?${NETWORK}\\b.{0,100}`,
  ),
  whole('share (?:this|the|our) (?:article|story|post|page|video|recipe|interview)(?: (?:on|via|with|by)\\b.{0,60})?'),
  whole(
    `(?:diesen |den |dieses )?(?:artikel|beitrag|inhalt|text)? ?(?:mit anderen )?(?:teilen|folgen)(?: (?:auf|bei|via|mit|per|sie uns)\\b.{0,80})?`,
  ),
  whole(`folgen sie (?:uns|mir|\\p{Lu}\\S+)(?: auch)? (?:auf|bei) ${NETWORK}\\b.{0,80}`),
  whole(
    `(?:suivez|retrouvez|rejoignez)[ -]nous sur ${NETWORK}\\b.{0,80}|(?:síguenos|síganos|siga-nos|seguici|segui) (?:en|no|su|na|nas|em)\\b.{0,60}${NETWORK}\\b.{0,60}|volg ons (?:op|via) ${NETWORK}\\b.{0,60}|följ oss på ${NETWORK}\\b.{0,60}`,
  ),
];
const COMMENT_COUNT = whole(
  '(?:no|keine) (?:comments|kommentare|responses|replies)(?: yet)?|(?:\\d{1,6}|view|show|read) ?(?:all )?(?:\\d{1,6} )?(?:comments?|kommentare?|commentaires?|comentarios?|commenti|comentários?|reacties|kommentarer|komentarz\\p{L}{0,2}|комментари\\p{L}{1,3}|responses?|replies)|(?:comments?|kommentare?|commentaires?|comentarios?|commenti|comentários?)\\s?[:(]\\s?\\d{1,6}\\)?|leave a (?:comment|reply)(?: on .{0,80})?',
);
const SCRIPTS =
  /^.{0,60}\bplease (?:enable|turn on|activate) javascript\b.{0,80}$|^(?:this|the) \p{L}{3,12} requires javascript(?: to\b.{0,60})?[.!]?$/iu;
const PAGE_ITSELF = [
  /^(?:this|our) (?:article|post|story|page|site|website|content)s? (?:may |also )?(?:contains?|includes?) (?:\p{L}+ )?(?:affiliate|sponsored|paid)(?: (?:and|or|and\/or) \p{L}+)? (?:links?|content)\b.{0,300}$/iu,
  /^(?:we|this (?:site|website|page)|our (?:site|website|partners)) (?:and our (?:\d+ )?partners )?(?:may )?uses? cookies(?: (?:to|on (?:this|our)|and (?:other|similar)|in order)\b.{0,300})?[.!]?$/iu,
  /^bitte aktivieren? (?:sie )?javascript\b.{0,120}$/iu,
  /^hinweis zu (?:affiliate|werbe|provisions)-?links?\b.{0,400}$/iu,
  /^(?:dieser|der) (?:artikel|beitrag|text) enthält (?:affiliate|werbe|provisions)-?links?.{0,200}$/iu,
];
const BREAKING =
  /^(?:this is a (?:breaking|developing)(?: news)? story\b.{0,100}|(?:more|further details|updates?) to follow\b.{0,40}|(?:please )?(?:refresh|check back)(?: the page| here)? (?:regularly|often|for (?:the latest )?updates)\b.{0,60})$/iu;
const GALLERY = whole(
  '(?:image|photo|picture|slide|bild|foto|photo|imagen|immagine|imagem)?\\s?\\d{1,4}\\s?(?:of|/|von|de|di|sur|van)\\s?/?\\s?\\d{1,4}|(?:image|photo|picture|slide|bild|foto) \\d{1,4}',
);

function isShortBehind(pattern: RegExp, line: string, mostWords: number): boolean {
  const behind = pattern.exec(line)?.[1];
  return behind !== undefined && wordsIn(behind) <= mostWords && !(isSentence(line) && wordsIn(behind) > 3);
}

/** The name of the kind of line that publishers add; null for a line that may be text. */
export function publisherLine(line: string): string | null {
  const rule = line.length > LONGEST_PUBLISHER_LINE ? undefined : LINE_RULES.find(({ matches }) => matches(line));
  return rule === undefined || isReported(line) ? null : rule.name;
}

import { writersIn } from './work-labels.ts';

/**
 * What introduces the names of a byline, by language. `by`: a preposition, a name follows. `label`: a name follows, or a
 * colon. `titled`: introduces names only with a colon, because it is a common word. `work`: what stands before `by`.
 */
interface Introductions {
  by?: string;
  label?: string;
  titled?: string;
  work?: string;
}

const INTRODUCTIONS: Readonly<Record<string, Introductions>> = {
  ar: { by: 'بقلم', label: 'كتب|كتبت|كتبه|كتبها', titled: 'إعداد|الكاتب|الكاتبة|المؤلف|تقرير' },
  bg: { by: 'от', label: 'автор|автори|текст', work: 'написано|публикувано' },
  bn: { titled: 'লেখক|লিখেছেন|প্রতিবেদক' },
  ca: { label: 'text de|escrit per|redactat per|publicat per', titled: 'per|text|autora?|autors' },
  ckb: { label: 'نووسینی|نوسینی', titled: 'نووسەر' },
  cs: { label: 'autor|autorka|autoři|text|napsala?', titled: 'připravila?' },
  da: { by: 'af', label: 'tekst', work: 'skrevet|tekst|udgivet' },
  de: {
    by: 'von|vom',
    label: 'text|autor|autorin|autoren|autorinnen|autorin/autor|autor/autorin|autor/in|autor:in|verfasser|verfasserin',
    titled: 'interview|redaktion|protokoll',
    work:
      'veröffentlicht|eingestellt|erstellt|geschrieben|verfasst|verfaßt|artikel|gastbeitrag|gastkommentar|beitrag|kommentar|' +
      'kolumne|reportage|rezension|bericht|analyse|essay|pressemitteilung|protokolliert|aufgezeichnet',
  },
  el: {
    by: 'του|της|των',
    label: 'γράφει|γράφει ο|γράφει η|γράφουν|γράφουν οι|κείμενο',
    titled: 'από|συντάκτης|συντάκτρια',
  },
  en: {
    by: 'by',
    label: 'author|authors',
    titled: 'words|story|interview|reporting|report|writer|writers|reporter|reporters|byline|contributor|contributors',
    work:
      'written|writing|reported|story|text|words|posted|published|reporting|analysis|opinion|interview|article|guest post|review|' +
      'column|commentary|comment|essay|report|feature|contributed|compiled|submitted|uploaded|created|as told',
  },
  es: {
    by: 'por',
    label: 'autora?|autores|texto',
    titled: 'escribe|redacción',
    work: 'escrito|publicado|texto|entrevista|reportaje|análisis|redactado',
  },
  et: { label: 'kirjutas|kirjutasid', titled: 'autor|autorid|tekst' },
  eu: { titled: 'egilea|egileak|testua' },
  fa: { by: 'به قلم|نوشته', label: 'نویسنده|نویسندگان', titled: 'گزارش|خبرنگار' },
  fi: { label: 'teksti|kirjoittanut', titled: 'kirjoittaja|kirjoittajat|toimittaja|jutun teksti' },
  fr: {
    by: 'par',
    label: 'auteure?s?|autrice|texte',
    work: 'publié|écrit|rédigé|article écrit|article|chronique|reportage|analyse|critique|enquête|texte|posté|propos recueillis|entretien réalisé|interview réalisée',
  },
  ga: { label: 'scríofa ag', titled: 'údar|údair' },
  gl: { by: 'por', titled: 'autora?|autores|texto' },
  he: { by: 'מאת', titled: 'כתב|כתבה|כותב' },
  hi: { label: 'द्वारा', titled: 'लेखक|लेखिका|रिपोर्ट' },
  hr: { label: 'piše|pišu|napisao|napisala', titled: 'autorica' },
  hu: { label: 'írta|szerző|szerzők', titled: 'szöveg' },
  hy: { label: 'հեղինակ՝|հեղինակներ՝', titled: 'հեղինակ|հեղինակներ' },
  id: {
    by: 'oleh',
    label: 'penulis',
    titled: 'reporter|laporan|pewarta|wartawan',
    work: 'ditulis|diposting|disusun|laporan',
  },
  it: {
    by: 'di|da|a cura di',
    label: 'autore|autrice|autori|testo',
    work: 'scritto|pubblicato|testo|intervista|articolo',
  },
  ja: { titled: '文|著者|執筆|筆者|取材・文|文・写真|取材|聞き手|作者|ライター' },
  ko: { titled: '글|취재|글·사진|글쓴이|작성자|기자' },
  lt: { label: 'parengė', titled: 'autorius|autorė|autoriai|parašė|tekstas' },
  lv: { titled: 'autors|autore|autori|teksts' },
  nl: {
    by: 'door',
    label: 'auteurs?|tekst',
    titled: 'interview|verslaggever',
    work: 'geschreven|geplaatst|tekst|interview|gepubliceerd|opgetekend',
  },
  no: { by: 'av', label: 'tekst', titled: 'journalist', work: 'skrevet|tekst|publisert|kommentar' },
  pl: {
    by: 'przez',
    label: 'autora?|autorka|autorzy|autorki|tekst|napisała?',
    titled: 'opracował|opracowała',
    work: 'napisane|opublikowane|dodane|opracowane',
  },
  pt: {
    by: 'por',
    label: 'autora?|autores|texto',
    work: 'escrito|publicado|postado|redigido|texto|reportagem|entrevista',
  },
  ro: { by: 'de', label: 'autora?|autori|text', work: 'scris|publicat|articol scris' },
  ru: {
    by: 'от',
    label: 'автор|авторы|текст|автор текста|авторы текста',
    titled: 'опубликовал|опубликовала|беседовал|беседовала|подготовил|подготовила|корреспондент',
  },
  sk: { label: 'autor|autorka|autori|text|napísala?', titled: 'pripravila?' },
  sl: { label: 'avtor|avtorica|piše|napisala?' },
  sr: { label: 'аутор|аутори|пише|пишу|написао|написала' },
  sv: { by: 'av', label: 'text', work: 'skrivet|skriven|text|publicerad|krönika|analys' },
  th: { by: 'โดย|เขียนโดย|เรื่องโดย', titled: 'ผู้เขียน|เรื่อง' },
  tr: { by: 'yazan', titled: 'haber|yazar|yazı|muhabir|röportaj' },
  uk: { label: 'автор|автори|авторка|текст', titled: 'підготував|підготувала' },
  vi: { label: 'tác giả|viết bởi', titled: 'bài|thực hiện|người viết|tin' },
  zh: { label: '作者|撰文|撰稿|记者|記者|文', titled: '采写|采訪|采访|供稿|通讯员' },
};

const languages = Object.values(INTRODUCTIONS);

/** All words of a kind as one alternation, the longest first: "autores" is no "autor" with "es" behind it. */
function alternation(kind: keyof Introductions): string {
  const words = languages.flatMap((language) => language[kind]?.split('|') ?? []);
  return [...new Set(words)].toSorted((one, other) => other.length - one.length).join('|');
}

const ARTICLE = "(?:(?:an?|the|our|ein|eine|un|une|una|l['’]|een|onze|et|en)\\s?)?";
const BY = alternation('by');
const WORK = alternation('work');
/** "Words and pictures by", "Text und Fotos:": who writes may take the pictures as well. */
const AND_PICTURES =
  '(?:\\s?(?:and|und|et|y|e|og|och|en|ja|i|&|\\+|/|,)\\s?(?:photos?|photography|photographs|pictures|images|video|fotos?|bild(?:er)?|fotografien?|fotografía|kuvat?|kuva|billeder|bilder|zdjęcia))?';
const PICTURES_AND =
  '(?:(?:photos?|pictures|fotos?|bild(?:er)?|kuvat?|bilder)\\s?(?:and|und|et|y|e|og|och|en|ja|i|&|\\+|/)\\s?)?';
const COLON = '\\s*[:：=]\\s*';
/** "新华社记者王小明", "文/王小明": these scripts write names without a space before them. */
const CJK =
  '(?:\\p{sc=Han}{0,6}(?:记者|記者)[\\s:：]*|(?:取材・文|文・写真|文|图文|撰文|作者|글·사진|글)\\s*[/／|丨｜:：・=＝\\s]\\s*)(?=[\\p{sc=Han}\\p{sc=Hangul}]{2})';

/** The words that introduce a byline, with what parts them from the names. */
const INTRODUCTION = new RegExp(
  `^(?:${ARTICLE}(?:${WORK})${AND_PICTURES}\\s?(?:${BY}|to)(?:${COLON}|\\s+)|` +
    `(?:${BY})(?:${COLON}|\\s+)|` +
    `${PICTURES_AND}(?:${alternation('label')})${AND_PICTURES}(?:${COLON}|\\s+)|` +
    `${PICTURES_AND}(?:${alternation('titled')})${AND_PICTURES}${COLON}|` +
    `${CJK}|` +
    '(?:veröffentlicht von|posted by)(?=\\p{Lu}))',
  'iu',
);

/** "Oleh" is "by" in Indonesian and a given name in Ukrainian: a second word of a name has to follow. */
const ALSO_GIVEN_NAME = /^oleh\s+\p{L}[\p{L}'’-]*\s*(?:$|[,|(]|\p{N})/iu;
/**
 * Names begin with these as well: "Di Battista Alessandro", "Von der Leyen"; "Von Ada Michalak" and "di Ada Michalak" are
 * bylines.
 */
const NAME_PARTICLE = /^(?:D[aei]|d[ae]|di(?!\s\p{Lu}\S*\s\p{Lu})|[Vv]on(?=\s(?:\p{Ll}|\p{Lu}[^\s,]*,)))\s/u;
/** "From Ada Michalak in Skell": only before the words of a name. */
const FROM = /^From\s+(?=\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+(?:\sin\s\p{Lu}\p{L}+)?$)/u;
/** "Aus Salzmünde berichtet Ada Michalak", "Es berichtet Ada Michalak" */
const REPORTS = /^(?:(?:aus|es|from)\s(?:\p{L}{2,20}\s){0,3})?(?:berichtet|berichten|reports)\s+(?=\p{Lu})/iu;

/** A byline without the words before its names, however it begins. */
export function withoutByWords(text: string): string {
  if (ALSO_GIVEN_NAME.test(text)) return text;
  return writersIn(text).replace(REPORTS, '').replace(FROM, '').replace(INTRODUCTION, '');
}

/** The same for names, which may begin with such a word. */
export function withoutNameIntroduction(text: string): string {
  return NAME_PARTICLE.test(text) ? text : withoutByWords(text);
}

/** "De Ion Popescu": elsewhere names begin so, in Romanian bylines do. */
export function withoutRomanianBy(byline: string, language = ''): string {
  return language.startsWith('ro') ? byline.replace(/^De\s(?=\p{Lu}\S*\s\p{Lu})/u, '') : byline;
}

/** "Verfasst von", "Written by", "Autor": what labels a value as a name. */
const LABEL_ONLY = new RegExp(
  `^${ARTICLE}(?:(?:${WORK})\\s(?:${BY})|${BY}|${alternation('label')}|${alternation('titled')})\\s*[:：]?$`,
  'iu',
);

/** Whether a text is nothing but the label of an author. */
export function isAuthorLabel(text: string): boolean {
  return text.length <= 40 && LABEL_ONLY.test(text.trim());
}

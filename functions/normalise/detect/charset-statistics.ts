/** A charset of one byte a character, and what text in it looks like. */
export interface SingleByteCharset {
  name: string;
  script: RegExp;
  /** For each language or group of languages, the letters beyond ASCII that it is written with. */
  languages: readonly ReadonlySet<string>[];
}

/** A charset of several bytes a character, and which of its characters no text of its language does without. */
export interface MultiByteCharset {
  name: string;
  frequent: RegExp;
  /** The share of them that ordinary text reaches. */
  usual: number;
  /** Characters that are hardly ever written but that wrong bytes decode to. */
  suspicious: RegExp;
}

const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;
const SLAVONIC = letters('оеаинтсрвлкмдпуяыьгзбчйхжіїєґўјљњћђџ');
const GREEK = letters('αοιετσνηυρπκμλωςίόάέήύώγδθ');
const ARABIC = letters('اليمنوترتبةعدسفهكقحأجشصضىإط');
const HEBREW = /\p{Script=Hebrew}/u;
const HEBREW_LETTERS = letters('יוהלאתרבשמןםנחעדקפכצזטגסךףץ');
const WESTERN = letters('äöüß éèàçêâôîûëïùœ áéíóúñü ãõçáéíóúâêôà åäöæøé àèéìòù äöõü áéíóúýþðæö àèéíòóúç');
const CENTRAL = letters('ąćęłńóśźż áčďéěíňóřšťúůýž áäčďéíĺľňóôŕšťúýž áéíóöőúüű ăâîșțşţ čćđšž äöüß');

/** In the order in which they are preferred where texts read alike. */
export const SINGLE_BYTE: readonly SingleByteCharset[] = [
  { name: 'windows-1252', script: LATIN, languages: WESTERN },
  { name: 'windows-1251', script: CYRILLIC, languages: SLAVONIC },
  { name: 'koi8-r', script: CYRILLIC, languages: SLAVONIC },
  { name: 'koi8-u', script: CYRILLIC, languages: SLAVONIC },
  { name: 'iso-8859-5', script: CYRILLIC, languages: SLAVONIC },
  { name: 'ibm866', script: CYRILLIC, languages: SLAVONIC },
  { name: 'x-mac-cyrillic', script: CYRILLIC, languages: SLAVONIC },
  { name: 'windows-1250', script: LATIN, languages: CENTRAL },
  { name: 'iso-8859-2', script: LATIN, languages: CENTRAL },
  { name: 'windows-1254', script: LATIN, languages: letters('ğışçöüâîû') },
  { name: 'windows-1257', script: LATIN, languages: letters('āčēģīķļņšūž ąčęėįšųūž äöõüšž') },
  { name: 'macintosh', script: LATIN, languages: WESTERN },
  { name: 'windows-1253', script: /\p{Script=Greek}/u, languages: GREEK },
  { name: 'iso-8859-7', script: /\p{Script=Greek}/u, languages: GREEK },
  { name: 'windows-1256', script: /\p{Script=Arabic}/u, languages: ARABIC },
  { name: 'iso-8859-6', script: /\p{Script=Arabic}/u, languages: ARABIC },
  { name: 'windows-1255', script: HEBREW, languages: HEBREW_LETTERS },
  { name: 'windows-874', script: /\p{Script=Thai}/u, languages: letters('านรอกเงมยลวดทสตะปบคหแจพชขใไโี่้ัิื์ุู็ำ') },
];

/** Those of WHATWG's list that are too rare or too like one above to be guessed: they are only tried where they are declared. */
export const DECLARED_ONLY: readonly SingleByteCharset[] = [
  { name: 'iso-8859-3', script: LATIN, languages: letters('ċġħżàèìòù ĉĝĥĵŝŭ') },
  { name: 'iso-8859-4', script: LATIN, languages: letters('āčēģīķļņšūž ąčęėįšųūž äöõüšž äöå áčđŋšŧž') },
  { name: 'iso-8859-8', script: HEBREW, languages: HEBREW_LETTERS },
  { name: 'iso-8859-8-i', script: HEBREW, languages: HEBREW_LETTERS },
  { name: 'iso-8859-10', script: LATIN, languages: letters('äöå áðéíóúýþæö áčđŋšŧž āčēģīķļņšūž ąčęėįšųūž') },
  { name: 'iso-8859-13', script: LATIN, languages: letters('āčēģīķļņšūž ąčęėįšųūž äöõüšž äöå ąćęłńóśźż') },
  { name: 'iso-8859-14', script: LATIN, languages: letters('âêîôûŵŷ ḃċḋḟġṁṗṡṫáéíóú') },
  { name: 'iso-8859-15', script: LATIN, languages: WESTERN },
  { name: 'iso-8859-16', script: LATIN, languages: letters('ăâîșț čćđšž ąćęłńóśźż áéíóöőúüű àéèêçœ') },
  { name: 'windows-1258', script: LATIN, languages: letters('àáâãèéêìíòóôõùúăđĩũơư\u0300\u0301\u0303\u0309\u0323') },
];

function letters(languages: string): Set<string>[] {
  return languages.split(' ').map((each) => new Set(each));
}

const SIMPLIFIED =
  '的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市';
const TRADITIONAL =
  '的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可她裡後小麼心多天而能好都然沒日於起還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長知民樣現分將外但身些與高意進把法此實回二理美點月明其種聲全工己話者向情部正名定女問力機給等幾很業最間新什打便位因重被走電四第門相次東政海口使教西再平真聽世氣信北少關並內加化由卻代軍產入先山五太水萬市';
const KOREAN =
  '이다는을의에가고하한지로은기도사를리자어그서나대아시인라해정과수있일보으부제전니들여장스원만상구동공면오소모주';
/** Characters that every Chinese or Korean text has. */
export const FREQUENT_EASTERN = new RegExp(`[${SIMPLIFIED}${TRADITIONAL}${KOREAN}]`, 'u');
const RARE = /[\ue000-\uf8ff\u2500-\u259f\uf900-\ufaff]/u;

export const MULTI_BYTE: readonly MultiByteCharset[] = [
  { name: 'shift_jis', frequent: /[\u3041-\u3096\u30a1-\u30fa]/u, usual: 0.3, suspicious: /[\uff61-\uff9f]/u },
  { name: 'euc-jp', frequent: /[\u3041-\u3096\u30a1-\u30fa]/u, usual: 0.3, suspicious: /[\uff61-\uff9f]/u },
  { name: 'gb18030', frequent: new RegExp(`[${SIMPLIFIED}]`, 'u'), usual: 0.2, suspicious: RARE },
  { name: 'big5', frequent: new RegExp(`[${TRADITIONAL}]`, 'u'), usual: 0.2, suspicious: RARE },
  { name: 'euc-kr', frequent: new RegExp(`[${KOREAN}]`, 'u'), usual: 0.25, suspicious: /\p{Script=Han}/u },
];

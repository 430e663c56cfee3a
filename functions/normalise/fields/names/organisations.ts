const AGENCIES = new Map(
  (
    'AFP|AP|Reuters|Thomson Reuters|dpa|dpa-AFX|ANSA|EFE|Agencia EFE|TASS|Xinhua|Bloomberg|Associated Press|The Associated Press|Agence France-Presse|' +
    'Deutsche Presse-Agentur|UPI|United Press International|PTI|Press Trust of India|ANI|IANS|APA|PAP|ČTK|CTK|TASR|SITA|NTB|TT|TT-AFP|Ritzau|STT|Kyodo|' +
    'Kyodo News|Jiji Press|Yonhap|ATS|SDA|Keystone-SDA|Keystone-ATS|Belga|ANP|Lusa|LETA|BNS|ELTA|Interfax|RIA Novosti|Ukrinform|UNIAN|MTI|Agerpres|' +
    'Mediafax|BTA|Hina|Tanjug|Beta|SRNA|STA|Anadolu|Anadolu Agency|Anadolu Ajansı|AA|DHA|İHA|IHA|ANKA|MENA|WAM|SPA|KUNA|IRNA|ISNA|Antara|Bernama|VNA|TTXVN|' +
    'CNA|PA|PA Media|Press Association|Canadian Press|The Canadian Press|La Presse Canadienne|AAP|Australian Associated Press|Europa Press|Notimex|' +
    'Télam|Agência Brasil|Agência Lusa|AdnKronos|sid|kna|epd|APTN|Getty Images|Getty|agencies|wires|agence|agences|agencias|agenzie|Agenturen|agentur|' +
    '新华社|中新社|中央社|共同通信|共同|時事通信|時事|연합뉴스|뉴시스|뉴스1|رويترز|أ ف ب|وكالات|РИА Новости|ТАСС|Интерфакс|Укринформ'
  )
    .split('|')
    .map((name) => [name.toLowerCase(), name]),
);
/** What stands for agencies or a staff without a name of its own. */
const UNNAMED =
  /^(?:the\s|our\s)?(?:(?:news\s)?agenc(?:y|ies)|wires?|staff|newsroom|news\s?desk|desk|team|editors|editorial|correspondents|reporters|contributors|agences?|agencias?|agenzie|agentur(?:en)?|redaktion|redazione|redacción|rédaction|redactie|redação|وكالات)$/iu;

/** Words by which papers, broadcasters and sites are named. */
const MEDIA_WORDS =
  'zeitung|tageszeitung|tageblatt|tagblatt|anzeiger|rundschau|rundfunk|fernsehen|television|radio|tv|online|magazine?|magazin|media|medien|médias|' +
  'journalism|broadcasting|publishing|publications|verlag|network|podcast|blog|website|webseite|portal|times|tribune|gazette|newspapers?|weekly|daily|wire';

/** Words that only names of organisations have; words that are surnames as well ("Post", "Star", "Press") are not here. */
const ORGANISATION_WORD = new RegExp(
  '(?<![\\p{L}\\p{N}])(?:' +
    // who writes where nobody is named
    'news|newsroom|newswire|newsdesk|nachrichten(?:agentur)?|nachrichtenredaktion|redaktion|[\\p{L}-]{2,30}redaktion|redactie|redacción|redação|redazione|rédaction|' +
    'redakcja|redakce|redakcia|redakcija|redaktionen|toimitus|redaksi|redaksjonen|szerkesztőség|редакция|редакція|редакцията|σύνταξη|editorial|editors|' +
    'staff|desk|team|equipe|équipe|équipe|equipo|zespół|bureau|correspondents|reporters|contributors|agencies|agency|agentur|agencia|agência|agenzia|agence|' +
    `${MEDIA_WORDS}|` +
    // forms of companies and societies
    'gmbh|mbh|ag|kg|e\\.\\s?v\\.|ev|e\\.?g\\.?|inc|llc|ltd|limited|plc|corp|corporation|company|s\\.a\\.(?=[^\\p{L}]*$)|s\\.r\\.l\\.|s\\.p\\.a\\.|sarl|b\\.v\\.|oy|ab|a/s|aps|ооо|зао|' +
    'verein|verband|bund|stiftung|institut|institute|university|universität|université|universidad|ministry|ministerium|ministère|ministerio|ministerstwo|' +
    'foundation|association|asociación|associação|society|union|federation|committee|council|commission|department|office|government|parliament|party|' +
    'church|museum|school|college|center|centre|zentrum|group|gruppe|groupe|grupo|partners|services?|solutions|studios?|kitchens?|club|' +
    'pressestelle|pressemitteilung|pressebüro|press release|press office|copyright' +
    ')(?![\\p{L}\\p{N}])',
  'iu',
);
/** Last words of the names of papers. They are surnames too, so only asked of what stands behind a person. */
const PAPER_NAME =
  /\s(?:post|herald|journal|chronicle|globe|guardian|telegraph|observer|echo|star|sun|standard|courier|dispatch|register|sentinel|examiner|inquirer|record|review|bulletin|digest|press|mirror|mail|today|post-\p{Lu}\p{L}+)$/iu;
const DOMAIN =
  /^(?:www\.)?[\p{L}\p{N}-]{1,60}(?:\.[\p{L}\p{N}-]{2,30}){0,3}\.(?:[a-z]{2,4}|info|online|news|media|blog)(?:\/\S*)?$/iu;

const SITE = /^(?:www\.)?[\p{L}\p{N}-]{2,60}\.(?:[a-z]{2,30}\.)?(?:com|net|org|info|news|online|[a-z]{2})$/u;

/** A name without the site that stands behind it, and what is glued to that: "Ada Michalak norhavenpost.com Archive". */
export function withoutSite(name: string): string {
  if (!name.includes('.')) return name;
  const words = name.split(' ');
  const site = words.findIndex((word) => SITE.test(word));
  return site >= 2 ? words.slice(0, site).join(' ') : name;
}

export function isAgency(text: string): boolean {
  return AGENCIES.has(text.toLowerCase().replace(/^(?:the|with|mit|avec|con|de) /, ''));
}

/** How an agency writes its own name, whatever letters a page sets it in; null for others. */
export function agencyName(text: string): string | null {
  return AGENCIES.get(text.toLowerCase()) ?? null;
}

/** "agencies", "staff": an organisation that is not named. */
export function isUnnamedOrganisation(text: string): boolean {
  return UNNAMED.test(text);
}

/** Whether a name is that of an agency, a company, a site or an office: it stands as author where no person does. */
export function isOrganisation(text: string): boolean {
  return (
    isAgency(text) ||
    DOMAIN.test(text) ||
    ORGANISATION_WORD.test(text) ||
    /^(?:The|Die|Das|Le|La|El)\s\p{Lu}\S*(?:\s\p{Lu}\S*)?$/u.test(text)
  );
}

const MEDIA_NAME = new RegExp(
  `^(?:(?:${MEDIA_WORDS}|news|nachrichten)\\s|.*\\s(?:${MEDIA_WORDS}|news|nachrichten)$)`,
  'iu',
);
const MOST_WORDS_OF_MEDIA = 4;
/** A word of a name, or a small one between two of them. */
const WORD_OF_NAME = /^(?:\p{Lu}[\p{L}\p{N}'’.&-]*|&|\p{Ll}{1,3})$/u;

/** Whether a line that stands alone is the name of a paper, a broadcaster or a site. A headline only mentions organisations. */
export function isNameOfMedia(line: string): boolean {
  if (isAgency(line) || DOMAIN.test(line)) return true;
  const words = line.split(/\s+/);
  const isName = words.length <= MOST_WORDS_OF_MEDIA && words.every((word) => WORD_OF_NAME.test(word));
  return isName && (MEDIA_NAME.test(line) || PAPER_NAME.test(line));
}

/** Whether what stands behind a person's name is whom he or she writes for. */
export function isOutlet(text: string): boolean {
  return isOrganisation(text) || PAPER_NAME.test(text);
}

import { answeredOnce, askedOnce } from './asked-once.ts';
import { namePattern, nameWords, wholeNamePattern } from './name-words.ts';

/** What parts of a page are called that stand in or beside an article without being its text. */
export type PartName =
  | 'caption'
  | 'credit'
  | 'related'
  | 'advertisement'
  | 'subscribing'
  | 'sharing'
  | 'comments'
  | 'author'
  | 'details'
  | 'kicker'
  | 'widget'
  | 'embed'
  | 'tooltip'
  | 'hidden';

/** Words of class names and ids, one concept each. A phrase stands for its words next to each other in one name. */
const PART_NAMES: Readonly<Record<PartName, readonly string[]>> = {
  caption: [
    'captions?',
    'figcaption',
    'cutline',
    'bild ?unterschrift',
    'bildtext',
    'didascalia',
    'pie de foto',
    'piefoto',
    'photo description',
    'image description',
    'img desc',
  ],
  credit: [
    'credits?',
    'photographer',
    'bildnachweis',
    'bildquelle',
    'image source',
    'photo source',
    'image copyright',
    'photo copyright',
  ],
  related: [
    'related',
    'recommend(?:ed|ations?)?',
    'read more',
    'readmore',
    'also like',
    'trending',
    'most read',
    'most popular',
    'teasers?',
    'promos?',
    'more stories',
    'more news',
    'see also',
    'next article',
    'prev next',
    'similar',
    'outbrain',
    'taboola',
    'crosslinks?',
    'linkbox',
    'link box',
    'mehr zum thema',
    'lire aussi',
    'leggi anche',
    'lees ook',
  ],
  advertisement: [
    'adverts?',
    'advertisements?',
    'advertising',
    'ads?',
    'adslot',
    'ad slot',
    'anzeige',
    'werbung',
    'sponsor(?:ed)?',
    'affiliate',
    'dfp',
  ],
  subscribing: [
    'newsletters?',
    'sign up',
    'signup',
    'subscri(?:be|ption|ptions|ber)',
    'paywall',
    'regwall',
    'sign in',
    'signin',
    'log in',
    'login',
    'registration',
    'donat(?:e|ion|ions)',
    'membership',
    'cta',
    'mailing list',
  ],
  sharing: [
    'share',
    'sharing',
    'social',
    'socials',
    'sharedaddy',
    'addthis',
    'addtoany',
    'follow us',
    'share bar',
    'sharebar',
    'social media',
  ],
  comments: [
    'comments?',
    'commentlist',
    'disqus',
    'respond(?= $)',
    'replies',
    'kommentare',
    'commentaires',
    'comentarios',
  ],
  author: [
    'author (?:box|bio|info|card|profile|description|block|details|about|desc|text|section|footer)',
    'about(?: the)? author',
    'bio(?= $| (?:text|box|wrap|wrapper|container|content|image|info|section|block|card|link|links|photo|details|inner|body|title|name|area|desc|description) )',
    'biography',
    'authorbox',
    'author ?profile',
    'autorenbox',
    'autoreninfo',
    'contributors?',
    'writer bio',
  ],
  details: [
    'byline',
    'timestamp',
    'meta ?data',
    '(?:article|post|entry) (?:meta|tags|share|footer|nav)',
    'breadcrumbs?',
    'toolbar',
    'tags',
    'tag list',
    'taglist',
    'reading time',
    'readtime',
    'read time',
    'disclaimer',
    'views count',
    'view count',
  ],
  kicker: ['kicker', 'overline', 'eyebrow', 'dachzeile', 'topline', 'spitzmarke', 'supertitle', 'suptitle', 'badge'],
  widget: [
    'poll',
    'quiz',
    'cookies?',
    'survey',
    'umfrage',
    'podcast player',
    'audio player',
    'rating',
    'star rating',
    '(?:post|star|user) ratings',
    'voting',
  ],
  embed: [
    'embed consent',
    'consent placeholder',
    'two ?click',
    'embed privacy',
    'display embed',
    'external content',
    'embed placeholder',
    'embed optin',
    'optin embed',
    'media consent',
  ],
  tooltip: ['tooltips?', 'tooltiptext', 'tool tip', 'popovers?', 'rollover'],
  hidden: [
    'screen reader',
    'screen reader text',
    'visually ?hidden',
    'sr only',
    'assistive',
    'offscreen',
    'off screen',
    'a11y hidden',
    'material icons?',
    'material symbols',
  ],
};

const PATTERNS = Object.entries(PART_NAMES).map(([name, phrases]) => [name as PartName, namePattern(phrases)] as const);
const HIDDEN = ['hidden', 'd none', 'is hidden', 'u hidden', 'invisible', 'print only', 'only print'];
const HIDDEN_NAMES = wholeNamePattern(HIDDEN);
/** Nearly no name is one of a part: all are asked at once. */
const ANY = namePattern([...Object.values(PART_NAMES).flat(), ...HIDDEN]);

/** A name of a paragraph that says that it stands behind a paywall. */
const PAYWALL = namePattern(['paywall', 'paywalled', 'subscribers? only', 'subscriber content', 'premium content']);

/** What elements are by their class names. */
export interface Named {
  part: PartName | null;
  /** A paragraph with such a name is the text that only subscribers see; a box is an offer to become one. */
  isPaywall: boolean;
}

const UNNAMED: Named = { part: null, isPaywall: false };

/** Classes of frameworks that show on wider screens what another class hides: `d-none d-md-block`, `hidden lg:flex`. */
const SHOWN_WIDER =
  /(?:^|\s)(?:d-(?:sm|md|lg|xl|xxl)-|(?:sm|md|lg|xl|2xl):)(?:block|flex|inline(?:-block|-flex)?|grid|table|contents|visible|not-sr-only)(?=\s|$)/;

/** What an element with these class names is, by the first of them that says so; part is null for text. */
export const named = askedOnce((names): Named => {
  let found = UNNAMED;
  for (const name of names.split(/\s+/)) {
    const { part, isPaywall } = namedAlone(name);
    if (part === 'hidden' && SHOWN_WIDER.test(names)) continue;
    if (isPaywall || (part !== null && found.part === null)) found = { part: found.part ?? part, isPaywall };
  }
  return found;
});

const namedAlone = answeredOnce((name): Named => {
  const words = nameWords(name);
  if (!ANY.test(words)) return UNNAMED;
  const part = partOfWords(words);
  return { part, isPaywall: part !== null && PAYWALL.test(words) };
});

function partOfWords(words: string): PartName | null {
  if (HIDDEN_NAMES.test(words)) return 'hidden';
  return PATTERNS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** Most names have nothing to do with consent, which a look at them as they are written tells. */
const MAYBE_CONSENT =
  /cookie|consent|onetrust|cmp|sp.?message|didomi|usercentrics|uc.banner|quantcast|klaro|borlabs|trust|iubenda|osano|cky|termly|axeptio|tarteaucitron|gdpr|ccpa|privacy/i;

/** Whether an element with this class name or id is of a program that asks for consent. */
export const asksConsent = askedOnce(
  (names) => MAYBE_CONSENT.test(names) && names.split(/\s+/).some((name) => CONSENT.test(nameWords(name))),
);

/** Names of a lead above the text. */
export const STANDFIRST = namePattern([
  'stand ?first',
  'lead',
  'lede',
  'dek',
  'deck',
  'sub ?title',
  'sub ?headline',
  'intro',
  'introduction',
  'abstract',
  'excerpt',
  'summary',
  'chapo',
  'chapeau',
  'vorspann',
  'teaser text',
  'entradilla',
  'sottotitolo',
  'occhiello',
  'ingress',
  'bajada',
  'linha fina',
  'sous titre',
  'strapline',
  'description',
  'tagline',
  'perex',
  'article lead',
]);

/** Programs that ask for consent, and names of their dialogs. "cmp" alone is what a content management system calls its components. */
const CONSENT = namePattern([
  'onetrust',
  'cookiebot',
  'cookie ?consent',
  'cookie (?:banner|notice|policy|law|bar|wall|layer|popup|modal|overlay|info|hint|message|dialog|disclaimer)',
  'consent (?:banner|manager|dialog|popup|modal|overlay|layer|notice|box|management|wall)',
  'cmpbox',
  'cmp (?:banner|popup|overlay|dialog|modal|wall)',
  'sp message container',
  'didomi',
  'usercentrics',
  'uc banner',
  'quantcast',
  'qc cmp2?',
  'klaro',
  'borlabs',
  'truste',
  'trustarc',
  'iubenda',
  'osano',
  'cookieyes',
  'cky',
  'termly',
  'axeptio',
  'tarteaucitron',
  'fc consent',
  '(?:gdpr|ccpa|privacy) (?:banner|notice|popup|consent|cookie|center|manager|modal|overlay|dialog|bar|message)',
]);

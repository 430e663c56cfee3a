import type { Draft } from '../../draft.ts';
import type { Element } from '../tree/element.ts';
import type { Page } from '../tree/page.ts';
import { elementsBelow } from '../tree/walk.ts';

/** Names of parts that stand in an article without being its text. */
const ASIDE =
  /(?:^|[\s_-])(?:captions?|credits?|related|recommend(?:ed|ations?)?|newsletters?|share|sharing|social|paywall|subscri(?:be|ption)s?|promos?|sponsor(?:ed)?|advert(?:isement)?s?|sign-?up|read-?more|also-?like|trending|most-?read|author-?(?:bio|box|info)|about-?(?:the-?)?author|bio|breadcrumbs?|toolbar|tags|comments?|disclaimer|affiliate|cookie|poll|quiz|tooltips?|popovers?|rollover(?:-[a-z]+)*|screen-reader(?:-text)?|visually-?hidden|sr-only|assistive|teasers?|cta|donat(?:e|ion)|media-?credit|photo-?credit|inline-?(?:promo|related)|embed-?related|article-?(?:meta|tags|share|footer)|post-?(?:meta|tags|share|footer|nav)|entry-?(?:meta|footer)|meta-?data|timestamp|byline)(?:$|[\s_-])/i;
const ASIDE_NAMES = new Set(['figure', 'figcaption', 'aside']);
const LONGEST_ASIDE = 1_500;
const MOST_OF_WHOLE = 0.3;
const CONSENT =
  /onetrust|cookie-?(?:banner|consent|notice|policy|law|bar|wall|layer)|consent|gdpr|ccpa|cmp-|privacy-?(?:banner|notice|center)/i;

/**
 * Takes captions of pictures into the draft.
 * @param whole characters of the main content; what has much of it is no aside, whatever its name says
 * @returns whether an element of the main content is no text
 */
export function takeAsides(element: Element, whole: number, draft: Draft): boolean {
  const name = element.localName;
  if (!ASIDE_NAMES.has(name) && !ASIDE.test(element.className)) return false;
  const text = element.textContent.replace(/\s+/g, ' ').trim();
  if (text.length > Math.min(LONGEST_ASIDE, whole * MOST_OF_WHOLE)) return false;
  if (name.startsWith('fig') && text !== '') draft.captions.push(text);
  return true;
}

/** Removes dialogues that ask for consent: their texts are long enough to be taken for the article. */
export function withoutConsent(page: Page): void {
  const all = page.body.textContent.length;
  for (const element of [...elementsBelow(page.body)]) {
    if (!CONSENT.test(element.className) && !CONSENT.test(element.id)) continue;
    if (element.textContent.length < all / 2) element.remove();
  }
}

import { wordsIn } from '../words-in.ts';

/** An offer is short; what goes on after it is text. */
const MOST_WORDS_OF_OFFER = 30;
const PRIVACY =
  '(?:privacy (?:policy|notice)|terms (?:of (?:use|service)|and conditions)|cookie (?:policy|notice)|datenschutz\\p{L}*|politique de confidentialité|política de privacidad|informativa sulla privacy)';
/** What a reader is asked to sign up for, and whose it is. An imperative is one of a publisher only with both. */
const SERVICE =
  '(?:newsletters?|e-?mails?|news alerts?|inbox|push-?(?:nachrichten|benachrichtigungen|notifications?)|whatsapp-?(?:kanal|channel)|boletín|boletines|infolettre|nyhets?brev|nyhedsbrev|nieuwsbrief|newslettera|рассылк\\p{L}+|telegram-?канал\\p{L}*)';
const OWN =
  '(?:our|us|here|free|daily|weekly|monthly|unser\\p{L}*|kostenlos\\p{L}*|hier|täglich\\p{L}*|notre|nos|gratuit\\p{L}*|nuestr\\p{L}+|gratis|nostr\\p{L}+|gratuit\\p{L}|noss\\p{L}|onze|vår\\p{L}*|naszego|наш\\p{L}*)';
const IMPERATIVE =
  '(?:(?:please |jetzt |hier )?(?:subscribe|sign[ -]?up|signup|register|get|receive|click here|abonnieren sie|abonniere|abonniert|melden sie sich|melde dich|registrieren sie sich|abonnez-vous|inscrivez-vous|recevez|suscríbe\\p{L}+|regístre\\p{L}+|recibe|reciba|iscriviti|ricevi|inscreva-se|receba|assine|meld je aan|abonneer je|prenumerera på|zapisz się|подпишитесь|подписывайтесь))';
const TO_INBOX = /^.{0,120}\b(?:sent|delivered|straight|direct(?:ly)?) to your inbox\b.{0,120}$/iu;
const SIGNING_UP = [
  new RegExp(
    `^[\\s\\p{P}\\p{S}]{0,4}(?:[^:.]{1,30}:\\s)?${IMPERATIVE}(?![\\p{L}])(?=.{0,250}(?<!\\p{L})${SERVICE}(?!\\p{L}))(?=.{0,250}(?<!\\p{L})${OWN}(?!\\p{L})).{0,300}$`,
    'iu',
  ),
  /^(?:get|receive) .{0,80}\bdelivered .{0,40}\b(?:to|through) your (?:door|inbox|letterbox|mailbox)\b.{0,160}$/iu,
  /^(?:already|not(?: yet)?) (?:a |an )?(?:subscriber|member|registered|subscribed)\?.{0,120}$/iu,
  /^(?:create an account or sign in|sign in or create an account|log ?in or (?:register|sign ?up|create an account))\b.{0,100}$/iu,
  /^i would like to (?:be e-?mailed|receive)\b.{0,80}\b(?:offers|newsletters?|updates|e-?mails)\b.{0,160}$/iu,
  /^by (?:signing up|subscribing|registering|clicking|submitting|entering)\b.{0,80}\byou(?:r| agree| confirm| accept| consent)\b.{0,240}$/iu,
  new RegExp(
    `^(?:(?:please )?(?:read|see|view) )?(?:our |the )?${PRIVACY}(?:(?:,| and| \\||&) (?:our |the )?${PRIVACY})*\\W{0,3}$`,
    'iu',
  ),
];

/** Whether a line offers a service of a publisher to sign up for. */
export function asksToSignUp(line: string): boolean {
  const isOffer = SIGNING_UP.some((pattern) => pattern.test(line)) || (line.includes('nbox') && TO_INBOX.test(line));
  return isOffer && wordsIn(line) <= MOST_WORDS_OF_OFFER;
}

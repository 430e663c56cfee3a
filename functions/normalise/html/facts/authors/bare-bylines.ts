import { isIntroducedByline } from '../../../fields/bylines.ts';
import { isDateLine } from '../../../fields/dates.ts';
import { splitDateTail } from '../../../fields/names/date-tail.ts';
import { isCapitalised, isNameWord, isPersonName } from '../../../fields/names/person.ts';
import { isKnownPlace } from '../../../fields/names/places.ts';
import { nameKey } from '../titles/title-parts.ts';

const LONGEST = 80;
const LONGEST_DATED = 120;
const NEAREST = 3;
const SEPARATOR = /\s*[|·•]\s*|\s+[–—-]\s+/;
/** Words of sections and kickers, which stand in the place of a byline. */
const SECTION =
  /(?<!\p{L})(?:news|sports?|politics|business|world|culture|opinion|travel|health|science|tech(?:nology)?|local|national|international|breaking|latest|live|video|photos?|gallery|review|exclusive|analysis|feature|story|stories|market|markets|politik|wirtschaft|kultur|wissen|panorama|reise|gesellschaft|meinung|regional|politique|société|économie|monde|política|economía|sociedad|deportes|mundo|sociedade|mercado|updated|published|update|edition|issue|volume|part|chapter|share|print|home|menu|am|pm)(?!\p{L})/iu;

/**
 * A byline that nothing introduces, close below the title: a name with a place in capitals, or with a date, behind it
 * ("Ada Lindqvist, SKELL", "Ada Lindqvist | 6 May 2024"). Names alone are kickers and sections as often.
 */
export function bareBylineBelow(texts: readonly string[], site: readonly string[]): string[] {
  const sites = new Set(site.map(nameKey));
  return texts
    .slice(0, NEAREST)
    .flatMap((text) => bareByline(text) ?? [])
    .filter((name) => !sites.has(nameKey(name)))
    .slice(0, 1);
}

/** "Posted: 3 March 2021 by Ada Lindqvist": the byline behind a date in each of the lines that have one. */
export function bylinesBehindDate(lines: readonly string[]): string[] {
  return lines
    .filter((line) => line.length <= LONGEST_DATED && /\d{4}/.test(line))
    .flatMap((line) => {
      const places = [...line.matchAll(/\s+(?=\p{L})/gu)].map(({ index }) => index);
      const start = places.find(
        (place) =>
          isIntroducedByline(line.slice(place).trim()) && isDateLine(line.slice(0, place).replace(/[\s,;|·–—-]+$/, '')),
      );
      return start === undefined ? [] : [line.slice(start).trim()];
    });
}

function bareByline(text: string): string | null {
  if (text.length > LONGEST) return null;
  const { names, tail } = splitDateTail(text);
  const [name = '', ...behind] = names.split(SEPARATOR);
  const isDated =
    tail !== ''
      ? isDateLine(tail)
      : text
          .split(SEPARATOR)
          .slice(1)
          .some((part) => isDateLine(part));
  if (behind.length === 0 && isDated && isName(name)) return name;
  const isDatedFirst = tail === '' && isDateLine(text.split(SEPARATOR)[0] ?? '') && text.split(SEPARATOR).length === 2;
  const last = text.split(SEPARATOR)[1] ?? '';
  if (isDatedFirst && isName(last)) return last;
  if (isDated && isName(name)) return name;
  const [, person = '', place = ''] = /^([^,]+),\s*([^,]+)$/.exec(text) ?? [];
  return isName(person) &&
    (/^\p{Lu}[\p{Lu}\s./-]+$/u.test(place) || isKnownPlace(place)) &&
    !/^\p{Lu}+$/u.test(person.replace(/\P{L}/gu, ''))
    ? person
    : null;
}

function isName(text: string): boolean {
  const words = text.split(' ');
  const isShort = words.length > 1 && words.length < 5;
  return (
    isShort &&
    words.some(isCapitalised) &&
    words.every(isNameWord) &&
    isPersonName(text) &&
    !SECTION.test(text) &&
    !/[:?!"„“«]/.test(text)
  );
}

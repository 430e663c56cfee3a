/** Ranges of an Accept header that are looked at: far more than any client sends. */
const MOST_RANGES = 50;

const RANGE = /^(?<type>\*|[\w!#$&^.+-]+)\/(?<subtype>\*|[\w!#$&^.+-]+)$/;
const WEIGHT = /^q=(?<weight>[01](?:\.\d{0,3})?)$/i;

interface MediaRange {
  readonly type: string;
  readonly subtype: string;
  readonly weight: number;
}

/**
 * The media type that a client would rather have, by RFC 9110, section 12.5.1; of equals the first that is offered.
 * @param accept the header; without one, or with none that can be understood, anything will do
 * @returns undefined when none that is offered is accepted
 */
export function negotiate(accept: string | undefined, offered: readonly string[]): string | undefined {
  const ranges = readRanges(accept ?? '');
  if (ranges.length === 0) return offered[0];
  const weighed = offered.map((type) => ({ type, weight: weightOf(type, ranges) }));
  return weighed.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight)[0]?.type;
}

function readRanges(accept: string): MediaRange[] {
  return accept.split(',', MOST_RANGES).flatMap((element) => {
    const [range = '', ...parameters] = element.split(';').map((part) => part.trim());
    const { type, subtype } = RANGE.exec(range.toLowerCase())?.groups ?? {};
    return type === undefined || subtype === undefined ? [] : [{ type, subtype, weight: readWeight(parameters) }];
  });
}

function readWeight(parameters: readonly string[]): number {
  const weights = parameters.flatMap((parameter) => WEIGHT.exec(parameter)?.groups?.['weight'] ?? []);
  return Math.min(Number(weights[0] ?? 1), 1);
}

/** The most specific range decides, so that a page can be refused (`q=0`) by who takes anything else. */
function weightOf(mediaType: string, ranges: readonly MediaRange[]): number {
  const [type, subtype] = mediaType.split('/');
  const specificity = (range: MediaRange) => {
    if (range.type === '*') return range.subtype === '*' ? 1 : 0;
    if (range.type !== type) return 0;
    return range.subtype === subtype ? 3 : range.subtype === '*' ? 2 : 0;
  };
  const matching = ranges.filter((range) => specificity(range) > 0);
  return matching.sort((a, b) => specificity(b) - specificity(a))[0]?.weight ?? 0;
}

const LONGEST = 400;
const MAY = '(?:may|might|can|could) (?:also )?(?:earn|receive|get) (?:us )?an? (?:small )?(?:affiliate )?commission';
const EARNER = new RegExp(`\\b(?<name>we|us|\\p{Lu}\\w+) ${MAY}\\b`, 'u');
const EARNS_US = /\b(?:may|might|can|could) (?:also )?earn us an? (?:small )?(?:affiliate )?commission\b/iu;
const WE_ALONE = new RegExp(`^[\\s\\p{P}]{0,3}we ${MAY}[.!*]{0,2}$`, 'iu');
/** What the commission is for. */
const SOLD =
  /\b(?:links?|affiliates?|pages?|articles?|posts?|sites?|stor(?:y|ies)|products?|retailers?|buy|purchas\w+)\b/iu;
/** The page speaks of itself or to its reader. */
const TO_READER = /\b(?:you|your|our|this|these)\b/iu;

const AFFILIATE_LINKS = /^.{0,120}\blinks sind affiliate-links\b.{0,250}$/iu;

/** Whether a line says that links of the page are affiliate links, or that the publisher earns by them. */
export function namesAffiliates(line: string): boolean {
  return (line.includes('ffiliate') && AFFILIATE_LINKS.test(line)) || disclosesCommission(line);
}

/**
 * Whether a line says that the publisher earns by what its readers buy. That somebody may earn a commission is news as
 * well: "Barclays could earn a commission on the deal."
 */
function disclosesCommission(line: string): boolean {
  if (line.length > LONGEST || !line.includes('ommission')) return false;
  if (WE_ALONE.test(line)) return true;
  if (!SOLD.test(line)) return false;
  if (EARNS_US.test(line)) return true;
  const name = EARNER.exec(line)?.groups?.['name']?.toLowerCase();
  return name !== undefined && (name === 'we' || name === 'us' || TO_READER.test(line));
}

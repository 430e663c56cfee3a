import { createHash } from 'node:crypto';

/** Characters that the name of a domain may have. */
const MOST = 28;
/** Characters of the digest. */
const DIGEST = 6;

/**
 * Returns the name of a domain, given that of its construct. It is fixed: the access policy is a part of the domain and must contain its ARN. A
 * domain's name has no capitals and is short, so a digest tells names apart that differ there only.
 * @param vpc a domain can't move into another network: where this changes, a domain of another name takes its place
 */
export function domainNameOf(name: string, vpc = ''): string {
  const digest = createHash('sha256').update(`${name}${vpc}`).digest('hex').slice(0, DIGEST);
  const plain = name.toLowerCase().replace(/[^a-z0-9-]/g, '-');
  return `${plain.slice(0, MOST - DIGEST - 1)}-${digest}`;
}

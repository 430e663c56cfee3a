import { createHash } from 'node:crypto';

/** Characters that the name of a domain may have. */
const MOST = 28;
/** Characters of the digest. */
const DIGEST = 6;

/**
 * Returns the name of a stack's domain. It is fixed: the access policy is a part of the domain and must contain its ARN. A
 * domain's name has no capitals, so a digest tells stacks apart whose names differ in capitals only.
 * @param vpc a domain can't move into another network: where this changes, a domain of another name takes its place
 */
export function domainNameOf(stackName: string, vpc = ''): string {
  const digest = createHash('sha256').update(`${stackName}${vpc}`).digest('hex').slice(0, DIGEST);
  return `${stackName.toLowerCase().slice(0, MOST - DIGEST - 1)}-${digest}`;
}

/**
 * Whether a request comes from a page of this stack, or asks only to look. `Host` tells a name that an attacker has let
 * point to this machine, `Origin` a page of somebody else: browsers send it with all that is not a GET or HEAD.
 */
export function isTrusted(request: Request, origins: readonly string[]): boolean {
  const host = request.headers.get('host') ?? '';
  if (!origins.includes(`http://${host}`)) return false;
  if (request.method === 'GET' || request.method === 'HEAD') return true;
  return origins.includes(request.headers.get('origin') ?? '');
}

/** Why a request is refused, in words. */
export function faultOf(request: Request, origins: readonly string[]): string {
  const origin = request.headers.get('origin') ?? 'an unknown page';
  return `Files are taken from ${origins.join(' and ')} only, not from ${origin}.`;
}

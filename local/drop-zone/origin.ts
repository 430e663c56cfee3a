/**
 * Whether a request only reads, or comes from a page of this stack: browsers send `Origin` with all but GET and HEAD. The proxy
 * has refused wrong origins and hosts before; here the header must also be present.
 */
export function isTrusted(request: Request, origins: readonly string[]): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return true;
  return origins.includes(request.headers.get('origin') ?? '');
}

/** Returns the message for a refused request. */
export function refusalReason(request: Request, origins: readonly string[]): string {
  const origin = request.headers.get('origin') ?? 'an unknown page';
  return `Only pages at ${origins.join(' and ')} may upload files, not ${origin}.`;
}

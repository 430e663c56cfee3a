/**
 * Whether a request comes from a page of this stack, or only reads. A wrong `Host` means that another name points to this
 * machine (DNS rebinding). A wrong `Origin` means a page of another site: browsers send it with all but GET and HEAD.
 */
export function isTrusted(request: Request, origins: readonly string[]): boolean {
  const host = request.headers.get('host') ?? '';
  if (!origins.includes(`http://${host}`)) return false;
  if (request.method === 'GET' || request.method === 'HEAD') return true;
  return origins.includes(request.headers.get('origin') ?? '');
}

/** Returns the message for a refused request. */
export function refusalReason(request: Request, origins: readonly string[]): string {
  const origin = request.headers.get('origin') ?? 'an unknown page';
  return `Only pages at ${origins.join(' and ')} may upload files, not ${origin}.`;
}

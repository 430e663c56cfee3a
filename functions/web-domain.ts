/** Returns the host of a URL without `www.`, in lower case and as ASCII (Punycode). */
export function domainOf(url: string | null): string | null {
  const host = url === null ? null : URL.parse(url)?.hostname;
  return host ? host.replace(/^www\./, '') : null;
}

/** The host of an address without `www.`, in Unicode-free lower case. */
export function domainOf(url: string | null): string | null {
  const host = url === null ? null : URL.parse(url)?.hostname;
  return host ? host.replace(/^www\./, '') : null;
}

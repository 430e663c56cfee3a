/** "Von Ada Michalak, dpa", "Ada Lind/TT": the agency that sends the item is no author of it. */
export function withoutProvider(byline: string, provider: string | null): string {
  const [, people, last] = /^(.{3,})[,/]\s*([^,/]+)$/.exec(byline.trim()) ?? [];
  return people && last?.toLowerCase() === provider?.toLowerCase() ? people : byline;
}

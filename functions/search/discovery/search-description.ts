import { escapeUTF8 } from 'entities/escape';

/** The content type of a description for browsers (OpenSearch 1.1). */
export const SEARCH_DESCRIPTION = 'application/opensearchdescription+xml';

/** Returns /opensearch.xml, by which browsers offer to search here from their address bar. */
export function searchDescription(origin: string, iconPath: string): string {
  const base = escapeUTF8(origin);
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>Article Search</ShortName>
<Description>Searches the articles at ${base}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Image width="16" height="16" type="image/svg+xml">${base}${escapeUTF8(iconPath)}</Image>
<Url type="text/html" template="${base}/?q={searchTerms}"/>
<Url type="application/atom+xml" template="${base}/feed.atom?q={searchTerms}"/>
<Url type="application/opensearchdescription+xml" rel="self" template="${base}/opensearch.xml"/>
</OpenSearchDescription>
`;
}

/** Returns /llms.txt: what this service is and where it is described, in Markdown for language models. */
export function llmsText(origin: string): string {
  return `# Article Search

> A searchable collection of news articles. Every article has an id, a page and its whole text; searches answer as a page, JSON, CSV, JSON Lines and feeds.

- Search: ${origin}/search?q=WORDS answers with JSON: \`totalResults\`, \`articles\` (id, title, authors, date, summary, passages, \`permalink\`) and \`nextCursor\` for the next page.
- Words are combined with AND. \`"..."\` is a phrase; \`OR\`, \`-word\`, parentheses, \`word*\`, \`title:\`, \`author:\`, \`site:\`, \`before:2014\` are known.
- \`query.mode\` says whether a search with few results was widened; \`typo=off\` prevents it.
- Dates are as exact as they are known. \`warnings\` of an article say what had to be assumed, \`leftOut\` what was removed from its text.
- Wrong parameters lead to a 400 that names each of them.

## For agents

- [Model Context Protocol](${origin}/mcp): POST, streamable HTTP without sessions; the tools search, get_article, list_values and find_similar, with the same access as all routes

## API

- [OpenAPI 3.1](${origin}/openapi.json): all routes, parameters and answers
- [Search](${origin}/search): articles that match, as JSON
- [Whole articles](${origin}/search.jsonl): the same search as JSON Lines with texts, in parts
- [Table](${origin}/search.csv): the same search for spreadsheets
- [Sites](${origin}/values/domain): all sites with numbers of articles; authors, sections, tags and languages likewise

## Optional

- [Atom feed](${origin}/feed.atom): the same search, to follow new articles: what was added last is at the top
- [Search page](${origin}/): for people
`;
}

export const frame = {
  name: 'Article Search',
  skip: 'Skip to the content',
  pages: 'Pages',
  search: 'Search',
  trends: 'Trends',
  watches: 'Watches',
  files: 'Files',
  languages: 'Language of this page',
};

/** Pages for requests that can't be answered. */
export const problems = {
  titles: {
    400: 'This search is not valid',
    404: 'Not found',
    503: 'The search is not available right now',
  } as Readonly<Record<number, string>>,
  otherTitle: 'Something went wrong',
  request: (id: string) => `Request ${id}`,
  again: 'Try again',
  without: (parameters: number) => `Search without ${parameters === 1 ? 'this parameter' : 'these parameters'}`,
  searchText: 'The search text',
  atCharacter: (position: number) => `, at character ${position}`,
};

/** What the script says. `{n}` and `{of}` are numbers. */
export const script = {
  suggestions: 'Suggestions',
  oneSuggestion: '1 suggestion',
  manySuggestions: '{n} suggestions',
  title: 'Article',
  author: 'Author',
  section: 'Section',
  tag: 'Tag',
  hit: 'Hit {n} of {of}',
  previousHit: 'Previous hit',
  nextHit: 'Next hit',
  quotation: '“{n}”',
  copied: 'Copied',
  notCopied: 'Copying is not possible here',
  freshMatches: '{n} new since you looked',
  nameTaken: 'There is a watch of this name already. Choose another name.',
  notDone: 'That did not work. Please try again.',
};

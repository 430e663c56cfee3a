/** Examples of answers, about an invented event. */
const item = {
  id: '1f0c6d8f4d3b2a19087f6e5d4c3b2a1908172635-0',
  url: null,
  title: 'Council votes to keep night market on Salt Street',
  summary: 'The night market may stay where it has been since 1971.',
  authors: ['Tobias Finch'],
  publishedAt: '2024-06-06T00:00:00Z',
  publishedAtPrecision: 'day',
  publishedDay: '2024-06-06',
  publishedOffset: null,
  section: null,
  tags: [],
  language: 'en',
  domain: null,
  siteName: null,
  image: null,
  wordCount: 77,
  indexedAt: '2024-06-06T09:30:00.000Z',
  permalink: 'https://news.example/articles/1f0c6d8f4d3b2a19087f6e5d4c3b2a1908172635-0',
  source: { key: 'notes/council-votes-on-night-market.txt', ordinal: 0 },
};

const requestId = '0b6c2f61-6a0e-4f0c-9d0c-0f5f6c1f9a57';

export const EXAMPLES = {
  SearchAnswer: {
    totalResults: 1,
    totalRelation: 'eq',
    all: 1,
    some: 0,
    page: 1,
    pageSize: 10,
    nextCursor: null,
    query: {
      input: 'night market',
      interpreted: 'night AND market',
      mode: 'all',
      sort: 'relevance',
      from: null,
      to: null,
    },
    warnings: [],
    didYouMean: null,
    articles: [
      {
        ...item,
        score: 3.2,
        highlights: { title: 'Council votes to keep <mark>night</mark> <mark>market</mark> on Salt Street' },
      },
    ],
    facets: { author: { values: [{ value: 'Tobias Finch', count: 1 }], otherCount: 0 } },
    histogram: {
      interval: 'day',
      tz: 'UTC',
      field: 'publishedDay',
      undated: 0,
      buckets: [{ from: '2024-06-06', to: '2024-06-06', count: 1 }],
    },
    tookMs: 7,
    requestId,
  },
  ValuesAnswer: {
    facet: 'author',
    values: [{ value: 'Tobias Finch', count: 12, firstDate: '2019-02-28', lastDate: '2024-06-06' }],
    nextAfter: null,
    tookMs: 5,
    requestId,
  },
  SuggestAnswer: {
    suggestions: [
      { text: item.title, type: 'title', articleId: item.id },
      { text: 'Nina Marsh', type: 'author' },
    ],
    tookMs: 3,
    requestId,
  },
  SimilarAnswer: { articles: [{ ...item, score: 1.9, highlights: {} }], tookMs: 9, requestId },
  Health: { status: 'ok' },
  Problem: {
    type: 'about:blank',
    title: 'Bad Request',
    status: 400,
    detail: 'These parameters are wrong: pageSize.',
    instance: '/search',
    requestId,
    errors: [{ parameter: 'pageSize', detail: 'must be a whole number from 1 to 100' }],
  },
} as const;

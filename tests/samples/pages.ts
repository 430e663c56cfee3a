const PARAGRAPH =
  'The ferry of Brackwater left the quay on Sunday with two hundred people on board, who had waited for two years.';

/** A page with an article, and what stands around one. */
export const PAGE = `
<!doctype html>
<html lang="en"><head><title>The ferry sails again | Herald</title>
<meta property="article:published_time" content="2024-03-03T10:00:00+01:00">
<meta name="author" content="Ana Ruiz">
<link rel="canonical" href="https://herald.example/ferry">
</head><body><nav><a href="/">Home</a><a href="/news">News</a></nav>
<article><h1>The ferry sails again</h1>
<p>${PARAGRAPH}</p>
<figure><img src="/ferry.jpg"><figcaption>The ferry on Sunday</figcaption></figure>
<p>${PARAGRAPH.replace('Sunday', 'Monday')}</p>
<p>${PARAGRAPH.replace('Sunday', 'Tuesday')}</p>
</article><footer>All rights reserved</footer></body></html>`.trimStart();

const LINKED_DATA = JSON.stringify({
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'The ferry sails again',
  datePublished: '2024-03-03T10:00:00+01:00',
  author: { '@type': 'Person', name: 'Ana Ruiz' },
});

/** Pages, fragments of them, and JSON that holds whole pages. */
export const PAGES: Readonly<Record<string, string>> = {
  'pages/page.html': PAGE,
  'pages/linked-data.html': PAGE.replace(
    '</head>',
    `<script type="application/ld+json">${LINKED_DATA}</script></head>`,
  ),
  'pages/fragment.html': `<h1>The ferry sails again</h1><p>${PARAGRAPH}</p>`,
  'pages/page.json': JSON.stringify({ url: 'https://herald.example/ferry', html: PAGE }),
  'pages/pages.jsonl': `${JSON.stringify({ url: 'https://herald.example/ferry', raw_html: PAGE })}\n`.repeat(2),
};

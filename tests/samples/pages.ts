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

/** A channel as Telegram exports it. */
const CHAT_PAGE = `<!DOCTYPE html>
<html><head><meta charset="utf-8"/><title>Exported Data</title></head>
<body onload="CheckLocation();"><div class="page_wrap">
<div class="page_header"><div class="content"><div class="text bold">
Brackwater News
</div></div></div>
<div class="page_body chat_page"><div class="history">
<div class="message service" id="message-1"><div class="body details">24 April 2024</div></div>
<div class="message default clearfix" id="message41">
<div class="body">
<div class="pull_right date details" title="24.04.2024 13:49:04 UTC+06:00">13:49</div>
<div class="from_name">
Ana Ruiz
</div>
<div class="text">
The ferry of Brackwater left the quay on Sunday.<br><br>It sails every hour.
</div>
</div>
</div>
<div class="message default clearfix joined" id="message42">
<div class="body">
<div class="pull_right date details" title="24.04.2024 13:50:11 UTC+06:00">13:50</div>
<div class="text">It rains until Friday, the office said.</div>
</div>
</div>
<div class="message default clearfix" id="message43">
<div class="body">
<div class="pull_right date details" title="25.04.2024 09:00:00 UTC+06:00">09:00</div>
<div class="from_name">Bo Lind</div>
<div class="pull_left forwarded userpic_wrap"><div class="initials">H</div></div>
<div class="forwarded body">
<div class="from_name">Harbour Office <span class="date details" title="23.04.2024 18:00:00 UTC+06:00"> 23.04.2024 18:00:00</span></div>
<div class="text">The quay is closed on Monday.</div>
</div>
</div>
</div>
<div class="message default clearfix" id="message44">
<div class="body">
<div class="pull_right date details" title="25.04.2024 09:01:00 UTC+06:00">09:01</div>
<div class="from_name">Bo Lind</div>
<div class="media_wrap clearfix"><div class="title bold">Sticker</div></div>
</div>
</div>
</div></div></div></body></html>
`;

/** Pages, fragments of them, and JSON that holds whole pages. */
export const PAGES: Readonly<Record<string, string>> = {
  'pages/chat.html': CHAT_PAGE,
  'pages/page.html': PAGE,
  'pages/linked-data.html': PAGE.replace(
    '</head>',
    `<script type="application/ld+json">${LINKED_DATA}</script></head>`,
  ),
  'pages/fragment.html': `<h1>The ferry sails again</h1><p>${PARAGRAPH}</p>`,
  'pages/page.json': JSON.stringify({ url: 'https://herald.example/ferry', html: PAGE }),
  'pages/pages.jsonl': `${JSON.stringify({ url: 'https://herald.example/ferry', raw_html: PAGE })}\n`.repeat(2),
};

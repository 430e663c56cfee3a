/** Texts with front matter of every kind, and in languages that nothing declares. */
export const TEXTS: Readonly<Record<string, string>> = {
  'texts/yaml.md': `
---
title: >-
  The ferry sails again
  after two years
author:
  name: Ana Ruiz
date: 2024-03-03T10:00:00+01:00
tags: [ferry, harbour]
description: |
  It was out of service for two years.
---

The ferry of Brackwater left the quay on Sunday with two hundred people on board.

The crossing takes twenty minutes, as it did before.
`,
  'texts/toml.md': `
+++
title = "The ferry sails again"
author = "Ana Ruiz"
date = 2024-03-03T10:00:00+01:00
tags = [
  "ferry",
  "harbour",
]
description = """
It was out of service
for two years."""
+++

The ferry of Brackwater left the quay on Sunday with two hundred people on board.
`,
  'texts/german.txt': `
Die Fähre fährt wieder

Die Fähre von Altmoor hat am Sonntag mit zweihundert Menschen an Bord abgelegt. Die Überfahrt dauert zwanzig Minuten.
`,
  'texts/greek.txt': `
Το πλοίο ταξιδεύει ξανά

Το πλοίο αναχώρησε την Κυριακή με διακόσιους επιβάτες. Το ταξίδι διαρκεί είκοσι λεπτά, όπως και πριν.
`,
  'texts/arabic.txt': `
العبارة تبحر من جديد

غادرت العبارة الرصيف يوم الأحد وعلى متنها مئتا راكب. تستغرق الرحلة عشرين دقيقة كما كانت من قبل.
`,
  'texts/quotes.md': `
# The ferry sails again

*By Ana Ruiz*

3 March 2024

> It was &quot;a long wait&quot;, she said.

Some **bold** words, and [a link](https://ferry.example/).
`,
};

const HTML = '&lt;p&gt;It left on Sunday.&lt;/p&gt;&lt;p&gt;It was &amp;eacute;t&amp;eacute;.&lt;/p&gt;';

/** Feeds and JSON in which HTML stands, and JSON that is not quite JSON. */
export const FEEDS: Readonly<Record<string, string>> = {
  'feeds/export.txt': `
1 of 1 DOCUMENTS

Brackwater Herald

March 3, 2024 Sunday

The ferry sails again

BYLINE: Ana Ruiz

LENGTH: 20 words

It left on Sunday, with two hundred people.

LOAD-DATE: March 4, 2024
`,
  'feeds/table.csv': `
title,author,date,url,text
"Ferry stops, again",Bo Michalak,2024-03-01,https://norhaven.example/ferry,"The ferry to Norhaven stops until the ice on the sound is gone, the harbour office said on Friday.

Ada Krall, who runs the shop on the island, said: ""We have flour for three weeks."""
Market stays,Cy Ode,2024-03-02,https://norhaven.example/market,"The market of Norhaven stays on the quay until the summer, the council decided on Saturday."
`,
  'feeds/newsml1.xml': `
<?xml version="1.0"?>
<NewsML><NewsItem xml:lang="en"><NewsManagement><FirstCreated>20240303T100000+0100</FirstCreated></NewsManagement>
<NewsComponent><NewsLines><HeadLine>The ferry sails again</HeadLine><ByLine>By Ana Ruiz</ByLine></NewsLines>
<ContentItem><MediaType FormalName="Text"/><DataContent><p>It left on Sunday.</p><p>It took twenty minutes.</p></DataContent></ContentItem>
</NewsComponent></NewsItem></NewsML>
`,
  'feeds/html.rss': `
<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Brackwater Herald</title><link>https://herald.example/</link>
<item><title>The ferry &amp; the quay</title><link>https://herald.example/ferry</link><dc:creator>Ana Ruiz</dc:creator>
<pubDate>Sun, 03 Mar 2024 10:00:00 +0100</pubDate><description>${HTML}</description>
<content:encoded><![CDATA[<p>It left on Sunday.</p><ul><li>two hundred people</li></ul>]]></content:encoded></item>
</channel></rss>
`,
  'feeds/xhtml.atom': `
<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Herald</title><id>urn:a</id><updated>2024-03-03T10:00:00Z</updated>
<entry><title type="html">The ferry &amp;amp; the quay</title><id>urn:b</id><updated>2024-03-03T10:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>It left on Sunday.</p><p>It took long.</p></div></content>
</entry></feed>
`,
  'json/html.json': JSON.stringify({
    headline: 'The ferry sails again',
    articleBody: '<p>It left on Sunday.</p><p>It took twenty minutes.</p>',
    author: [{ name: 'Ana Ruiz' }],
    datePublished: '2024-03-03',
  }),
  'json/numbers.json': '{"title": "The ferry", "score": NaN, "body": "It left on Sunday."}',
  'json/lines.jsonl': '{"title":"One","body":"It left."}\n{"title":"Two","bo\n{"title":"Three","body":"It came."}\n',
};

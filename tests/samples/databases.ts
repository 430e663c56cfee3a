/** Exports of news databases with several articles. */
export const DATABASES: Readonly<Record<string, string>> = {
  'databases/factiva.txt': `
City
The ferry sails again
By Ana Ruiz
1,120 words
3 March 2024
14:30
Brackwater Herald
BRACKH
4
English
(c) 2024 Brackwater Herald.

The ferry of Brackwater left the quay on Sunday with two hundred people on board.

It was full, the crew said.

Document BRACKH0020240303ek330000b

Rain until Friday
Bo Lind
300 words
4 March 2024
Brackwater Herald
BRACKH
English
(c) 2024 Brackwater Herald.

It will rain until Friday, the office said.

Document BRACKH0020240304ek340000c

Search Summary
Text ferry
`,
  'databases/factiva-codes.txt': `
SE Stadt
HD Die Fähre fährt wieder
BY Von Ana Ruiz
WC 120 Wörter
PD 3 März 2024
SN Altmoorer Bote
SC ALTMB
LA Deutsch
CY (c) 2024
LP
Die Fähre hat am Sonntag abgelegt.
TD
Sie war voll.
NS gcat : Allgemeines
AN
Document ALTMB00020240303ek330000b
`,
  'databases/factiva.html': `
<html><body><div class="article enArticle"><div>City</div><div id="hd"><span class="enHeadline">The ferry sails again</span></div>
<div class="author">By Ana Ruiz</div><div>120 words</div><div>3 March 2024</div><div>Brackwater Herald</div><div>BRACKH</div><div>English</div>
<div>(c) 2024</div><p class="articleParagraph">The ferry left the quay on Sunday.</p><p>Document BRACKH0020240303ek330000b</p></div>
<div class="article enArticle"><div id="hd"><span class="enHeadline">Rain until Friday</span></div><div>100 words</div><div>4 March 2024</div>
<div>Brackwater Herald</div><div>BRACKH</div><div>English</div><div>(c) 2024</div><p class="articleParagraph">It will rain.</p></div></body></html>
`,
  'databases/europresse.html': `
<html><body><article><header><div class="rdp__DocPublicationName"><span class="DocPublicationName">Le Courrier, no. 123</span></div>
<span class="DocHeader">Économie, dimanche 3 mars 2024 1200 mots, p. A4</span></header><div class="titreArticle"><p class="rdp__articletitle">Le
bac reprend</p></div><div class="docAuthors">Ana Ruiz</div><div class="docOcurrContainer"><p>Le bac a repris dimanche.</p></div></article>
<article><header><span class="DocPublicationName">Le Courrier</span><span class="DocHeader">4 mars 2024</span></header><div
 class="titreArticle"><p>La pluie</p></div><div class="docOcurrContainer"><p>Il va pleuvoir.</p></div></article></body></html>
`,
  'databases/nexis.txt': `
User Name: = Ana
Date and Time: = Tuesday, June 9, 2026
Job Number: = 123
Documents (2)
1. The ferry sails again
2. Rain until Friday
| About LexisNexis | Privacy Policy | Copyright © 2026 LexisNexis

The ferry sails again

Brackwater Herald

March 3, 2024 Sunday

Copyright 2024 Brackwater Herald All Rights Reserved

Section: CITY; Pg. 4

Length: 120 words

Byline: Ana Ruiz

Body

The ferry of Brackwater left the quay on Sunday with two hundred people on board.

Load-Date: March 4, 2024

End of Document

Rain until Friday

Brackwater Herald

March 4, 2024 Monday

Copyright 2024 Brackwater Herald All Rights Reserved

Length: 100 words

Byline: Bo Lind

Body

It will rain until Friday, the office said.

Load-Date: March 5, 2024

End of Document
`,
};

/** The same as an RTF document. */
export function asRtf(text: string): string {
  const lines = text.trim().split('\n');
  return `{\\rtf1\\ansi ${lines.map((line) => `${line.replace(/[^\x20-\x7e]/g, (sign) => `\\u${sign.charCodeAt(0)}?`)}\\par`).join('\n')}}`;
}

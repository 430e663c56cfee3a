/** Bibliographies, and stories of teletypes. */
export const REFERENCES: Readonly<Record<string, string>> = {
  'references/export.ris': `
Provider: Brackwater Library
Database: News

TY  - NEWS
TI  - The ferry sails again
AU  - Ruiz, Ana
T2  - Brackwater Herald
DA  - 2024/03/03/
UR  - https://herald.example/ferry
AB  - The ferry left the quay on Sunday.
It was full.
KW  - ferry
ER  - 

TY  - NEWS
TI  - Without a text
ER  - 
`,
  'references/medline.nbib': `
PMID- 12345
TI  - The ferry and the tide, a title that goes on
      in the next line.
AB  - The ferry was studied for ten
      years.
FAU - Ruiz, Ana
AU  - Ruiz A
DP  - 2024 Mar 3
AID - 10.1234/ferry [doi]
`,
  'references/library.bib': `
% Exported
@string{bh = {Brackwater Herald}}
@comment{nothing = {here}}
@article{ruiz2024,
  title = {The {Ferry} of {S}\\~{a}o {M}\\"{u}nde},
  author = {Ruiz, An\\'a and {Ministry of Ferries} and others},
  year = 2024, month = mar, day = {3},
  journal = bh,
  abstract = "The ferry sails \\& is full -- {"}at last{"}.",
  keywords = {ferry, harbour},
  doi = {10.1234/ferry}
}
@book{x, title = {No abstract}}
`,
  'references/zotero.rdf': `
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#"
 xmlns:dcterms="http://purl.org/dc/terms/" xmlns:bib="http://purl.org/net/biblio#" xmlns:foaf="http://xmlns.com/foaf/0.1/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><bib:Article><z:itemType>newspaperArticle</z:itemType><dcterms:isPartOf><bib:Newspaper>
<dc:title>Brackwater Herald</dc:title></bib:Newspaper></dcterms:isPartOf><bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Ruiz
</foaf:surname><foaf:givenName>Ana</foaf:givenName></foaf:Person></rdf:li></rdf:Seq></bib:authors><dc:title>The ferry sails again</dc:title>
<dcterms:abstract>It left the quay on Sunday.</dcterms:abstract><dc:date>2024-03-03</dc:date></bib:Article>
<z:Attachment><z:itemType>attachment</z:itemType><dc:title>Full text</dc:title></z:Attachment></rdf:RDF>
`,
  'wires/iptc.txt': `\x01SWX0123 4 i 120 SWX /AFP-AB12\r
Ferry-crossing/\r
\x02The ferry sails again\r
    By Ana Ruiz\r
    BRACKWATER, March 3 (SaltWire) - The ferry left the quay on\r
Sunday.\r
    It was full.\r
\x03aw/rl\r
031430 GMT MAR 24\r
\x04`,
  'wires/anpa.txt': `\x16\x16\x01a1234\x1fbc-\r
r i\x13\x11 bc-Ferry 03-03 0120\r
\x02^BC-Ferry,0120<\r
^The ferry sails again<\r
^By ANA RUIZ=\r
^SaltWire=\r
\tBRACKWATER (SW) _ The ferry left the quay on Sunday.\r
\tIt was full.\r
\x03AP-NY-03-03-24 1430GMT<\r
\x04`,
  'texts/json-front-matter.md': `
{
  "title": "The ferry {again}",
  "date": "2024-03-03",
  "author": "Ana Ruiz"
}

The ferry left the quay on Sunday.
`,
  'pages/utf-7.html': `
<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-7"><title>Bac</title></head><body><h1>Le bac</h1>
<p>Le conseil a d+AOk-cid+AOk de le garder, 1 +- 1, jusqu'+AOA la fin de l'ann+AOk-e +2D3eAA-.</p></body></html>
`,
  'pages/medium.html': `
<!DOCTYPE html><html><head><title>The ferry sails again</title></head><body><article class="h-entry"><header><h1 class="p-name">The ferry
sails again</h1></header><section data-field="subtitle" class="p-summary">After two years</section><section data-field="body"
 class="e-content"><section name="1"><h3 class="graf graf--h3 graf--title">The ferry sails again</h3><h4 class="graf graf--subtitle">After
two years</h4><p class="graf graf--p">The ferry of Brackwater left the quay on Sunday.</p></section></section><footer><p>By <a
 href="https://medium.example/@ana" class="p-author h-card">Ana Ruiz</a> on <a href="x"><time class="dt-published"
 datetime="2024-03-03T10:00:00.000Z">March 3, 2024</time></a>.</p><p><a href="https://medium.example/@ana/ferry"
 class="p-canonical">Canonical link</a></p><p>Exported from Medium on July 1, 2024.</p></footer></article></body></html>
`
    .replaceAll('\n class=', ' class=')
    .replaceAll('\n href=', ' href=')
    .replaceAll('\n datetime=', ' datetime=')
    .replaceAll('<a\n', '<a '),
  'pages/google-docs.html': `
<html><head><style>.c1{}</style></head><body class="c2 doc-content"><p class="c0 title" id="h.1"><span>The ferry sails again</span></p>
<p class="c0"><span>The ferry of Brackwater left the quay on Sunday</span><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup><span>.</span></p>
<div class="c3"><p class="c0"><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>check the day</span></p></div></body></html>
`,
};

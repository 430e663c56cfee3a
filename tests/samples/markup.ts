/** Corpora, journals and exports in XML and SGML. */
export const MARKUP: Readonly<Record<string, string>> = {
  'markup/ferry.tei.xml': `
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title type="main">The ferry sails again</title>
<author><persName><forename>Ana</forename><surname>Ruiz</surname></persName></author></titleStmt>
<publicationStmt><date when="2026-01-01"/></publicationStmt><sourceDesc><biblStruct><monogr><title>Brackwater Herald</title>
<imprint><date when="2024-03-03"/></imprint></monogr></biblStruct></sourceDesc></fileDesc>
<profileDesc><textClass><keywords><term>ferry</term></keywords></textClass></profileDesc></teiHeader>
<text xml:lang="en"><body><head>The ferry sails again</head><p>The ferry left the quay<note>At Brackwater.</note> on Sunday.</p>
<p>It was <choice><sic>wating</sic><corr>waiting</corr></choice> for two years.</p><div type="comments"><p>First!</p></div></body></text></TEI>
`,
  'markup/ferry.jats.xml': `
<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Publishing DTD v1.2 20190208//EN" "JATS-journalpublishing1.dtd">
<article xml:lang="en"><front><journal-meta><journal-title-group><journal-title>Ferry Studies</journal-title></journal-title-group>
</journal-meta><article-meta><article-id pub-id-type="doi">10.1234/ferry</article-id><title-group><article-title>The ferry of
<italic>Brackwater</italic></article-title></title-group><contrib-group><contrib contrib-type="author"><name><surname>Ruiz</surname>
<given-names>Ana</given-names></name></contrib><contrib contrib-type="editor"><name><surname>Lind</surname><given-names>Bo</given-names></name>
</contrib></contrib-group><pub-date pub-type="collection"><year>2024</year></pub-date><pub-date pub-type="epub"><day>3</day>
<month>3</month><year>2024</year></pub-date><abstract><p>It sails again.</p></abstract><kwd-group><kwd>ferry</kwd></kwd-group>
</article-meta></front><body><sec><title>Introduction</title><p>The ferry left the quay on Sunday.</p><fig><caption><p>The quay.</p>
</caption></fig></sec></body><back><ref-list><ref><mixed-citation>Lind, 1999</mixed-citation></ref></ref-list></back></article>
`,
  'markup/proquest.xml': `
<RECORD><GOID>1</GOID><DFS><PubFrosting><Title>Brackwater Herald</Title></PubFrosting></DFS><Obj><TitleAtt><Title>The ferry sails
again</Title></TitleAtt><NumericDate>2024-03-03</NumericDate><Contributors><Contributor><ContribRole>Author</ContribRole>
<OriginalForm>Ana Ruiz</OriginalForm></Contributor></Contributors><Terms><GenSubjTerm><GenSubjValue>Ferries</GenSubjValue>
</GenSubjTerm></Terms></Obj><TextInfo><Text>&lt;html&gt;&lt;body&gt;&lt;p&gt;The ferry left the quay on Sunday.&lt;/p&gt;&lt;p&gt;It
was full.&lt;/p&gt;&lt;/body&gt;&lt;/html&gt;</Text></TextInfo></RECORD>
`,
  'markup/page.trafilatura.xml': `
<doc sitename="Brackwater Herald" title="The ferry sails again" author="Ana Ruiz; Bo Lind" date="2024-03-03" url="https://herald.example/ferry"
 tags="ferry;harbour"><main><p>The ferry left the quay on Sunday.</p><head rend="h2">Next</head><p>It was full.</p></main>
<comments><p>First!</p></comments></doc>
`,
  'markup/newspaper.sgml': `
<DOC>
<DOCNO> LA010189-0001 </DOCNO>
<DATE><P>January 1, 1989, Sunday, Home Edition</P></DATE>
<SECTION><P>Metro</P></SECTION>
<HEADLINE><P>THE FERRY SAILS AGAIN</P></HEADLINE>
<BYLINE><P>By ANA RUIZ, <EM>Ruiz is a sailor</EM></P></BYLINE>
<TEXT><P>The ferry left the quay of Brackwater &amp; Sons on Sunday.</P></TEXT>
<GRAPHIC><P>Photo, The quay.</P></GRAPHIC>
</DOC>
<DOC>
<DOCNO> AP880212-0001 </DOCNO>
<HEAD>Rain Until Friday</HEAD>
<BYLINE>By ANA RUIZ</BYLINE>
<DATELINE>BRACKWATER (AP) </DATELINE>
<TEXT>
   It will rain in Brackwater until Friday, the office said on the first
day of the week.
   Then the sun returns.
</TEXT>
</DOC>
`,
  'markup/reuters.sgm': `
<!DOCTYPE lewis SYSTEM "lewis.dtd">
<REUTERS TOPICS="YES" NEWID="1"><DATE>26-FEB-1987 15:01:01.79</DATE><TOPICS><D>ferries</D></TOPICS><TEXT>&#2;
<TITLE>FERRY SAILS AGAIN</TITLE><DATELINE>    BRACKWATER, Feb 26 - </DATELINE><BODY>The ferry left the quay on
Thursday.
    It was full.
&#3;</BODY></TEXT></REUTERS>
`,
  'markup/wiki.xml': `
<mediawiki xml:lang="en"><siteinfo><sitename>Ferrywiki</sitename></siteinfo><page><title>The ferry sails again</title><ns>0</ns>
<revision><timestamp>2024-03-01T10:00:00Z</timestamp><text>Old.</text></revision><revision><timestamp>2024-03-04T10:00:00Z</timestamp>
<text>{{date|March 3, 2024}}
[[File:Quay.jpg|thumb|The [[quay]].]]
The '''ferry''' of {{w|Brackwater}} left the [[quay|old quay]]&lt;ref&gt;Herald&lt;/ref&gt; on Sunday.
== Reactions ==
* "At last", said [https://herald.example Ana Ruiz].
{| class="wikitable"
| 1
|}
== Sources ==
*{{source|url=https://herald.example}}
[[Category:Ferries]]</text></revision></page>
<page><title>Talk:Ferry</title><ns>1</ns><revision><text>Hello.</text></revision></page></mediawiki>
`,
  'markup/solr.xml': `
<response><lst name="responseHeader"><int name="status">0</int></lst><result name="response" numFound="2"><doc><str name="title">The ferry
sails again</str><arr name="author"><str>Ana Ruiz</str></arr><date name="pub_date">2024-03-03T10:00:00Z</date><str name="content">The ferry of
Brackwater left the quay on Sunday with two hundred people on board.</str></doc><doc><str name="title">Rain until Friday</str><str
 name="content">It will rain in Brackwater until Friday, the office said. Then the sun returns to the coast.</str></doc></result></response>
`,
  'markup/sitemap.xml': `
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://herald.example/ferry</loc></url></urlset>
`,
};

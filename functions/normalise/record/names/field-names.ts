/**
 * The names under which programs and people keep each field, in order of trust, compared without case, accents and
 * signs. The shapes that they come from are in tests/unit/normalise/formats/json-shapes.test.ts.
 */
export interface FieldVocabulary {
  /** Known with words before and behind them as well: `article_title`, `titleText`. */
  names: readonly string[];
  /** Other things in much data, so taken only as they stand here and where the value looks like one. */
  bare?: readonly string[];
}

export const FIELDS = {
  title: {
    names: words(`
      headline headlines title titles webTitle heading postTitle ogTitle
      titel überschrift schlagzeile titre titulo titular encabezado titolo manchete tittel overskrift otsikko kop
      tytuł nagłówek nadpis titulek naslov titlu cím başlık
      заголовок название τίτλος כותרת العنوان عنوان 标题 標題 题目 題名 見出し タイトル 제목 शीर्षक judul tiêuđề`),
    bare: words('name head subject rubrik'),
  },
  authors: {
    names: words(`
      authors author byline bylines creator creators writers writer contributors credits primaryAuthor authorName
      authorNames publishedBylines writtenBy postedBy columnist columnists journalist journalists reporter reporters correspondent
      autor autoren autorin verfasser redakteur auteur auteurs rédacteur autores redactor periodista firma autore autori
      redacteur schrijver författare skribent forfatter kirjoittaja autorzy by
      автор авторы συντάκτης συγγραφέας מחבר الكاتب كاتب yazar 作者 记者 記者 著者 執筆者 저자 기자 लेखक penulis tácgiả`),
    bare: words('persons person user account poster owner'),
  },
  published: {
    names: words(`
      firstPublished firstPublishedAt firstPublicationDate firstPublishDate
      publishedAt datePublished pubDate published publicationDate webPublicationDate publishDate publishedDate
      publishedTime publishedUtc publishingDate publishTime datePublish dateTimePub displayDate postDateGmt postDate dateGmt dateUnixtime dateTime date issued released posted postedAt
      veröffentlicht erschienen publié publicado pubblicato gepubliceerd publicerad publisert opublikowano опубликовано
      dateCreated createdAt createdDate createdTime createdUtc created timestamp firstCreated contentCreated
      versionCreated dateModified seenDate datum fecha дата 日期 发布时间 發布時間 公開日 掲載日 日時 날짜 작성일 تاريخ tarih tanggal`),
    bare: words('time data when dates'),
  },
  modified: {
    names: words(`
      modifiedAt dateModified dateModify modifiedGmt postModifiedGmt modifiedDate updatedAt updatedDate updated modified
      changed lastmod lastModified lastUpdated lastEdited editedAt edited versionCreated
      geändert aktualisiert actualizado modificado atualizado aggiornato bijgewerkt uppdaterad обновлено 更新时间 更新日`),
  },
  summary: {
    names: words(`
      summary customExcerpt description abstract abstractNote standfirst lead lede dek excerpt postExcerpt highlights teaser trailText
      snippet shortDescription metaDescription desc descriptionText descriptionHtml descriptions subtitle subheadline
      zusammenfassung kurzfassung vorspann anriss résumé chapô resumen entradilla resumo riassunto sommario samenvatting
      sammanfattning ingress sammendrag streszczenie аннотация описание περίληψη תקציר ملخص özet 摘要 要約 概要 요약`),
  },
  body: {
    names: words(`
      articleBody fullText fullContent fullArticle fullStory body bodyText contentText contentHtml bodyHtml content
      mainText text story storyText article document contents contentElements paragraphs postContent html articleHtml
      plaintext contentEncoded pageText pageContent textContent bodyPlain bodyMarkdown bodyMd markdown richText blocks
      lexical longDescription descriptionLong fullDescription sentences ops root extract cooked rawText rawContent selftext shareCommentary
      inhalt volltext texte contenu corps texto contenido cuerpo conteúdo corpo testo contenuto tekst inhoud artikel
      innehåll brödtext indhold sisältö teksti treść obsah conținut tartalom szöveg
      текст содержание κείμενο περιεχόμενο תוכן المحتوى النص متن içerik metin 正文 内容 內容 内文 本文 記事 본문 내용 सामग्री isi konten nộidung
      leadParagraph`),
    bare: words('message post note'),
  },
  /** What belongs to the text beside its main part, or makes it up: each has a heading, or is a text by itself. */
  parts: {
    names: words(`
      chapters sections subsections steps step parts pages slides cards slideshow listItems instructions recipeInstructions
      questions faq faqs qa qAndA questionsAndAnswers interview transcript dialog dialogue conversation turns utterances
      speeches updates liveUpdates liveBlogUpdate liveBlogUpdates timeline
      intro introduction preamble prologue conclusion outro epilogue postscript correction corrections editorsNote editorNote
      footnotes
      kapitel abschnitte schritte teile seiten fragen einleitung fazit schluss korrektur chapitres étapes parties réponses
      entretien transcription capítulos secciones pasos preguntas entrevista introducción conclusión capitoli sezioni passi
      domande intervista introduzione conclusione passos seções perguntas introdução conclusão hoofdstukken stappen vragen
      inleiding conclusie avsnitt steg frågor intervju trinn spørsmål spørgsmål luvut kysymykset rozdziały kroki pytania wywiad
      главы разделы шаги вопросы интервью розділи питання bölümler adımlar sorular röportaj
      章节 步骤 问题 问答 採訪 采访 章 手順 質問 질문 단계 인터뷰`),
  },
  captions: { names: words('captions caption imageCaption photoCaption bildunterschrift légende') },
  dateline: { names: words('dateline') },
  section: {
    names: words(`
      articleSection section sectionName primarySection category categoryName newsDesk topic
      rubrik ressort rubrique catégorie sección categoría seção editoria sezione categoria rubriek kategorie kategoria
      рубрика раздел 栏目 分类 カテゴリ 섹션 카테고리`),
  },
  tags: {
    names: words(`
      keywords tags tag categories topics subjects subject labels wpTerm metaKeywords desFacet keywordNames
      dpasubjectNames hashtags schlagwörter schlagworte stichwörter motsclés étiquettes etiquetas palabrasClave
      palavrasChave parolechiave trefwoorden теги 标签 關鍵詞 关键词 タグ キーワード 태그 키워드`),
  },
  language: {
    names: words(
      'inLanguage language lang locale metaLang langcode humanLanguage sprache langue idioma lingua язык 语言',
    ),
  },
  url: {
    names: words(`
      url canonicalUrl webUrl articleUrl link permalink canonicalLink href originalUrl finalUrl requestedUrl pageUrl
      mainEntityOfPage warcTargetUri sourceUrl htmlUrl publicUrl sourceLink shareLink enlace lien ссылка 链接`),
    bare: words('address loc self uri'),
  },
  /** What is an address in some data and none in other. */
  identifier: { names: [], bare: words('guid id source') },
  siteName: {
    names: words(`
      siteName ogSiteName publisher publication sourceName outlet outletName mediaName newspaper site provider
      containerTitle sourceHostname sourceDomain zeitung journal periódico giornale krant издание 媒体 来源`),
    bare: words('source'),
  },
  image: {
    names: words(`
      image imageUrl urlToImage topImage topImg leadImage leadImageUrl featureImage featuredImage featuredImageUrl
      socialImage mainImage coverImage heroImage wpFeaturedmedia thumbnail thumbnailUrl img picture photo images
      bild imagen imagem immagine afbeelding картинка`),
  },
  contact: { names: words('contact contacts'), bare: words('email') },
} as const satisfies Record<string, FieldVocabulary>;

export type FieldName = keyof typeof FIELDS;

/** Words that programs set before a name without changing what it means. */
export const PREFIXES = words(`
  article articles artikel articulo articolo artigo news post posts story item entry page doc document record content
  web text main original cleaned clean extracted full raw field node meta og opengraph twitter dc dcterms dcelements
  schema sailthru parsely cms wp rss feed jcr`);

/** Words that programs set behind a name: the form or the language of a text, the kind of a value. */
export const SUFFIXES: readonly { words: readonly string[]; fields: readonly FieldName[] }[] = [
  {
    words: words(`
      text value string str html xhtml plain raw clean cleaned markdown md main full content body line txt original
      article en de fr es it pt nl`),
    fields: ['title', 'summary', 'body', 'captions', 'authors', 'section', 'dateline'],
  },
  { words: words('name names label labels list'), fields: ['authors', 'siteName', 'section', 'tags', 'language'] },
  { words: words('url uri link href src'), fields: ['url', 'image'] },
];

/** The words of which names of dates are made; those that are made of nothing else say what they are the date of. */
export const DATE_WORDS = {
  date: words(`
    date dates datetime day time timestamp ts parsed on at am vom le el il op på utc gmt iso local unix epoch sec seconds ms us usec string str
    datum zeit uhrzeit fecha hora data ora date heure dato päivä дата время 日期 时间 時間 日時 날짜 시간 일시 tarih tarihi تاريخ`),
  published: words(`
    publish published publishing publication pub posted post issue issued release released display first initial live
    online print veröffentlicht veröffentlichung veröffentlichungs erschienen erscheinung erscheinungs publié parution publicado
    publicación publicação pubblicato pubblicazione publicatie gepubliceerd publicerad publicering publisert udgivet
    opublikowano publikacji публикации опубликовано yayin yayım 发布 發布 发表 公開 掲載 投稿 게시 작성 등록 النشر`),
  created: words(
    'create created creation added insert inserted erstellt creado criado creato créé création создания 作成 创建 생성',
  ),
  modified: words(`
    modified modify modification update updated change changed edit edited revised revision
    geändert änderung änderungs aktualisiert aktualisierung actualizado actualización modificado modification modifié
    mise jour maj aggiornato aggiornamento modificato atualizado atualização bijgewerkt gewijzigd uppdaterad
    изменения обновления 更新 修改 수정`),
  /** They change nothing. */
  filler: words(
    'article artikel news story item entry web page content version record doc document meta og dc dcterms last of de di da the der und du la en a à',
  ),
} as const;

/** The names by which a list of articles is kept in a wrapping object. */
export const LIST_NAMES = words(`
  articles items results docs documents entries stories news posts rows edges nodes result value data response hits`);

/** The objects in an article's object, by their exact names, that hold more of its fields or all of them. */
export const NESTED_NAMES = words(`
  _source response data content article document doc post item node row fields attributes _embedded yoast_head_json
  thread metadata meta meta_data note-attributes warc_headers properties story entry page record`);

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}

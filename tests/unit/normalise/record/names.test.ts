import { describe, expect, it } from 'vitest';
import { foldName, scoresOf } from '../../../../functions/normalise/record/names/field-scores.ts';

const fieldsOf = (name: string) => scoresOf(name).map(({ field }) => field);

describe('the name of a field', () => {
  it.each([
    [
      'title',
      'headline, article_title, titleText, title_en, headline-main, storyTitle, pageTitle, Überschrift, ueberschrift, 標題, dc:title',
    ],
    ['authors', 'byline, authorName, article:author, author_name, posted_by, writtenBy, news_author, autoren, 作者'],
    [
      'published',
      'pubDate, published_at, article:published_time, LastPublishedDate, PublishedDateTime, publish_ts, published_on, date_published_gmt, data_publicacao, dataPubblicazione, fechaPublicacion, veröffentlicht_am, veroeffentlichungsdatum, date_de_publication, дата_публикации, 公開日時, created_at, article_date',
    ],
    ['modified', 'updatedAt, last_modified, modifiedTime, last_update, geaendert_am, дата_обновления, 更新日時'],
    [
      'body',
      'articleBody, body_html, full_content, cleaned_text, content_raw, fulltext_html, maincontent, news_text, textbody, article-content, текст',
    ],
    ['summary', 'description, meta_description, og:description, short_description, standfirst, chapo'],
    ['url', 'url, canonical_url, story-url, og:url, pageUrl, article_link, self'],
    ['image', 'image, imageUrl, lead_image_url, og:image, featured_image_src'],
    ['language', 'lang, language_name, content_language, humanLanguage'],
  ])('is known as one of %s: %s', (field, names) => {
    for (const name of names.split(', ')) expect([name, fieldsOf(name)[0]]).toEqual([name, field]);
  });

  it.each([
    'content_type',
    'contentLength',
    'post_status',
    'post_type',
    'post_name',
    'title_id',
    'text_length',
    'body_class',
    'author_id',
    'author_url',
    'user_id',
    'date_download',
    'crawled_at',
    'fetched_time',
    'expires_at',
    'time_zone',
    'timezone',
    'start_date',
    'end_time',
    'birth_date',
    'event_date',
    'issue',
    'version',
    'comments',
    'comment_count',
    'url_hash',
    'image_width',
    'sectionId',
    'wordcount',
    'slug',
    'status',
    'level',
    'constructor',
    '__proto__',
    '',
  ])('says nothing of an article: %s', (name) => {
    expect(fieldsOf(name)).toEqual([]);
  });

  it('is compared without case, accents and signs', () => {
    expect(foldName('Título_del-Artículo')).toBe('titulodelarticulo');
    expect(foldName('_source')).toBe('_source');
  });

  it('is scored in no time, whatever it is', () => {
    const start = process.cpuUsage();
    for (let number = 0; number < 20_000; number++) scoresOf(`date${number}published`);
    for (const word of ['date', 'on', 'pub', 'text', 'a'])
      for (let length = 1; length < 200; length++) scoresOf(word.repeat(length));
    expect(process.cpuUsage(start).user).toBeLessThan(3_000_000);
  });
});

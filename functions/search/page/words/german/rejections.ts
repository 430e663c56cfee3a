import type { ErrorCode } from '../../../../engine/receipt.ts';
import type { Words } from '../english/english.ts';

/** A file or an article in it may be meant. The message in English behind it has the details. */
export const rejections: Words['rejections'] = {
  damaged_archive: 'Das Archiv ist beschädigt oder nicht vollständig.',
  damaged_document: 'Das Dokument ist beschädigt.',
  empty: 'Die Datei ist leer.',
  encrypted: 'Der Inhalt ist verschlüsselt.',
  function_died: 'Die Datei konnte nicht gelesen werden: Das Lesen brach mehrmals ab.',
  invalid_json: 'Das JSON ist fehlerhaft oder nicht vollständig.',
  invalid_row: 'Die Zeile der Tabelle ist fehlerhaft.',
  line_too_long: 'Eine Zeile ist zu lang.',
  more_rejections: 'Weitere Artikel wurden abgelehnt.',
  nested_too_deep: 'Der Inhalt ist zu tief verschachtelt.',
  no_article: 'Dies ist kein Artikel.',
  no_articles: 'In der Datei ist kein Artikel.',
  no_text: 'Hier ist kein Text.',
  not_an_object: 'Dieser Wert ist kein JSON-Objekt, also kein Artikel.',
  parser_failed: 'Der Inhalt konnte nicht gelesen werden.',
  parser_memory: 'Das Lesen braucht zu viel Speicher.',
  parser_timeout: 'Das Lesen dauert zu lange.',
  record_too_long: 'Ein Artikel ist zu lang.',
  refused_by_engine: 'OpenSearch hat den Artikel nicht angenommen.',
  table_without_articles: 'Keine Spalte der Tabelle ist als Titel oder Text von Artikeln zu erkennen.',
  too_large: 'Der Inhalt ist zu groß.',
  too_many_articles: 'Die Datei hat zu viele Artikel.',
  too_many_elements: 'Die Seite hat zu viele Elemente.',
  truncated: 'Der Inhalt ist nicht vollständig.',
  unsupported_format: 'Dieses Format wird nicht gelesen.',
};

/** Why a file can't be read now, or was not indexed at the last attempt. */
export const errors: Words['errors'] & Record<ErrorCode, string> = {
  access_denied:
    'S3 verweigert den Zugriff. Die Indexfunktion braucht s3:GetObject, und für verschlüsselte Dateien kms:Decrypt.',
  archived: 'Die Datei liegt in einem Archiv von S3. Nach dem Wiederherstellen wird sie sofort gelesen.',
  customer_key: 'Die Datei ist mit einem eigenen Schlüssel (SSE-C) verschlüsselt. Laden Sie sie ohne ihn hoch.',
  engine_failed: 'OpenSearch meldet einen Fehler.',
  engine_unavailable: 'OpenSearch antwortet nicht oder ist überlastet.',
  long_file: 'Die Datei ist lang. Sie wartet bei den langen Dateien.',
  reading_failed: 'Das Lesen der Datei brach ab.',
  s3_failed: 'S3 meldet einen Fehler.',
  s3_stalled: 'S3 liefert die Datei zu langsam oder gar nicht.',
  unexpected: 'Ein unerwarteter Fehler trat auf.',
  unusable_key: 'Der Schlüssel, mit dem die Datei verschlüsselt ist, lässt sich nicht benutzen.',
  write_failed: 'OpenSearch hat nicht alles angenommen.',
};

/** A file that an export or an archive has about its articles, and that is no article itself. */
interface ExportFile {
  name: RegExp;
  /** How its content begins, where other archives have files of this name as well. */
  start?: RegExp;
}

/** The files of known exports that are not read. Each is known by its name and its content: other archives lose nothing. */
const EXPORT_FILES: readonly ExportFile[] = [
  // WACZ (Web Archive Collection Zipped): indexes, lists of pages and a description of the archives of pages in it
  { name: /(?:^|\/)indexes\/[^/]+\.(?:cdxj?|idx)(?:\.gz)?$/ },
  { name: /(?:^|\/)pages\/[^/]+\.jsonl$/, start: /^\s{0,9}\{[^{}]{0,500}"format"\s{0,9}:\s{0,9}"json-pages-/ },
  { name: /(?:^|\/)datapackage\.json$/, start: /"wacz_version"/ },
  { name: /(?:^|\/)datapackage-digest\.json$/, start: /"path"\s{0,9}:\s{0,9}"datapackage\.json"/ },
  { name: /(?:^|\/)logs\/[^/]+\.log$/, start: /^\s{0,9}\{[^{}]{0,500}"logLevel"\s{0,9}:/ },
  // Substack: who subscribed, who received and who opened a post
  { name: /(?:^|\/)email_list\.[^/]+\.csv$/, start: /^\ufeff?"?email"?,/ },
  { name: /(?:^|\/)posts\/\d+\.[^/]+\.(?:opens|delivers)\.csv$/, start: /^\ufeff?"?post_id"?,/ },
];

/** Whether a file in an archive may be one that is not read, so that its beginning has to be seen. */
export function mayBeExportFile(name: string): boolean {
  return EXPORT_FILES.some((file) => file.name.test(name));
}

/** Whether a file in an archive is one that an export has about its articles. */
export function isExportFile(name: string, start: string): boolean {
  return EXPORT_FILES.some((file) => file.name.test(name) && (file.start?.test(start) ?? true));
}

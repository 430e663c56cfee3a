const IGNORED = /\/$|^__MACOSX\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*)$/;

/** Whether an entry of an archive is a folder, or was added by a file manager. */
export function isIgnoredEntry(name: string): boolean {
  return IGNORED.test(name);
}

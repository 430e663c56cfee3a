const IGNORED = /\/$|^__MACOSX\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*)$/;
/** What servers of mail keep beside the mails of a maildir. */
const OF_MAIL_SERVER =
  /(?:^|\/)(?:dovecot[.-][\w.-]*|courier(?:imap|pop3)\w*|maildirfolder|maildirsize|subscriptions|\.uidvalidity|\.nfs\w+)$/;

/** Whether an entry of an archive is a folder, or was added by a file manager or a server. */
export function isIgnoredEntry(name: string): boolean {
  return IGNORED.test(name) || OF_MAIL_SERVER.test(name);
}

/** What stands before the message of a rejection, by its code. Messages are in English: here, they say all. */
export const rejections: Readonly<Record<string, string>> = {};

/** The same before the last error of a receipt, and before the reason why S3 does not let a file be read. */
export const errors: Readonly<Record<string, string>> = {};

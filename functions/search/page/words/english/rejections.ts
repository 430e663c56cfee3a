/** What stands before the message of a rejection, by its code. Messages are in English: here, they say all. */
export const rejections: Readonly<Record<string, string>> = {};

/**
 * Returns the body of a message that a key may have changed. It has the fields of an S3 event that the index function
 * reads; keys in events are form-encoded.
 * @param sender the function that sends the message
 */
export function changeMessage(sender: 'index' | 'operate', bucketName: string, key: string): string {
  const s3 = { bucket: { name: bucketName }, object: { key: encodeURIComponent(key) } };
  return JSON.stringify({ Records: [{ eventSource: `article-search:${sender}`, s3 }] });
}

/**
 * The body of a message that says of a key what an event of S3 says: that it may have changed. It has the part of such
 * an event that the index function reads; keys in events are form-encoded.
 * @param sender the function that sends it, and not the bucket
 */
export function changeMessage(sender: 'index' | 'operate', bucketName: string, key: string): string {
  const s3 = { bucket: { name: bucketName }, object: { key: encodeURIComponent(key) } };
  return JSON.stringify({ Records: [{ eventSource: `article-search:${sender}`, s3 }] });
}

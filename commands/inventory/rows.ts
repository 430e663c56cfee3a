/** An object that an inventory lists. */
export interface ListedObject {
  key: string;
  /** Milliseconds since 1970; null where the inventory does not tell. */
  uploadedAt: number | null;
}

/**
 * Returns the object of a line of an inventory in CSV; null for an old version, a delete marker, or a key without the prefix.
 * All fields are in quotes, and keys are encoded, so no field has a quote or a line break.
 */
export function readRow(line: string, fields: readonly string[], prefix: string): ListedObject | null {
  const values = line.replace(/^"|"\s*$/g, '').split('","');
  const field = (name: string) => values[fields.indexOf(name)];
  if (field('IsLatest') === 'false' || field('IsDeleteMarker') === 'true') return null;
  const key = decodeURIComponent((field('Key') ?? '').replaceAll('+', ' '));
  const uploadedAt = Date.parse(field('LastModifiedDate') ?? '');
  if (key === '' || !key.startsWith(prefix)) return null;
  return { key, uploadedAt: Number.isNaN(uploadedAt) ? null : uploadedAt };
}

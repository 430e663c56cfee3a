import * as v from 'valibot';
import { CommandFailure } from '../command.ts';

/** Where an object is. */
export interface Location {
  bucket: string;
  key: string;
}

const manifestSchema = v.object({
  sourceBucket: v.string(),
  destinationBucket: v.string(),
  creationTimestamp: v.optional(v.string()),
  fileFormat: v.string(),
  fileSchema: v.string(),
  files: v.array(v.object({ key: v.string(), MD5checksum: v.optional(v.string()) })),
});

/** Data files of an inventory of S3, and where its fields are. */
export interface Inventory {
  /** ISO time; null where the manifest does not tell. */
  at: string | null;
  bucket: string;
  files: { key: string; md5: string | null }[];
  /** Names of the fields of a line, in their order. */
  fields: string[];
}

/** Returns the place that an address like s3://bucket/path/manifest.json names. @throws CommandFailure for others */
export function locate(address: string): Location {
  const [, bucket, key] = /^s3:\/\/([^/]+)\/(.+)$/.exec(address) ?? [];
  if (bucket === undefined || key === undefined)
    throw new CommandFailure(`--inventory takes s3://BUCKET/.../manifest.json, not ${address}.`);
  if (!key.endsWith('.json'))
    throw new CommandFailure(
      `${address} is no manifest: name the manifest.json of an inventory, not a file of its data.`,
    );
  return { bucket, key };
}

/** Reads a manifest. @param bucket that the inventory has to be of @throws CommandFailure for what can't be read */
export function readManifest(text: string, bucket: string): Inventory {
  const { success, output } = v.safeParse(manifestSchema, parsed(text));
  if (!success) throw new CommandFailure('The file is no manifest of S3 Inventory.');
  if (output.sourceBucket !== bucket)
    throw new CommandFailure(`The inventory is of the bucket ${output.sourceBucket}, and the stack mirrors ${bucket}.`);
  if (output.fileFormat !== 'CSV')
    throw new CommandFailure(
      `The inventory is in ${output.fileFormat}. Only CSV can be read: choose it as the output format of the inventory.`,
    );
  const fields = output.fileSchema.split(',').map((name) => name.trim());
  if (!fields.includes('Key')) throw new CommandFailure('The inventory has no keys.');
  const at = new Date(Number(output.creationTimestamp));
  return {
    at: Number.isNaN(at.getTime()) ? null : at.toISOString(),
    bucket: output.destinationBucket.replace(/^arn:[^:]*:s3:::/, ''),
    files: output.files.map(({ key, MD5checksum }) => ({ key, md5: MD5checksum ?? null })),
    fields,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

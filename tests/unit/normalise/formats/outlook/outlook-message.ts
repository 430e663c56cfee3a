import { compoundFile, type Storage } from './compound-file.ts';

/** A message as Outlook saves it ([MS-OXMSG]). Texts and bytes by the number and type of their property: `0037001F`. */
export interface OutlookMessage {
  properties: Readonly<Record<string, string | Uint8Array>>;
  sent?: Date;
  /** Each file by its properties. */
  attachments?: readonly (Readonly<Record<string, string | Uint8Array>> | { message: OutlookMessage })[];
}

const EPOCH = 11_644_473_600_000n;

export function outlookMessage(message: OutlookMessage): Buffer {
  return compoundFile(storageOf(message, 32));
}

function storageOf({ properties, sent, attachments = [] }: OutlookMessage, head: number): Storage {
  const fixed = Buffer.alloc(head + (sent ? 16 : 0));
  if (sent) {
    fixed.writeUInt32LE(0x00390040, head);
    fixed.writeBigUInt64LE((BigInt(sent.getTime()) + EPOCH) * 10_000n, head + 8);
  }
  const files = attachments.map((file, number): [string, Storage] => [
    `__attach_version1.0_#${String(number).padStart(8, '0')}`,
    'message' in file
      ? { '__substg1.0_3701000D': storageOf(file.message as OutlookMessage, 24) }
      : streams(file as Record<string, string | Uint8Array>),
  ]);
  return { '__properties_version1.0': fixed, ...streams(properties), ...Object.fromEntries(files) };
}

function streams(properties: Readonly<Record<string, string | Uint8Array>>): Storage {
  const entries = Object.entries(properties).map(([tag, value]): [string, Uint8Array] => [
    `__substg1.0_${tag}`,
    typeof value === 'string' ? Buffer.from(value, tag.endsWith('1F') ? 'utf16le' : 'latin1') : value,
  ]);
  return Object.fromEntries(entries);
}

/** A file and the key that it gets: its path below what was dropped. */
export interface NamedFile {
  readonly key: string;
  readonly file: File;
}

/** All files of a drop, those in folders too. What is in it must be asked for at once: afterwards it is empty. */
export async function droppedFiles({ items }: DataTransfer): Promise<NamedFile[]> {
  const found = [...items].map((item) => {
    const entry = item.webkitGetAsEntry();
    const file = item.getAsFile();
    if (entry !== null) return filesBelow(entry);
    return file === null ? [] : [{ key: file.name, file }];
  });
  return (await Promise.all(found)).flat();
}

async function filesBelow(entry: FileSystemEntry): Promise<NamedFile[]> {
  if (entry instanceof FileSystemFileEntry) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ key: entry.fullPath.replace(/^\//, ''), file }];
  }
  if (!(entry instanceof FileSystemDirectoryEntry)) return [];
  const reader = entry.createReader();
  const files: NamedFile[] = [];
  // A reader hands its entries out in portions; an empty one is the last.
  for (let portion = await read(reader); portion.length > 0; portion = await read(reader)) {
    files.push(...(await Promise.all(portion.map(filesBelow))).flat());
  }
  return files;
}

function read(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}

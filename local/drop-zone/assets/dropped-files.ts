/** A file and its key: its name or, in a dropped folder, its path. */
export interface NamedFile {
  readonly key: string;
  readonly file: File;
}

/** Returns all files of a drop, including those in folders. The items must be read at once: later they are empty. */
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
  // A reader returns entries in portions. An empty portion is the last one.
  for (let portion = await read(reader); portion.length > 0; portion = await read(reader)) {
    files.push(...(await Promise.all(portion.map(filesBelow))).flat());
  }
  return files;
}

function read(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}

/** A file and its key: its name or, in a dropped folder, its path. */
export interface NamedFile {
  readonly key: string;
  /** Or why the browser can't read it. */
  readonly file: File | DOMException;
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
  if (isFile(entry)) {
    const file = await new Promise<File | DOMException>((resolve) => entry.file(resolve, resolve));
    return [{ key: entry.fullPath.replace(/^\//, ''), file }];
  }
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const files: NamedFile[] = [];
  // A reader returns entries in portions. An empty portion is the last one.
  for (let portion = await read(reader); portion.length > 0; portion = await read(reader)) {
    files.push(...(await Promise.all(portion.map(filesBelow))).flat());
  }
  return files;
}

/** Chromium has no names for the classes of entries, so that `instanceof` can't tell them apart. */
function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function read(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}

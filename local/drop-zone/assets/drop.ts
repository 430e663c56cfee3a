import { droppedFiles, type NamedFile } from './dropped-files.ts';
import { FileEntry } from './file-entry.ts';
import { follow } from './follow.ts';

/** The number of parallel uploads. */
const AT_ONCE = 4;

const zone = document.querySelector<HTMLFormElement>('#zone');
const input = document.querySelector<HTMLInputElement>('#file');
const list = document.querySelector<HTMLOListElement>('#files');
if (zone && input && list) {
  document.documentElement.classList.add('scripted');
  const take = (files: NamedFile[]) => void upload(files, list);
  input.addEventListener('change', () => {
    take([...(input.files ?? [])].map((file) => ({ key: file.name, file })));
    zone.reset();
  });
  acceptDrops(zone, take);
}

/** Accepts drops anywhere on the page: otherwise the browser would open a file that misses the zone. */
function acceptDrops(zone: HTMLElement, take: (files: NamedFile[]) => void): void {
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    zone.classList.add('over');
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) zone.classList.remove('over');
  });
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    zone.classList.remove('over');
    if (event.dataTransfer) void droppedFiles(event.dataTransfer).then(take);
  });
}

async function upload(files: readonly NamedFile[], list: HTMLElement): Promise<void> {
  const waiting = files.map(({ key, file }) => ({ file, entry: new FileEntry(list, key) }));
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await follow(next.entry, next.file);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

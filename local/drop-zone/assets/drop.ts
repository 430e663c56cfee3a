import { droppedFiles, type NamedFile } from './dropped-files.ts';
import { upload } from './upload.ts';

const zone = document.querySelector<HTMLFormElement>('#zone');
const input = document.querySelector<HTMLInputElement>('#file');
const list = document.querySelector<HTMLOListElement>('#files');
if (zone && input && list) {
  document.documentElement.classList.add('scripted');
  const take = (files: NamedFile[]) => {
    const shown = files.filter(({ key }) => !isHidden(key));
    upload(shown, list, files.length - shown.length);
  };
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

/** Files that file managers make for themselves in folders, as the command line leaves them out. */
function isHidden(key: string): boolean {
  return key.includes('/') && key.split('/').some((name) => name.startsWith('.'));
}

import { join } from 'node:path';
import { buildAsset, buildPageAssets } from '../../infra/bundle/page-assets.ts';
import type { DropZoneAssets } from './drop-zone.ts';

const FOLDER = join(import.meta.dirname, 'assets');

/** Builds the files of the drop zone, and of the deployed pages, whose style it shares. */
export function buildDropZoneAssets(): DropZoneAssets {
  return {
    ...buildPageAssets(),
    dropStyle: buildAsset('drop.css', FOLDER),
    dropScript: buildAsset('drop.ts', FOLDER),
  };
}

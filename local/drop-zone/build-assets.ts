import { join } from 'node:path';
import { type BuiltAsset, type BuiltAssets, buildAsset, buildPageAssets } from '../../infra/bundle/page-assets.ts';

const FOLDER = join(import.meta.dirname, 'assets');

/** The files of the deployed pages, and those of the drop zone. */
export interface DropZoneAssets extends BuiltAssets {
  readonly dropStyle: BuiltAsset;
  readonly dropScript: BuiltAsset;
}

/** Builds the files of the drop zone, and of the deployed pages, whose style it shares. */
export function buildDropZoneAssets(): DropZoneAssets {
  return {
    ...buildPageAssets(),
    dropStyle: buildAsset('drop.css', FOLDER),
    dropScript: buildAsset('drop.ts', FOLDER),
  };
}

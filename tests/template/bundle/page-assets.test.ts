import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { buildPageAssets } from '../../../infra/bundle/page-assets.ts';

const assets = buildPageAssets();

describe('what the pages need', () => {
  it.each([
    ['script', 15_000],
    ['style', 10_000],
  ] as const)('the %s has at most %i bytes, compressed', (kind, limit) => {
    const { text } = assets[kind];
    expect(text.length).toBeGreaterThan(1_000);
    expect(gzipSync(text).length).toBeLessThanOrEqual(limit);
  });

  it('has names that change with its content, and come out the same each time', () => {
    expect(assets.style.name).toMatch(/^page-[A-Z0-9]{8}\.css$/);
    expect(buildPageAssets()).toEqual(assets);
  });

  it('asks nobody else for anything', () => {
    for (const { text } of Object.values(assets)) expect(text).not.toMatch(/https?:(?!\/\/www\.w3\.org\/)/);
  });
});

import { describe, expect, it } from 'vitest';
import { outputsOf } from '../../../commands/stack/outputs.ts';

const own = { OperateFunction: 'f', ApiUrl: 'https://own' };
const named = (ids: string, url: string) => ({
  [`${ids}OperateFunction0A1B2C3D`]: `${ids}-f`,
  [`${ids}ApiUrl11111111`]: url,
  [`${ids}QueueUrl22222222`]: `${ids}-queue`,
  [`${ids}LongFilesQueueUrl33333333`]: `${ids}-long`,
});
/** Of another construct, with a shorter name than ours. */
const others = { ShopApiUrl44444444: 'https://shop', QueueUrl55555555: 'queue of others', ApiUrl: 'https://app' };
const find = (outputs: Record<string, string>, construct?: string) =>
  outputsOf('App', new Map(Object.entries(outputs)), construct);

describe('the outputs of Article Search', () => {
  it('have plain names in a stack of its own', () => {
    expect(find(own)('ApiUrl')).toBe('https://own');
    expect(find(own)('Settings')).toBeUndefined();
  });

  it('are told from those of others in an app', () => {
    const found = find({ ...others, ...named('PartSearch', 'https://search') });
    expect(found('ApiUrl')).toBe('https://search');
    expect(found('QueueUrl')).toBe('PartSearch-queue');
    expect(found('Settings')).toBeUndefined();
  });

  it('are those of the construct that is named, where there are several', () => {
    const two = { ...others, ...named('PartNews', 'https://news'), ...named('Sports', 'https://sports') };
    expect(find(two, 'Part/News')('ApiUrl')).toBe('https://news');
    expect(find(two, 'Sports')('ApiUrl')).toBe('https://sports');
    expect(() => find(two)).toThrow('several: name one by --stack App/PartNews or --stack App/Sports');
    expect(() => find(two, 'News')).toThrow('no construct News. It has --stack App/PartNews');
  });

  it('are none in the stack of others', () => {
    expect(find(others)('ApiUrl')).toBeUndefined();
    expect(find({ ...others, undefinedApiUrl66666666: 'x' })('ApiUrl')).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { isCaption } from '../../../../functions/normalise/fields/captions.ts';

const NOWHERE = { belowPicture: false, behindGap: false };
const BELOW_PICTURE = { belowPicture: true, behindGap: false };
const BEHIND_GAP = { belowPicture: false, behindGap: true };

describe('a caption', () => {
  it.each([
    'The pier. Photo: D. Achebe',
    'Image caption for item 5. AP Photo/Someone',
    'The pier at dawn (Reuters)',
    'Der Steg im Nebel. Foto: Ada Lind/dpa',
    'Traders in the hall. Bo Lind/AFP',
    'The hall in 1931 © Norhaven Post',
    'The quay. Photo by Ada Lind.',
    'Die Halle | Getty Images',
  ])('is known by its credit: %s', (line) => {
    expect(isCaption(line, NOWHERE)).toBe(true);
  });

  it.each([
    'Traders cheer in the hall on Tuesday. (Bo Lind / Norhaven Post)',
    'The mayor (left) with the first fish.',
    'Visitors walking through the hall on Sunday.',
  ])('may need a picture above it: %s', (line) => {
    expect([isCaption(line, BELOW_PICTURE), isCaption(line, NOWHERE)]).toEqual([true, false]);
  });

  it('may stand where a gap shows that a picture was left out', () => {
    const line =
      'Ukrainians visiting a makeshift memorial in Kiev on Sunday to mark the 40th day since demonstrators were killed.';
    expect([isCaption(line, BEHIND_GAP), isCaption(line, NOWHERE)]).toEqual([true, false]);
  });

  it.each([
    'Prices in Beijing rose again.',
    'The price of bread in Beijing.',
    'Nothing in the morning papers.',
    'Traders this morning opened late.',
    'A man of great learning and little money.',
    'Police investigating a theft have arrested two men.',
    'Visitors walking through the hall saw the fire.',
    'The rising water reached the quay.',
    'The new building rules come into force.',
    'The minister spoke to Reuters.',
    'He told Bloomberg that it was over, and so it was for AP.',
    'Photo: the last word in the old dictionary of the academy.',
    'The party (left) lost.',
    'In this picture the painter hides himself.',
    'Photographs by candlelight were his trade.',
    'She works for the AP',
    'Mourners standing at the pier wept as the last boat left the harbour.',
    'A man wearing a red coat drank from the well.',
    'Sailors leaving the ship swore at the crew of the tug.',
    'Boats heading north bore the brunt of the storm.',
  ])('is not seen in a sentence: %s', (line) => {
    expect([isCaption(line, NOWHERE), isCaption(line, BEHIND_GAP)]).toEqual([false, false]);
  });
});

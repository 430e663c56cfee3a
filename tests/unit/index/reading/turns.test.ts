import { expect, it } from 'vitest';
import { Turns } from '../../../../functions/index/reading/turns.ts';

it('of the files that wait, the smallest is next', async () => {
  const turns = new Turns();
  const order: number[] = [];
  const take = async (size: number) => {
    const end = await turns.take(size);
    order.push(size);
    await Promise.resolve();
    end();
  };
  await Promise.all([900, 500, 10, 700, 10].map(take));
  expect(order).toEqual([900, 10, 10, 500, 700]);
});

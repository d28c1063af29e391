import { describe, expect, test } from 'vitest';
import { Gathering } from '../../../src/host/gathering';

describe('rows that are being gathered', () => {
  /** Who speaks first: the rows that are being gathered, or who asks for them `meanwhile`. */
  async function order(meanwhile: (gathering: Gathering) => Promise<void>): Promise<string[]> {
    const gathering = new Gathering();
    const said: string[] = [];
    let end = () => {};
    void gathering.begin(new Promise<void>((resolve) => (end = resolve)));
    const asked = meanwhile(gathering).then(() => said.push('answered'));
    await new Promise((resolve) => setTimeout(resolve, 5));
    said.push('gathered');
    end();
    await asked;
    return said;
  }

  test('are waited for by those who ask meanwhile', async () => {
    expect(await order((gathering) => gathering.settled())).toEqual(['gathered', 'answered']);
  });

  test('are waited for where a later, shorter gathering has ended already', async () => {
    const said = await order(async (gathering) => {
      await gathering.begin(Promise.resolve());
      await gathering.settled();
    });
    expect(said).toEqual(['gathered', 'answered']);
  });

  test('are given as they are where the gathering fails; who began it learns why', async () => {
    const gathering = new Gathering();
    const begun = gathering.begin(Promise.reject(new Error('unreadable')));
    await expect(begun).rejects.toThrow('unreadable');
    await expect(gathering.settled()).resolves.toBeUndefined();
  });
});

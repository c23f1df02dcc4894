import { defineGroup } from './define';
import { startSimulatorDriver } from './drivers/simulator';
import { shuffled, runSuite } from './runSuite';
import type { Driver } from './types';

describe('shuffled', () => {
  const items = Array.from({ length: 50 }, (_, index) => index);

  it('keeps every item', () => {
    expect([...shuffled(items, 7)].sort((a, b) => a - b)).toEqual(items);
  });

  it('is the same for a seed and another for another', () => {
    expect(shuffled(items, 7)).toEqual(shuffled(items, 7));
    expect(shuffled(items, 7)).not.toEqual(shuffled(items, 8));
  });
});

describe('runSuite', () => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await startSimulatorDriver();
  });
  afterAll(() => driver.close());

  it('tells what was expected and seen, with the last exchange', async () => {
    const cases = defineGroup('example', define => {
      define('fails', async t => {
        const { status } = await t.api.get('/api/v1/namespaces/no-such');
        t.expect(status).toBe(200);
      });
    });
    const [result] = await runSuite({ driver, cases, seed: 1 });
    expect(result.failure).toMatch(/Expected: .*200/);
    expect(result.failure).toMatch(/Received: .*404/);
    expect(result.failure).toMatch(
      /Last exchange: GET \/api\/v1\/namespaces\/no-such\n {2}404 .*not found/,
    );
  });

  it('gives each case a namespace of its own', async () => {
    const spaces: string[] = [];
    const cases = defineGroup('example', define => {
      define.each([1, 2, 3], String, async t => {
        spaces.push(t.ns);
      });
    });
    await runSuite({ driver, cases, seed: 1 });
    expect(new Set(spaces).size).toBe(3);
  });

  it('runs a case that wants to be alone after all others', async () => {
    const order: string[] = [];
    const cases = defineGroup('example', define => {
      define.alone('alone', async () => {
        order.push('alone');
      });
      define.each(['a', 'b', 'c'], String, async (t, name) => {
        await t.api.get('/version');
        order.push(name);
      });
    });
    await runSuite({ driver, cases, seed: 1 });
    expect(order.at(-1)).toBe('alone');
    expect(order).toHaveLength(4);
  });

  it('shares a custom resource that is declared once, and no other', async () => {
    const schema = { schema: { type: 'object' } };
    const names: string[] = [];
    const cases = defineGroup('example', define => {
      define.each([1, 2], String, async t => {
        names.push((await t.crd(schema)).crdName);
      });
      define('own', async t => {
        names.push((await t.ownCrd(schema)).crdName);
      });
    });
    await runSuite({ driver, cases, seed: 1 });
    expect(new Set(names).size).toBe(2);
  });
});

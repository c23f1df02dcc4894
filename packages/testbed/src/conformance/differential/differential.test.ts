import { randomInt } from 'node:crypto';
import { describeWith, realKubernetes } from '../../support/requirements';
import { full } from '../../support/full';
import { startRealDriver } from '../drivers/real';
import { startSimulatorDriver } from '../drivers/simulator';
import type { Driver } from '../types';
import { compareServers } from './differential';

jest.setTimeout(900_000);

const FIXED_SEED = 20_261_123;

/** The short run is the same each time; new ground is searched by the full run and by `npm run conformance`. */
const SEEDS: Array<[string, number]> = [
  ['of a fixed seed', FIXED_SEED],
  ...(full ? [['of another seed', randomInt(1e9)] as [string, number]] : []),
];

describeWith(realKubernetes, 'random sequences of commands', () => {
  let drivers: [Driver, Driver];

  beforeAll(async () => {
    drivers = [await startSimulatorDriver(), await startRealDriver()];
  });
  afterAll(async () => {
    await Promise.all((drivers ?? []).map(driver => driver.close()));
  });

  it.each(SEEDS)(
    '%s (%i) get the same answers and events from both servers',
    async (_, seed) => {
      const said: string[] = [];
      await compareServers({
        drivers,
        seed,
        sequences: full ? 300 : 30,
        schemas: full ? 8 : 4,
        log: line => said.push(line),
      });
      expect(said).toEqual([
        expect.stringMatching(`without a difference, seed ${seed}`),
      ]);
    },
  );
});

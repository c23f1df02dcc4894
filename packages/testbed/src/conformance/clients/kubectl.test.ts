import { startRealDriver } from '../drivers/real';
import { startSimulatorDriver } from '../drivers/simulator';
import {
  describeWith,
  kubectl,
  realKubernetes,
} from '../../support/requirements';
import type { Driver } from '../types';
import { script } from './kubectlScript';
import { runScript, type StepResult } from './runScript';

jest.setTimeout(240_000);

describeWith(realKubernetes, 'kubectl against the simulator', () => {
  const drivers: Driver[] = [];
  let results: StepResult[][];

  beforeAll(async () => {
    drivers.push(await startSimulatorDriver(), await startRealDriver(() => {}));
    results = await Promise.all(
      drivers.map(driver => runScript(kubectl.path!, driver, script)),
    );
  });
  afterAll(() => Promise.all(drivers.map(driver => driver.close())));

  it.each(
    script.map(({ args }, index) => [index, [args].flat().join(' ')] as const),
  )('%i: %s says what it says against a real API server', index => {
    const [simulator, real] = results;
    expect(simulator[index]).toEqual(real[index]);
  });
});

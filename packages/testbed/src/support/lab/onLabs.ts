import { full } from '../full';
import { describeWith, realKubernetes } from '../requirements';
import { startLab, type Lab, type LabOptions } from './lab';
import { startRealLab } from './realLab';

/** Starts a lab of one kind. */
export type StartLab = (options?: LabOptions) => Promise<Lab>;

/**
 * The same tests against simulated API servers and against real ones: `always` in every run, as a sample, or in the full run only.
 */
export function describeOnLabs(
  name: string,
  real: 'always' | 'full',
  body: (start: StartLab) => void,
): void {
  describe(name, () => {
    body(startLab);
  });
  if (real === 'full' && !full) return;
  describeWith(realKubernetes, `${name}, on real API servers`, () =>
    body(startRealLab),
  );
}

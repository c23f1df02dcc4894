import { full } from '../support/full';
import { describeWith, realKubernetes } from '../support/requirements';
import { realGround } from './ground';
import { rows } from './rows';
import { setStage, type Stage } from './stage';

jest.setTimeout(60_000);

/** The datacenter grows with every row. */
const WORKERS = 30;

/** One row that needs everything, lease, guard, warm caches and terms; all of them in the full run. */
const chosen = rows.filter(each => full || each.title.startsWith('F21 '));

describeWith(
  realKubernetes,
  'three replicas of a control plane on real API servers',
  () => {
    let stage: Stage;

    beforeAll(async () => {
      stage = await setStage(() => realGround(['east'], WORKERS));
    });
    afterAll(() => stage?.stop());

    it.each(chosen)('$title', async ({ run }) => {
      await stage.workload.untilComplete();
      await run(stage);
      expect(stage.journal.violations).toEqual([]);
    });
  },
);

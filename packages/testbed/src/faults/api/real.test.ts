import { startRealLab, type Lab } from '../../support/lab';
import { full } from '../../support/full';
import { describeWith, realKubernetes } from '../../support/requirements';
import { aliasRows } from './rows/aliases';
import { conflictRows } from './rows/conflicts';
import { credentialRows } from './rows/credentials';
import { identityRows } from './rows/identity';
import { kindRows } from './rows/kinds';
import { permissionRows } from './rows/permissions';
import { sizeRows } from './rows/sizes';

jest.setTimeout(120_000);

/** The rows that differ most between servers, in every run; the rest in the full one. All share one bed. */
describeWith(realKubernetes, 'faults, on real API servers', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await startRealLab({ regions: ['east', 'west'] });
  }, 400_000);
  afterAll(() => lab?.stop());

  // Each with the hooks of its own.
  const add = (name: string, rows: (lab: () => Lab) => void) =>
    describe(name, () => rows(() => lab));
  add('rights', permissionRows);
  if (full) {
    add('writes of others', conflictRows);
    add('credentials', credentialRows);
    add('aliases', aliasRows);
    add('sizes', sizeRows);
    add('kinds', kindRows);
  }
  // Its data plane is of no use afterwards.
  add('identity', identityRows);
});

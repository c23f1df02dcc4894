import { startRealLab, type Lab } from '../../support/lab';
import { full } from '../../support/full';
import { describeWith, realKubernetes } from '../../support/requirements';
import { aliasRows } from './rows/aliases';
import { coalescedRows } from './rows/coalesced';
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

  permissionRows(() => lab);
  if (full) {
    conflictRows(() => lab);
    credentialRows(() => lab);
    aliasRows(() => lab);
    coalescedRows(() => lab);
    sizeRows(() => lab);
    kindRows(() => lab);
  }
  // Its data plane is of no use afterwards.
  identityRows(() => lab);
});

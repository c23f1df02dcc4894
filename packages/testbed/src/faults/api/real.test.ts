import { startRealLab, type Lab } from '../../support/lab';
import { full } from '../../support/full';
import { describeWith, realKubernetes } from '../../support/requirements';
import { aliasRows } from './rows/aliases';
import { conflictRows } from './rows/conflicts';
import { credentialRows } from './rows/credentials';
import { echoRows } from './rows/echoes';
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
  describe('rights', () => {
    permissionRows(() => lab);
  });
  if (full) {
    describe('writes of others', () => {
      conflictRows(() => lab);
    });
    describe('credentials', () => {
      credentialRows(() => lab);
    });
    describe('quotations', () => {
      echoRows(() => lab);
    });
    describe('aliases', () => {
      aliasRows(() => lab);
    });
    describe('sizes', () => {
      sizeRows(() => lab);
    });
    describe('kinds', () => {
      kindRows(() => lab);
    });
  }
  // Its data plane is of no use afterwards.
  describe('identity', () => {
    identityRows(() => lab);
  });
});

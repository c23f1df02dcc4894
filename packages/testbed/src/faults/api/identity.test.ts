import { startLab, type Lab } from '../../support/lab';
import { identityRows } from './rows/identity';

jest.setTimeout(90_000);

describe('identity, on the simulator', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await startLab({ regions: ['east', 'west'] });
  });
  afterAll(() => lab?.stop());

  identityRows(() => lab);
});

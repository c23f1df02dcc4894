import { startLab, type Lab } from '../../support/lab';
import { credentialRows } from './rows/credentials';

jest.setTimeout(90_000);

describe('credentials, on the simulator', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await startLab({ regions: ['east', 'west'] });
  });
  afterAll(() => lab?.stop());

  credentialRows(() => lab);
});

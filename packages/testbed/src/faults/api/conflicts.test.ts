import { startLab, type Lab } from '../../support/lab';
import { conflictRows } from './rows/conflicts';

jest.setTimeout(90_000);

describe('writes of others, on the simulator', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await startLab({ regions: ['east', 'west'] });
  });
  afterAll(() => lab?.stop());

  conflictRows(() => lab);
});

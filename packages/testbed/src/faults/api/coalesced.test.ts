import { startLab, type Lab } from '../../support/lab';
import { coalescedRows } from './rows/coalesced';

jest.setTimeout(90_000);

describe('events that are never seen, on the simulator', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await startLab({ regions: ['east', 'west'] });
  });
  afterAll(() => lab?.stop());

  coalescedRows(() => lab);
});

import { startLab, type Lab } from '../../support/lab';
import { kindRows } from './rows/kinds';

jest.setTimeout(90_000);

describe('kinds, on the simulator', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await startLab({ regions: ['east', 'west'] });
  });
  afterAll(() => lab?.stop());

  kindRows(() => lab);
});

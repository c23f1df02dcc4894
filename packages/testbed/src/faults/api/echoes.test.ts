import { startLab, type Lab } from '../../support/lab';
import { echoRows } from './rows/echoes';

jest.setTimeout(90_000);

describe('credentials that a server quotes, on the simulator', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await startLab({ regions: ['east', 'west'] });
  });
  afterAll(() => lab?.stop());

  echoRows(() => lab);
});

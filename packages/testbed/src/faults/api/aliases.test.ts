import { startLab, type Lab } from '../../support/lab';
import { aliasRows } from './rows/aliases';

jest.setTimeout(90_000);

describe('aliases, on the simulator', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await startLab({ regions: ['east', 'west'] });
  });
  afterAll(() => lab?.stop());

  aliasRows(() => lab);
});

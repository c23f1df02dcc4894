import { startLab, type Lab } from '../../support/lab';
import { permissionRows } from './rows/permissions';

jest.setTimeout(90_000);

describe('permissions, on the simulator', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await startLab({ regions: ['east', 'west'] });
  });
  afterAll(() => lab?.stop());

  permissionRows(() => lab);
});

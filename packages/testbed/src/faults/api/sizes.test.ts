import { startLab, type Lab } from '../../support/lab';
import { hostileSizeRows, sizeRows } from './rows/sizes';

jest.setTimeout(90_000);

describe('sizes, on the simulator', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await startLab({ regions: ['east', 'west'] });
  });
  afterAll(() => lab?.stop());

  sizeRows(() => lab);
});

describe('sizes that no API server stores', () => {
  let lab: Lab;
  beforeAll(async () => {
    lab = await startLab({ regions: ['east', 'west'] });
  });
  afterAll(() => lab?.stop());

  hostileSizeRows(() => lab);
});

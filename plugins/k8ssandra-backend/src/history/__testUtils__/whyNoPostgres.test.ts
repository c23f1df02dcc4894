import { whyNoPostgres } from './whyNoPostgres';

describe('where no PostgreSQL can run', () => {
  it('the tests say why', () => {
    expect(whyNoPostgres('amiga-68k')).toContain('no PostgreSQL for amiga-68k');
  });
});

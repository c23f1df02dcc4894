import { startPostgres, startSqlite, type TestDatabase } from './databases';

jest.setTimeout(60_000);

/**
 * The same tests on both databases. PostgreSQL comes with the packages of the tests, so that nothing has to be skipped; where it cannot
 * run, the tests fail and say why.
 */
export function describeOnDatabases(
  name: string,
  body: (database: () => TestDatabase) => void,
): void {
  describe.each([
    ['SQLite', startSqlite],
    ['PostgreSQL', () => startPostgres()],
  ])(`${name} on %s`, (_, start) => {
    let database: TestDatabase;
    beforeAll(async () => {
      database = await start();
    });
    afterAll(async () => {
      await database?.stop();
    });
    body(() => database);
  });
}

import { startPostgres, startSqlite, type TestDatabase } from './databases';
import { describeOnPostgres } from './whyNoPostgres';

jest.setTimeout(60_000);

/** The same tests on both databases. */
export function describeOnDatabases(
  name: string,
  body: (database: () => TestDatabase) => void,
): void {
  const on = (start: () => Promise<TestDatabase>) => () => {
    let database: TestDatabase;
    beforeAll(async () => {
      database = await start();
    });
    afterAll(async () => {
      await database?.stop();
    });
    body(() => database);
  };
  describe.each([['SQLite', startSqlite]])(`${name} on %s`, (_, start) => {
    on(start)();
  });
  describeOnPostgres(
    `${name} on PostgreSQL`,
    on(() => startPostgres()),
  );
}

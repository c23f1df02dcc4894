import { mockServices } from '@backstage/backend-test-utils';
import { startPostgres, type TestDatabase } from './__testUtils__/databases';
import { anEntry } from './__testUtils__/entries';
import { aSubject, NOW } from './__testUtils__/observed';
import { startProxy, type Proxy } from './__testUtils__/proxy';
import { describeOnPostgres } from './__testUtils__/whyNoPostgres';
import { History } from './History';
import { DefaultHistoryService, parseQuery } from './service';

jest.setTimeout(60_000);

const ID = { controlPlane: 'home', namespace: 'data', name: 'orders' };
const subject = aSubject();

let postgres: TestDatabase;
let proxy: Proxy;
let history: History;
let service: DefaultHistoryService;

const read = () => service.ofCluster(ID, parseQuery({}), {} as never);
const written = async (count: number) => {
  const end = performance.now() + 40_000;
  for (;;) {
    const page = await read();
    if (page.complete && page.items.length === count) return page;
    if (performance.now() > end) throw new Error(JSON.stringify(page));
    await new Promise(resolve => setTimeout(resolve, 50));
  }
};
const told = (from: number, to: number) => {
  for (let at = from; at < to; at++) {
    history.writer.add([anEntry({ at: NOW + at }, subject)]);
  }
};

describeOnPostgres('a PostgreSQL that goes away while the portal runs', () => {
  beforeAll(async () => {
    postgres = await startPostgres(async port => {
      proxy = await startProxy(port);
      return proxy.port;
    });
    const knex = await postgres.create();
    const logger = mockServices.logger.mock();
    history = new History({
      database: { getClient: async () => knex },
      scheduler: { scheduleTask: async () => {} } as never,
      logger,
      retention: {} as never,
    });
    history.start();
    await history.whenRead;
    service = new DefaultHistoryService({
      database: () => history.database,
      writerStatus: () => history.writer.status,
      subjects: {
        isClusterThere: () => true,
        cluster: () => true,
        context: () => true,
      } as never,
      clock: history.clock,
      wallClock: () => NOW,
      keptMs: 30 * 24 * 3_600_000,
      logger,
    });
  });
  afterAll(async () => {
    await history?.close();
    proxy?.restore();
    await postgres?.stop();
    proxy?.close();
  });

  it.each(['cut', 'hang'] as const)(
    '(%s) holds up no answer, and gets all that happened meanwhile in order',
    async how => {
      const { length } = (await written(how === 'cut' ? 0 : 20)).items;
      told(length, length + 10);
      await written(length + 10);

      proxy[how]();
      told(length + 10, length + 20);
      const began = performance.now();
      const page = await read();
      expect(performance.now() - began).toBeLessThan(10_000);
      expect(page).toMatchObject({
        items: [],
        complete: false,
        reason: { key: 'history.away' },
      });

      proxy.restore();
      const { items } = await written(length + 20);
      const ids = items.map(({ id }) => Number(id));
      expect(ids).toEqual([...ids].sort((a, b) => b - a));
      expect(items.map(({ at }) => Date.parse(at) - NOW)).toEqual(
        Array.from({ length: length + 20 }, (_, i) => length + 19 - i),
      );
    },
  );
});

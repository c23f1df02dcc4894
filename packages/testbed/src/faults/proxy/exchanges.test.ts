import { connectH2, getH1, type Coming } from './__testUtils__/plainClient';
import {
  line,
  startPlainServer,
  type PlainServer,
} from './__testUtils__/plainServer';
import { startFaultProxy, type FaultProxy } from './startFaultProxy';

let server: PlainServer;
let proxy: FaultProxy;
beforeAll(async () => {
  server = await startPlainServer();
  proxy = await startFaultProxy({ upstream: server.connection });
});
afterEach(() => proxy.clear());
afterAll(async () => {
  await proxy.close();
  await server.close();
});

const PODS = '/api/v1/namespaces/x/pods';
const FIRST = line('ADDED', 'first', 1);

const over = {
  h2: (path: string): Coming => {
    const client = connectH2(proxy);
    const coming = client.get(path);
    void coming.done.then(client.close);
    return coming;
  },
  'http/1.1': (path: string) => getH1(proxy, path),
};

describe.each(['h2', 'http/1.1'] as const)('over %s', protocol => {
  const get = over[protocol];

  it('passes requests and answers, and writes them into its journal', async () => {
    const seen = await get(`${PODS}/a?pretty=1`).done;
    expect(seen).toMatchObject({ status: 200, ended: 'end' });
    expect(JSON.parse(seen.body).path).toBe(`${PODS}/a?pretty=1`);
    const [entry] = proxy.journal.entries.slice(-1);
    expect(entry).toMatchObject({
      request: {
        protocol,
        verb: 'get',
        resource: 'pods',
        namespace: 'x',
        name: 'a',
      },
      status: 200,
      answer: seen.body,
      ended: 'complete',
    });
  });

  it('delays a request', async () => {
    await proxy.inject({ kind: 'delay', ms: 200, match: { path: /slow/ } });
    expect((await get('/slow').done).tookMs).toBeGreaterThanOrEqual(199);
  });

  it.each([true, false])(
    'answers nothing; reaches the server: %s',
    async reachesServer => {
      await proxy.inject({
        kind: 'hang',
        match: { name: 'lost' },
        reachesServer,
      });
      const before = server.asked.length;
      const coming = get(`${PODS}/lost`);
      expect((await get(`${PODS}/found`).done).status).toBe(200);
      coming.cancel();
      expect((await coming.done).status).toBeUndefined();
      const lost = server.asked.slice(before).filter(each => /lost/.test(each));
      expect(lost).toHaveLength(reachesServer ? 1 : 0);
    },
  );

  it('loses the connection instead of an answer, once', async () => {
    const fault = await proxy.inject({ kind: 'abort', times: 1 });
    expect((await get('/version').done).status).toBeUndefined();
    expect((await get('/version').done).status).toBe(200);
    expect(fault.hits).toBe(1);
  });

  it.each(['7', 'Wed, 21 Oct 2065 07:28:00 GMT', '1000000000', '-5', 'soon'])(
    'rewrites the status, with Retry-After: %s',
    async retryAfter => {
      await proxy.inject({
        kind: 'status',
        status: 429,
        reason: 'TooManyRequests',
        retryAfter,
        match: { verb: 'list', resource: 'pods' },
      });
      const { status, headers, body } = await get(PODS).done;
      expect([status, headers['retry-after']]).toEqual([429, retryAfter]);
      expect(JSON.parse(body)).toMatchObject({ kind: 'Status', code: 429 });
      expect((await get('/version').done).status).toBe(200);
    },
  );

  it('sends a body that never ends', async () => {
    await proxy.inject({ kind: 'endlessBody', times: 1 });
    const coming = get(PODS);
    expect((await coming.bytes(1_000_000)).slice(0, 10)).toBe('{"items":[');
    coming.cancel();
    await coming.done;
  });

  const OFFSETS = [0, 1, 20, -1, FIRST.length];
  it.each(OFFSETS)('cuts a watch at byte %s of an event', async offset => {
    await proxy.inject({ kind: 'cut', event: 2, offset, times: 1 });
    const coming = get(`${PODS}?watch=1`);
    await coming.bytes(FIRST.length);
    const second = line('MODIFIED', 'first', 2);
    server.send(second);
    const seen = await coming.done;
    expect(seen.body).toBe(
      FIRST + second.slice(0, offset || (offset < 0 ? offset : 0)),
    );
    expect(seen.ended).not.toBe('end');
  });

  it.each(['end', 'reset', 'stream', 'record'] as const)(
    'cuts by %s',
    async how => {
      await proxy.inject({ kind: 'cut', event: 2, offset: 5, how, times: 1 });
      const coming = get(`${PODS}?watch=1`);
      await coming.bytes(FIRST.length);
      server.send(line('MODIFIED', 'first', 2));
      const { body, ended } = await coming.done;
      expect(body).toBe(how === 'record' ? FIRST : `${FIRST}{"typ`);
      expect(ended).not.toBe('end');
    },
  );

  it('cuts an answer', async () => {
    await proxy.inject({ kind: 'cut', offset: 7, times: 1 });
    const { body, ended } = await get('/version').done;
    expect(body).toBe('{"path"');
    expect(ended).not.toBe('end');
  });

  it('drops events', async () => {
    await proxy.inject({
      kind: 'dropEvents',
      drop: event => event.type === 'MODIFIED',
    });
    const coming = get(`${PODS}?watch=1`);
    await coming.bytes(FIRST.length);
    const gone = line('DELETED', 'first', 3);
    server.send(line('MODIFIED', 'first', 2) + gone);
    expect(await coming.bytes((FIRST + gone).length)).toBe(FIRST + gone);
    coming.cancel();
    await coming.done;
  });

  it('coalesces events to the last of each object', async () => {
    await proxy.inject({ kind: 'coalesce', ms: 60 });
    const coming = get(`${PODS}?watch=1`);
    await coming.bytes(FIRST.length);
    const last = line('MODIFIED', 'a', 4) + line('ADDED', 'b', 5);
    server.send(line('ADDED', 'a', 2) + line('MODIFIED', 'a', 3) + last);
    expect(await coming.bytes((FIRST + last).length)).toBe(FIRST + last);
    coming.cancel();
    await coming.done;
  });

  it('replays what the server said before', async () => {
    const watch = get(`${PODS}?watch=1`);
    await watch.bytes(FIRST.length);
    watch.cancel();
    await watch.done;
    const listed = await get(`${PODS}?was=old`).done;
    const [old, list] = proxy.journal.entries.slice(-2);
    expect(old.events).toEqual([FIRST.trimEnd()]);
    await proxy.inject({
      kind: 'replay',
      entry: old,
      match: { verb: 'watch' },
    });
    await proxy.inject({
      kind: 'replay',
      entry: list,
      match: { verb: 'list' },
    });
    const before = server.asked.length;
    const again = get(`${PODS}?watch=1`);
    expect(await again.bytes(FIRST.length)).toBe(FIRST);
    again.cancel();
    await again.done;
    expect((await get(`${PODS}?is=new`).done).body).toBe(listed.body);
    expect(server.asked).toHaveLength(before);
  });
});

it('leaves one stream dead while pings and other streams live', async () => {
  const client = connectH2(proxy);
  await proxy.inject({
    kind: 'deadStream',
    match: { verb: 'watch' },
    times: 1,
  });
  const dead = client.get(`${PODS}?watch=1`);
  const live = client.get(`${PODS}?watch=1`);
  await live.bytes(FIRST.length);
  server.send(line('MODIFIED', 'first', 2));
  await live.bytes(FIRST.length + 10);
  expect(await client.ping(1000)).toBe(true);
  dead.cancel();
  expect(await dead.done).toMatchObject({ status: 200, body: '' });
  client.close();
});

it('says goodbye and finishes what is under way', async () => {
  const client = connectH2(proxy);
  const said = new Promise(resolve => client.session.once('goaway', resolve));
  const watch = client.get(`${PODS}?watch=1`);
  await watch.bytes(FIRST.length);
  proxy.goaway();
  expect(await said).toBe(0);
  server.send(line('MODIFIED', 'first', 2));
  await watch.bytes(FIRST.length + 10);
  watch.cancel();
  await client.closed;
});

it('refuses a request with a goodbye, unprocessed', async () => {
  const client = connectH2(proxy);
  await client.get('/version').done;
  await proxy.inject({ kind: 'goaway', answered: false, times: 1 });
  const before = server.asked.length;
  const { status } = await client.get('/refused').done;
  expect(status).toBeUndefined();
  expect(server.asked).toHaveLength(before);
  client.close();
});

it('passes the goodbye of the server on', async () => {
  const client = connectH2(proxy);
  await client.get('/version').done;
  const said = new Promise(resolve => client.session.once('goaway', resolve));
  server.goaway();
  expect(await said).toBe(0);
  client.close();
});

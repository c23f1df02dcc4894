import child_process from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createQuery,
  createResolve,
  readKubeconfig,
  type Resolve,
} from '@k8ssandra-backstage/kubernetes-runtime';
import fc from 'fast-check';
import { full } from '../../support/full';
import { closeAll, connect, track } from './support/clusters';
import { startDnsStub } from '../../../../kubernetes-runtime/src/__testUtils__/dnsStub';
import {
  authority,
  startHostileServer,
  type HostileServer,
} from './support/hostileServer';
import { PUBLIC, startInternet, type Internet } from './support/internet';
import { anyBytes, hostileKubeconfig, REFUSALS } from './support/generate';
import { startListeners, type ForbiddenListeners } from './support/listeners';

// client-node is loaded for nothing here, but a busy machine is slow
jest.setTimeout(full ? 600_000 : 60_000);

const CANARY = 'canary-of-a-file-that-nobody-may-read';
const CORPUS = join(__dirname, 'corpus');
const PROCESS_STARTS = [
  'spawn',
  'exec',
  'execFile',
  'fork',
  'spawnSync',
  'execSync',
  'execFileSync',
] as const;
const FILE_READS = [
  'readFileSync',
  'readFile',
  'openSync',
  'open',
  'createReadStream',
] as const;

let folder: string;
let listeners: ForbiddenListeners;
let server: HostileServer;
let internet: Internet;
let resolve: Resolve;
let place: (text: string) => string;
const started: string[] = [];
const read: string[] = [];

beforeAll(async () => {
  folder = fs.mkdtempSync(join(tmpdir(), 'fuzz-'));
  fs.writeFileSync(join(folder, 'file'), CANARY);
  listeners = await startListeners();
  server = await startHostileServer();
  internet = startInternet(() => server.port);
  const asked = new Map<string, number>();
  const stub = await startDnsStub((name, type) => {
    if (type === 'AAAA') return { addresses: [] };
    const times = (asked.get(name) ?? 0) + 1;
    asked.set(name, times);
    const turned = times > 1 ? '127.0.0.1' : PUBLIC;
    const answers: Record<string, string[]> = {
      'inside.example': ['127.0.0.1'],
      'metadata.example': ['169.254.169.254'],
      'both.example': [PUBLIC, '127.0.0.1'],
      'turning.example': [turned],
    };
    return { addresses: answers[name] ?? [PUBLIC], ttl: 0 };
  });
  resolve = createResolve({
    hosts: async () => '127.0.0.1 host-of-file.example\n',
    nsswitch: async () => '',
    resolvConf: async () => '',
    makeQuery: () => createQuery({ servers: [stub.server] }),
    times: { minTtlMs: 0, maxTtlMs: 0 },
  });
  place = text =>
    text
      .replaceAll('PORT', String(listeners.port))
      .replaceAll('PUBLIC', PUBLIC)
      .replaceAll('MARK', join(folder, 'ran'))
      .replaceAll('FILE', join(folder, 'file'));
  for (const name of PROCESS_STARTS) {
    const real = child_process[name] as (...args: any[]) => any;
    jest.spyOn(child_process, name).mockImplementation(((...args: any[]) => {
      started.push(`${name} ${args[0]}`);
      return real(...args);
    }) as never);
  }
  const isOurs = (path: unknown) => String(path).startsWith(folder);
  FILE_READS.forEach(name => {
    const real = fs[name] as (...args: any[]) => any;
    jest.spyOn(fs, name).mockImplementation(((...args: any[]) => {
      if (isOurs(args[0])) read.push(`${name} ${args[0]}`);
      return real(...args);
    }) as never);
  });
  track(stub);
});

afterAll(async () => {
  jest.restoreAllMocks();
  internet.stop();
  await closeAll();
  await listeners.close();
  await server.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** What a kubeconfig did that it must not, after the runtime has used it for real. */
async function misdeedsOf(text: string): Promise<string[]> {
  const [startedBefore, readBefore] = [started.length, read.length];
  const [visitsBefore, dialledBefore] = [
    listeners.visits.length,
    internet.dialled.length,
  ];
  const began = performance.now();
  const { connection, problem } = readKubeconfig(text);
  const tookMs = performance.now() - began;
  const misdeeds: string[] = [];
  if (tookMs > 2_000) misdeeds.push(`took ${tookMs} ms to read`);
  if (problem && !REFUSALS.has(problem.code)) misdeeds.push(problem.code);
  if (problem && JSON.stringify(problem).includes(CANARY))
    misdeeds.push('told');
  if (connection) {
    if (JSON.stringify(connection).includes(CANARY)) misdeeds.push('held');
    const cluster = connect(text, {
      resolve,
      limits: { timeoutMs: 500, connectTimeoutMs: 300 },
    });
    // twice: a name may turn
    await cluster.client.getRaw('/version').catch(() => {});
    server.cut();
    await cluster.client.getRaw('/version').catch(() => {});
    await cluster.close();
  }
  const dialled = internet.dialled.slice(dialledBefore);
  return [
    ...misdeeds,
    ...started.slice(startedBefore),
    ...read.slice(readBefore),
    ...listeners.visits.slice(visitsBefore).map(each => `reached ${each}`),
    ...dialled
      .filter(each => !each.startsWith(PUBLIC))
      .map(each => `dialled ${each}`),
    ...(fs.existsSync(join(folder, 'ran')) ? ['ran a program'] : []),
    ...(server.credentials.some(each => [...each].join().includes(CANARY))
      ? ['sent the file']
      : []),
    ...(Object.hasOwn(Object.prototype, 'polluted') ? ['polluted'] : []),
  ];
}

const corpus = fs.readdirSync(CORPUS).filter(each => each.endsWith('.yaml'));
/** Files of the corpus that are accepted; the rest is refused. */
const ACCEPTED = new Set([
  'extensions.yaml',
  'name-of-both.yaml',
  'name-of-loopback.yaml',
  'name-that-turns.yaml',
  'plain.yaml',
]);

it.each(corpus)('F37 F38 F40 %s of the corpus does no harm', async name => {
  const text = place(fs.readFileSync(join(CORPUS, name), 'utf8'));
  const accepted = readKubeconfig(text).connection !== undefined;
  expect(accepted).toBe(ACCEPTED.has(name));
  expect(await misdeedsOf(text)).toEqual([]);
});

const plain = () => place(fs.readFileSync(join(CORPUS, 'plain.yaml'), 'utf8'));

it.each<[string, string, string, RegExp]>([
  ['a long remark', `# ${'x'.repeat(256 * 1024)}`, 'TooLarge', /larger than/],
  [
    'many parts',
    `extensions: [${'[],'.repeat(10_000)}]`,
    'Malformed',
    /too many parts/,
  ],
  [
    'brackets in brackets',
    `extensions: ${'['.repeat(65)}${']'.repeat(65)}`,
    'Malformed',
    /nested too deep/,
  ],
  [
    'many anchors',
    `extensions: [${Array.from({ length: 11 }, (_, n) => `&a${n} 1`)}]`,
    'Malformed',
    /too many YAML aliases/,
  ],
  ['a key once more', 'kind: Config', 'Malformed', /a key twice/],
  ['a tag', 'extensions: !!set {}', 'Malformed', /YAML tag/],
])(
  'F40 %s makes a kubeconfig that would be accepted one that is refused for it',
  (_what, more, code, words) => {
    expect(readKubeconfig(plain()).connection).toBeDefined();
    const began = performance.now();
    const { problem } = readKubeconfig(`${plain()}\n${more}\n`);
    expect(performance.now() - began).toBeLessThan(2_000);
    expect(problem?.code).toBe(code);
    expect(problem?.message).toMatch(words);
  },
);

it('F37 F38 F40 a kubeconfig that is put together from hostile parts does no harm, accepted or not', async () => {
  const ca = Buffer.from((await authority()).caCert).toString('base64');
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(hostileKubeconfig(ca), async text => {
      const placed = place(text);
      if (readKubeconfig(placed).connection) accepted++;
      expect(await misdeedsOf(placed)).toEqual([]);
    }),
    { numRuns: full ? 3_000 : 300, endOnFailure: true },
  );
  // otherwise the property would hold of nothing
  expect(accepted).toBeGreaterThan(10);
  expect(server.connections).toBeGreaterThan(5);
});

it('F40 whatever the bytes are, the reader answers with a refusal that has a name, in time', () => {
  const samples = corpus.map(name =>
    place(fs.readFileSync(join(CORPUS, name), 'utf8')),
  );
  fc.assert(
    fc.property(anyBytes(samples), text => {
      const began = performance.now();
      const { problem, connection } = readKubeconfig(text);
      expect(performance.now() - began).toBeLessThan(2_000);
      expect(connection !== undefined || REFUSALS.has(problem!.code)).toBe(
        true,
      );
    }),
    { numRuns: full ? 20_000 : 1_500 },
  );
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});

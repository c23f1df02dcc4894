import type { K8ssandraCluster } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  apply,
  createWitness,
  describeOnLabs,
  order,
  removeCluster,
  untilSettled,
  type Lab,
  type Plane,
  type Witness,
} from '../../support/lab';
import { full } from '../../support/full';
import {
  pulseThrough,
  watchInvariants,
  type InvariantWatch,
} from '../invariants';
import type { Fault } from '../proxy';
import { startLabProxy, type LabProxy } from './support/labProxy';
import { waitUntil } from './support/waitUntil';

jest.setTimeout(90_000);

const isNoWatch = (each: { verb: string }) => each.verb !== 'watch';
const match = { verb: 'watch' };

/** What is done to one region, and as what it is then shown; undefined where it stays in sight. */
const FAULTS: Array<[title: string, fault: Fault, shown: RegExp | undefined]> =
  [
    ['F1 a region that refuses', { kind: 'refuse', cut: true }, /^down/],
    ['F2 a region that goes silent', { kind: 'blackHole' }, /^down/],
    [
      'F3 a region that never accepts',
      { kind: 'fullBacklog', cut: true },
      /^down/,
    ],
    [
      'F4 a region that answers 1.5 s late',
      { kind: 'latency', ms: 1_500 },
      /^(degraded|down)/,
    ],
    [
      'F5 a region whose watches are reset at every event',
      { kind: 'cut', event: 1, offset: 30, match },
      undefined,
    ],
    [
      'F6 a region whose streams are dead',
      { kind: 'deadStream', match },
      undefined,
    ],
    [
      'F7 a region that says goodbye again and again',
      { kind: 'goaway', match: isNoWatch, times: 5 },
      undefined,
    ],
    [
      'F8 a region that has forgotten its versions',
      { kind: 'status', status: 410, reason: 'Expired', match, times: 12 },
      undefined,
    ],
    [
      'F9 a region whose storage stands still',
      { kind: 'hang', match: isNoWatch },
      /^(degraded|down)/,
    ],
    [
      'F12 a region that is busy',
      {
        kind: 'status',
        status: 429,
        retryAfter: '1',
        match: isNoWatch,
      },
      undefined,
    ],
  ];

/** Those of the short run; each of the others is tested on one cluster there. */
const SAMPLE = /^F(1|2|8|12) /;

describeOnLabs(
  'one region of three behind a network fault',
  'full',
  startLab => {
    let lab: Lab;
    let through: LabProxy;
    let plane: Plane;
    let witness: Witness;
    let cluster: K8ssandraCluster;
    let watch: InvariantWatch;
    let size = 1;

    beforeAll(async () => {
      lab = await startLab({ regions: ['calm', 'ill', 'well'] });
      through = await startLabProxy(lab, 'ill', {
        pingIntervalMs: 200,
        pingDeadlineMs: 2_000,
        connectTimeoutMs: 1_500,
      });
      witness = createWitness(lab);
      plane = await lab.start({
        interceptor: witness,
        reroute: through.reroute,
      });
      cluster = await apply(lab, order('net', { calm: 1, ill: 1, well: 1 }));
      await untilSettled(plane, cluster);
    });
    afterEach(async () => {
      await through.proxy.clear();
      watch?.stop();
    });
    afterAll(async () => {
      await plane?.close();
      await through?.proxy.close();
      await lab?.stop();
    });

    const connection = () => {
      const found = plane.contexts().find(each => each.name === 'ill');
      return `${found?.connection} ${found?.reason?.code ?? ''}`;
    };

    it.each(FAULTS.filter(([title]) => full || SAMPLE.test(title)))(
      '%s slows, blanks and stalls no other, is shown as what it is, and comes back',
      async (_title, fault, shown) => {
        const pulse = pulseThrough({
          fleet: lab,
          plane,
          context: 'calm',
          cluster: 'net',
        });
        watch = await watchInvariants({
          plane,
          fleet: lab,
          pulse,
          limits: { pulses: 5 },
        });
        const injection = await through.proxy.inject(fault);
        // What is open meets faults of requests only when it comes back.
        if ('match' in fault) {
          through.proxy.cut();
          await waitUntil('the fault met something', () => injection.hits > 0);
        }
        if (shown) {
          await plane.until(`ill is ${shown}`, () => shown.test(connection()));
        }
        if (shown?.test('down')) watch.lost('ill');
        await watch.isolated();
        await injection.remove();
        // The limit of dead streams is that of life here: F6 in silence.test.ts waits it out.
        if (fault.kind === 'deadStream') through.proxy.cut();
        watch.back('ill');
        await plane.until('ill is ready', () =>
          connection().startsWith('ready'),
        );
        size = 3 - size;
        const changed = await apply(
          lab,
          order('net', { calm: 1, ill: size, well: 1 }),
        );
        await untilSettled(plane, changed);
        await watch.check();
        expect(witness.violations).toEqual([]);
      },
    );

    it('is removed from all three', async () => {
      await removeCluster(lab, cluster);
      expect(witness.violations).toEqual([]);
    });
  },
);

import {
  resourceTypes,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { createCast, LEASE, type Cast } from './cast';
import { measureFailOver } from './failOver';
import { simulatedGround, type Ground } from './ground';
import type { Replica } from './replica';
import { keepTermJournal, type TermJournal } from './termJournal';
import { startWorkload, type Workload } from './workload';

jest.setTimeout(60_000);

/** Those of production are three times as long. The deadline must outlast the pauses of a busy machine. */
const settings = {
  leaseDurationMs: 5_000,
  renewDeadlineMs: 3_000,
  retryPeriodMs: 500,
};
const LEASE_AND_RETRY_MS = 6_000;
const kind = resourceTypes.CassandraDatacenter.kind;
const wait = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

describe('three replicas of a control plane', () => {
  let ground: Ground;
  let cast: Cast;
  let workload: Workload;
  let journal: TermJournal;

  beforeAll(async () => {
    ground = await simulatedGround(['east', 'west']);
    journal = keepTermJournal(ground);
    cast = createCast(ground, settings);
    await Promise.all(['a', 'b', 'c'].map(cast.start));
    workload = await startWorkload(ground);
    await workload.untilComplete();
  });
  afterAll(async () => {
    journal?.stop();
    await cast?.stop();
    await ground?.stop();
  });
  beforeEach(() => workload.untilComplete());
  // I4 (research 4.2), by what the API servers tell.
  afterEach(() => expect(journal.violations).toEqual([]));

  const report = (replica: Replica) => replica.ask({ do: 'report' });
  const lease = () => ground.admin(ground.contexts[0]);
  const leaders = () => cast.replicas.filter(each => each.leads !== undefined);

  /** The one that led leads on, in the same term. */
  const leadsOn = async (leader: Replica, term: number | undefined) => {
    expect(leaders()).toEqual([leader]);
    expect(leader.leads).toBe(term);
    const { holder } = await report(leader);
    expect(holder).toBe(leader.identity);
    await workload.grow();
    await workload.untilServed();
  };

  it('F20 wall clocks that are hours apart, and jump, change nothing', async () => {
    const leader = await cast.leader();
    const term = leader.leads;
    const hour = 3_600_000;
    for (const ms of [hour, -hour]) {
      await Promise.all(
        cast.replicas.map(each =>
          each.ask({ do: 'shift-clock', ms: each === leader ? ms : -ms }),
        ),
      );
      await wait(settings.leaseDurationMs / 2);
    }
    await leadsOn(leader, term);
  });

  it('F21 a leader that was stopped while it wrote does not write when it goes on', async () => {
    const leader = await cast.leader();
    await leader.ask({ do: 'hold-write', kind });
    await workload.grow();
    await cast.until('a write is held', () => leader.isHolding);
    leader.signal('SIGSTOP');
    const successor = await cast.leader(leader);
    await workload.untilServed();
    const writes = await cast.writesOf(leader);
    leader.signal('SIGCONT');
    await leader.ask({ do: 'let-go' });
    await workload.grow();
    await workload.untilServed();
    await workload.untilComplete();
    const { held, leading, holder } = await report(leader);
    expect([leading, holder]).toEqual([false, successor.identity]);
    expect(held).toEqual([expect.stringMatching(/^(NotLeading|Aborted)$/)]);
    expect(await cast.writesOf(leader)).toBe(writes);
  });

  it('F22 a leader whose event loop stood still between its decision and its request does not send it', async () => {
    const leader = await cast.leader();
    const ms = LEASE_AND_RETRY_MS + 2_000;
    await leader.ask({ do: 'stall-in-write', kind, ms });
    await workload.grow();
    const successor = await cast.leader(leader);
    await workload.untilServed();
    const writes = await cast.writesOf(leader);
    // It answers when it is awake again.
    const { held, leading } = await report(leader);
    expect([held.at(-1), leading]).toEqual(['NotLeading', false]);
    await workload.grow();
    await workload.untilServed();
    expect(await cast.writesOf(leader)).toBe(writes);
    expect(leaders()).toEqual([successor]);
  });

  it('F23 a lease that is deleted by hand is made again by its leader, before anybody else leads', async () => {
    const leader = await cast.leader();
    const term = leader.leads;
    for (let times = 0; times < 5; times++) {
      await lease().delete(resourceTypes.Lease, LEASE);
      await wait(300);
      expect(leaders()).toEqual([leader]);
    }
    await leadsOn(leader, term);
  });

  it('F23 a storm of writes of others to the lease does not bring down its leader', async () => {
    const leader = await cast.leader();
    const term = leader.leads;
    const end = performance.now() + 2 * settings.renewDeadlineMs;
    for (let times = 0; performance.now() < end; times++) {
      await lease().mergePatch(resourceTypes.Lease, LEASE, {
        metadata: { annotations: { times: String(times) } },
      });
      await wait(5);
    }
    await leadsOn(leader, term);
  });

  it('F23 a lease that is edited by hand ends the term at once, and one replica leads in the next', async () => {
    const leader = await cast.leader();
    const term = leader.leads!;
    await lease().mergePatch<KubernetesObject>(resourceTypes.Lease, LEASE, {
      spec: { holderIdentity: 'somebody' },
    });
    await cast.until('nobody leads', () => leaders().length === 0);
    const writes = await Promise.all(cast.replicas.map(cast.writesOf));
    await workload.grow();
    const successor = await cast.until('somebody leads', () => leaders()[0]);
    expect(successor.leads).toBe(term + 1);
    await workload.untilServed();
    const after = await Promise.all(cast.replicas.map(cast.writesOf));
    const wrote = cast.replicas.filter((_, i) => after[i] !== writes[i]);
    expect(wrote).toEqual([successor]);
  });

  it.each(['down', 'hang'] as const)(
    'F24 while the API server of the control plane is away (%s) nobody leads and everybody shows what was known',
    async mode => {
      const [home] = ground.contexts;
      await cast.leader();
      const began = performance.now();
      await ground.setFault(home, mode);
      try {
        await cast.until('nobody leads', () => leaders().length === 0);
        expect(performance.now() - began).toBeLessThan(
          settings.renewDeadlineMs + 500,
        );
        await workload.grow();
        await wait(settings.leaseDurationMs);
        expect(leaders()).toEqual([]);
        for (const each of cast.replicas) {
          const { clusters, connection } = await report(each);
          expect(clusters).toEqual(['ha']);
          expect(connection).not.toBe('ready');
        }
      } finally {
        await ground.setFault(home, 'none');
      }
      await cast.until('one leads again', () => leaders()[0]);
      await workload.untilServed();
      expect(leaders()).toHaveLength(1);
    },
  );

  it('hand over within two seconds when the leader is told to stop, without a list', async () => {
    const { leadMs, servedMs, lists } = await measureFailOver(
      cast,
      workload,
      'close',
    );
    expect(leadMs).toBeLessThan(2_000);
    expect(servedMs).toBeLessThan(2_000);
    expect(lists).toBe(0);
  });

  it('go on without a leader that was killed, within the lease and a retry, without a list', async () => {
    await cast.start('d');
    const { servedMs, lists, term } = await measureFailOver(
      cast,
      workload,
      'kill',
    );
    expect(servedMs).toBeLessThan(LEASE_AND_RETRY_MS);
    expect(lists).toBe(0);
    expect([...journal.terms]).toContain(term);
  });
});

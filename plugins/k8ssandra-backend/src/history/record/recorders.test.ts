import { createManualClock } from '@k8ssandra-backstage/kubernetes-runtime';
import type { ControlPlane } from '@k8ssandra-backstage/control-plane';
import { mockServices } from '@backstage/backend-test-utils';
import { FakeControlPlane } from '../../__testUtils__/FakeControlPlane';
import { fakePresenter, type States } from '../../__testUtils__/fakePresenter';
import { aCluster, aContext } from '../../__testUtils__/fixtures';
import { Fleet } from '../../fleet';
import { NOW } from '../__testUtils__/observed';
import type { History } from '../History';
import { LastKnownViews } from '../lastKnown';
import { recordHistory } from '../recordHistory';
import type { HistoryWrite, LastKnown } from '../types';
import { StepTimes } from '../usual';

const leads: NonNullable<ControlPlane['leadership']> = {
  identity: 'me',
  leading: true,
  holder: 'me',
  term: 1,
  since: null,
};

/** Records one control plane, with time that the test moves. */
async function setUp(
  options: {
    past?: LastKnown[];
    leadership?: ControlPlane['leadership'];
    prepare?: (home: FakeControlPlane) => void;
  } = {},
) {
  const home = new FakeControlPlane('home');
  home.leadership = options.leadership;
  home.put(aCluster('orders'));
  options.prepare?.(home);
  const clock = createManualClock();
  const written: HistoryWrite[] = [];
  const lastKnown = new LastKnownViews();
  lastKnown.load(options.past ?? []);
  const states: States = {};
  const fleet = new Fleet({
    logger: mockServices.logger.mock(),
    controlPlanes: [home],
  });
  const stop = recordHistory({
    fleet,
    presenter: fakePresenter(states),
    logger: mockServices.logger.mock(),
    history: {
      clock,
      wallClock: () => NOW + clock.now(),
      writer: { add: (writes: HistoryWrite[]) => written.push(...writes) },
      lastKnown,
      times: new StepTimes(),
      whenRead: Promise.resolve(),
    } as unknown as History,
  });
  await clock.advance(1);
  const move = (state: States[string]) => {
    states.orders = state;
    home.change({ clusters: ['home/data/orders'] });
  };
  const take = () => written.splice(0);
  const kindsOf = (writes: HistoryWrite[]) =>
    writes.map(write =>
      write.type === 'entry'
        ? `${write.entry.kind} ${write.entry.body.to ?? ''}`.trim()
        : write.type,
    );
  return { home, clock, move, take, kindsOf, stop, states, lastKnown };
}

describe('what is noticed', () => {
  it('begins with what there is, and keeps it', async () => {
    const { take, kindsOf } = await setUp();
    expect(kindsOf(take()).sort()).toEqual([
      'end',
      'last-known',
      'last-known',
      'subject',
      'subject',
    ]);
  });

  it('is told at once the first time, then once a second at most', async () => {
    const { clock, move, take, kindsOf } = await setUp();
    take();
    await clock.advance(2000);
    move('degraded');
    await clock.advance(1);
    expect(kindsOf(take())).toEqual(['transition degraded', 'last-known']);
    move('down');
    move('degraded');
    move('attention');
    await clock.advance(900);
    expect(take()).toEqual([]);
    await clock.advance(200);
    expect(kindsOf(take())).toEqual(['transition attention', 'last-known']);
  });

  it('is written by the one that leads, which goes on where the one before was', async () => {
    const { home, clock, move, take, kindsOf } = await setUp({
      leadership: { ...leads, leading: false },
    });
    await clock.advance(2000);
    move('degraded');
    await clock.advance(2000);
    expect(take()).toEqual([]);
    home.leadership = leads;
    home.change({ clusters: ['home/data/orders'], contexts: [''] });
    await clock.advance(2000);
    expect(kindsOf(take()).sort()).toEqual(['last-known', 'last-known']);
    move('down');
    await clock.advance(1);
    expect(kindsOf(take())).toEqual(['transition down', 'last-known']);
  });

  it('ends with what is gone, once', async () => {
    const { home, clock, take, kindsOf } = await setUp();
    take();
    home.remove({ controlPlane: 'home', namespace: 'data', name: 'orders' });
    home.change({ removed: ['home/data/orders'] });
    home.change({ removed: ['home/data/orders'] });
    await clock.advance(5000);
    expect(kindsOf(take())).toEqual([
      'subject',
      'change',
      'transition',
      'forget-known',
    ]);
  });

  it('is another cluster when one of the same name is made anew', async () => {
    const { home, clock, take, kindsOf } = await setUp();
    take();
    await clock.advance(2000);
    const anew = aCluster('orders');
    anew.metadata.uid = 'another';
    home.put(anew);
    home.change({ clusters: ['home/data/orders'] });
    await clock.advance(1);
    const writes = take();
    expect(kindsOf(writes)).toEqual([
      'subject',
      'change',
      'transition',
      'forget-known',
      'subject',
      'change',
      'transition healthy',
      'transition healthy',
      'last-known',
    ]);
    const [first, , , , second] = writes as any[];
    expect([first.subject.uid, second.subject.uid]).toEqual([
      'uid-of-orders',
      'another',
    ]);
  });

  it('keeps the time of the last contact, every minute', async () => {
    const { clock, take } = await setUp();
    take();
    await clock.advance(61_000);
    const kept = take().filter(({ type }) => type === 'last-known') as any[];
    expect(kept.map(({ known }) => known.subject.kind)).toEqual(['context']);
  });

  it('stops when it is told to', async () => {
    const { clock, move, take, stop } = await setUp();
    take();
    stop();
    move('down');
    await clock.advance(100_000);
    expect(take()).toEqual([]);
    expect(clock.pending).toBe(0);
  });
});

describe('what happened while no portal ran', () => {
  /** What a portal before this one kept. */
  async function kept(state: States[string]) {
    const { clock, move, take } = await setUp();
    await clock.advance(2000);
    move(state);
    await clock.advance(10_000);
    return take().flatMap(write =>
      write.type === 'last-known' ? write.known : [],
    );
  }

  it('is told at the first look', async () => {
    const { take, kindsOf } = await setUp({ past: await kept('down') });
    expect(kindsOf(take())).toContain('transition healthy');
  });

  it('is forgotten once all of it was seen', async () => {
    const past = await kept('healthy');
    const { lastKnown } = await setUp({ past });
    const [{ subject }] = past;
    expect(lastKnown.kept(subject.key)).toBeUndefined();
  });

  it('is nothing when all is as it was', async () => {
    const { take, kindsOf } = await setUp({ past: await kept('healthy') });
    expect(kindsOf(take())).not.toContain('transition healthy');
  });

  it('is the end of a cluster that is not there any more', async () => {
    const past = await kept('healthy');
    const { take, kindsOf } = await setUp({
      past,
      prepare: home =>
        home.remove({
          controlPlane: 'home',
          namespace: 'data',
          name: 'orders',
        }),
    });
    expect(kindsOf(take())).toEqual(
      expect.arrayContaining(['change', 'transition', 'forget-known']),
    );
  });

  it('is not the end of anything while the control plane was not read', async () => {
    const past = await kept('healthy');
    const { take, kindsOf } = await setUp({
      past,
      prepare: home => {
        home.synced = false;
        home.remove({
          controlPlane: 'home',
          namespace: 'data',
          name: 'orders',
        });
        home.facts[0] = aContext({
          name: '',
          connection: 'connecting',
          visible: false,
          everSeen: false,
        });
      },
    });
    expect(kindsOf(take())).toEqual([]);
  });
});

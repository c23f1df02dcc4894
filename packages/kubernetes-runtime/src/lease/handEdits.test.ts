import { createReplicas, type Replicas } from './__testUtils__/replicas';

/** What people, and other programs, do to a lease while three replicas rely on it. Time moves in steps; two that may write are a failure. */
describe('a lease that others touch', () => {
  let world: Replicas;
  let replicas: ReturnType<Replicas['start']>[];

  beforeEach(async () => {
    world = createReplicas();
    const first = world.start('a');
    await world.clock.advance(0);
    replicas = [first, world.start('b'), world.start('c')];
    await world.run(10_000);
  });
  afterEach(() => world.stopAll());

  const told = () => replicas.map(each => each.told.join(', '));

  it('is made again by its leader when it is deleted, in the same term', async () => {
    for (let times = 0; times < 5; times++) {
      world.server.remove();
      await world.run(700);
    }
    expect(told()).toEqual(['began 1', '', '']);
    expect(world.server.lease?.spec).toMatchObject({
      holderIdentity: 'a',
      leaseTransitions: 1,
    });
  });

  it('is left alone by followers when its leader died and it was deleted then', async () => {
    replicas[0].line.away = true;
    world.server.remove();
    await world.run(12_000);
    expect(world.leaders()).toEqual([]);
    await world.run(4_000);
    expect(world.leaders()).toHaveLength(1);
    expect(world.server.lease?.spec?.leaseTransitions).toBe(2);
  });

  it.each([
    ['given to somebody', { holderIdentity: 'somebody' }],
    ['emptied', { holderIdentity: '' }],
    ['given to another replica', { holderIdentity: 'b' }],
  ])(
    '%s ends the term at once, and one leads in the next',
    async (_what, spec) => {
      world.server.edit(spec);
      await world.clock.advance(0);
      expect(world.leaders()).toEqual([]);
      await world.run(14_900);
      expect(world.leaders()).toEqual([]);
      await world.run(1_000);
      expect(world.leaders()).toHaveLength(1);
      expect(world.server.lease?.spec?.leaseTransitions).toBe(2);
    },
  );

  it.each([
    [
      { leaseTransitions: 40 },
      ['began 1, ended 1 outranked, began 41', '', ''],
    ],
    [{ leaseTransitions: 0 }, ['began 1', '', '']],
    [{ renewTime: '2001-01-01T00:00:00.000000Z' }, ['began 1', '', '']],
    [{ leaseDurationSeconds: 86_400 }, ['began 1', '', '']],
  ])('%j is led on by its leader', async (spec, expected) => {
    world.server.edit(spec);
    await world.run(30_000);
    expect(told()).toEqual(expected);
  });

  it('survives a storm of annotations, without a storm of requests', async () => {
    world.server.requests.length = 0;
    for (let times = 0; times < 1_000; times++) {
      world.server.annotate(String(times));
      await world.clock.advance(20);
    }
    expect(told()).toEqual(['began 1', '', '']);
    expect(world.server.requests.length).toBeLessThan(40);
  });

  it('is lost to a process of the same name, and never shared with it', async () => {
    const twin = world.start('a');
    await world.run(20_000);
    expect(replicas[0].told).toEqual(['began 1', 'ended 1 taken']);
    expect(twin.told).toEqual(['began 2']);
  });

  it('is taken at once by a process of the same name when its former self died', async () => {
    replicas[0].line.away = true;
    await replicas[0].election.stop();
    const again = world.start('a');
    await world.clock.advance(0);
    expect(again.told).toEqual(['began 2']);
  });

  it('has one leader after any of three died, again and again', async () => {
    for (let round = 2; round < 7; round++) {
      const [identity] = world.leaders();
      const leader = replicas.find(
        each => each.election.status.identity === identity,
      )!;
      leader.line.away = true;
      await world.run(20_000);
      expect(world.leaders()).toHaveLength(1);
      expect(world.leaders()).not.toEqual([identity]);
      expect(world.server.lease?.spec?.leaseTransitions).toBe(round);
      leader.line.away = false;
      await world.run(5_000);
      expect(world.leaders()).toHaveLength(1);
    }
  });
});

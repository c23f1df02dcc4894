import { createReplicas, type Replicas } from './__testUtils__/replicas';

describe('leader election', () => {
  let world: Replicas;

  beforeEach(() => {
    world = createReplicas();
  });
  afterEach(() => world.stopAll());

  it('lets the first replica lead at once where there is no lease', async () => {
    const a = world.start('a');
    await world.clock.advance(0);
    expect(a.told).toEqual(['began 1']);
    expect(a.election.signal.aborted).toBe(false);
    expect(world.server.lease?.spec).toEqual({
      holderIdentity: 'a',
      leaseDurationSeconds: 15,
      leaseTransitions: 1,
      acquireTime: expect.stringMatching(/^20.*\.\d{6}Z$/),
      renewTime: world.server.lease?.spec?.acquireTime,
    });
    expect(a.election.status).toMatchObject({
      identity: 'a',
      leading: true,
      holder: 'a',
      term: 1,
    });
  });

  it('renews every two seconds with one request, and followers ask nothing', async () => {
    world.start('a');
    await world.clock.advance(0);
    world.start('b');
    await world.clock.advance(0);
    world.server.requests.length = 0;
    await world.run(60_000);
    expect(new Set(world.server.requests)).toEqual(new Set(['a patch']));
    expect(world.server.requests).toHaveLength(30);
    expect(world.leaders()).toEqual(['a']);
  });

  it('hands over at once on a stop, with a higher term', async () => {
    const a = world.start('a');
    await world.clock.advance(0);
    const b = world.start('b');
    await world.run(10_000);
    await a.election.stop();
    await world.clock.advance(0);
    expect([a.told, b.told]).toEqual([
      ['began 1', 'ended 1 stopped'],
      ['began 2'],
    ]);
    expect(a.election.signal.aborted).toBe(true);
    expect(world.leaders()).toEqual(['b']);
  });

  it('waits for the lease of a leader that died, and no longer', async () => {
    const a = world.start('a');
    await world.clock.advance(0);
    const b = world.start('b');
    await world.run(7_000);
    a.line.away = true;
    // Its last renewal was a second ago.
    await world.run(13_900);
    expect(b.told).toEqual([]);
    await world.run(200);
    expect(b.told).toEqual(['began 2']);
  });

  it('does not believe the clock of others', async () => {
    const a = world.start('a', { wallClock: () => 0 });
    await world.clock.advance(0);
    const b = world.start('b', { wallClock: () => 4e12 });
    await world.run(40_000);
    expect([a.told, b.told]).toEqual([['began 1'], []]);
  });

  it.each([
    ['stands still', () => 1.7e12],
    ['jumps back and forth', () => 1.7e12 + 3.6e6 * (Math.random() - 0.5)],
  ])('lives on while its wall clock %s', async (_what, wallClock) => {
    const a = world.start('a', { wallClock });
    await world.clock.advance(0);
    const b = world.start('b');
    await world.run(40_000);
    expect([a.told, b.told]).toEqual([['began 1'], []]);
  });

  it('steps down before the deadline when the server is away, and comes back with the next term', async () => {
    const a = world.start('a');
    await world.run(2_000);
    const { signal } = a.election;
    a.line.away = true;
    await world.run(8_900);
    expect(world.leaders()).toEqual(['a']);
    await world.run(200);
    expect([world.leaders(), signal.aborted]).toEqual([[], true]);
    expect(signal.reason).toMatchObject({ code: 'NotLeading' });
    expect(a.election.status.problem).toMatchObject({
      code: 'ConnectionRefused',
    });
    a.line.away = false;
    await world.run(2_500);
    expect(a.told).toEqual(['began 1', 'ended 1 deadline', 'began 2']);
    expect(a.election.status.problem).toBeUndefined();
  });

  it('refuses to write right after a stall, before any timer was called', async () => {
    const a = world.start('a');
    await world.run(4_000);
    jest.spyOn(world.clock, 'now').mockReturnValue(world.clock.now() + 20_000);
    expect(() => a.election.permit()).toThrow(
      'Lease k/lead: this replica does not lead (a holds it), so it does not write',
    );
    expect(a.told).toEqual(['began 1', 'ended 1 deadline']);
    jest.restoreAllMocks();
  });

  it('counts a renewal that was done but never answered as none', async () => {
    const a = world.start('a');
    await world.run(2_000);
    a.line.mute = true;
    await world.run(9_200);
    expect(a.told).toEqual(['began 1', 'ended 1 deadline']);
    a.line.mute = false;
    await world.run(2_500);
    expect(a.told.slice(2)).toEqual(['began 2']);
  });

  it('takes a given-back lease by its safety net when the watch is silent', async () => {
    const a = world.start('a');
    await world.clock.advance(0);
    const b = world.start('b', { line: { deaf: true } });
    await world.run(6_000);
    await a.election.stop();
    await world.run(5_000);
    expect(b.told).toEqual(['began 2']);
  });

  it('does not take the lease of a leader it merely does not hear', async () => {
    const a = world.start('a');
    await world.clock.advance(0);
    const b = world.start('b', { line: { deaf: true } });
    await world.run(120_000);
    expect([a.told, b.told]).toEqual([['began 1'], []]);
  });

  it('says what is missing where the account may not use leases', async () => {
    const a = world.start('a', { line: { forbidden: true } });
    await world.run(10_000);
    expect(a.told).toEqual([]);
    expect(a.election.status.problem?.message).toContain(
      'apply deploy/control-plane again',
    );
    expect(world.log.filter(each => each.startsWith('warn'))).toHaveLength(1);
  });
});

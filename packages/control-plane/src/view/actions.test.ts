import { lose } from '../plan/__testUtils__/running';
import type { World } from '../plan/__testUtils__/world';
import type { Snapshot } from '../snapshot/types';
import { running } from '../plan/__testUtils__/running';
import { ofTheOperator, viewOf } from './__testUtils__/stories';

const adoptOf = (world: World, changes: Partial<Snapshot> = {}) =>
  viewOf(world, changes).actions.adopt;

describe('adoption', () => {
  it('is offered for what another control plane runs, and for nothing else', () => {
    expect(adoptOf(ofTheOperator())).toEqual({ allowed: true, reason: null });
    expect(adoptOf(running())).toBeUndefined();
    expect(adoptOf(running(), { mode: 'observe' })).toBeUndefined();
  });

  it('needs a control plane that writes', () => {
    expect(adoptOf(ofTheOperator(), { mode: 'observe' })?.reason?.text).toBe(
      'Control plane cp only looks (mode: observe). Set its mode to reconcile to take charge.',
    );
  });

  it('needs sight of every region', () => {
    const world = ofTheOperator();
    lose(world, 'west');
    expect(adoptOf(world)?.reason?.text).toBe(
      'west cannot be seen now. Ownership is handed over in every region at once, or in none.',
    );
  });

  it('needs the control-plane cluster', () => {
    const world = ofTheOperator();
    lose(world, '');
    expect(adoptOf(world)?.reason?.text).toMatch(/does not answer/);
  });

  it('comes too late for what is being deleted', () => {
    const world = ofTheOperator();
    world.cluster!.metadata.deletionTimestamp = '2026-01-02T00:10:00Z';
    expect(adoptOf(world)?.reason?.text).toBe('It is being deleted already.');
  });
});

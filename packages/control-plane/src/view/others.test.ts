import { buildClusterView } from './clusterView';
import {
  allUp,
  asked,
  complete,
  context,
  demo,
  NOW,
  outOfSight,
  planOf,
  settled,
  snapshot,
  step,
} from './__testUtils__/fleet';
import { healthy, one, view } from './__testUtils__/views';

describe('others', () => {
  it('a cluster of another control plane is only looked at', () => {
    const built = view(
      { ...healthy, mode: 'observe' },
      {
        ...planOf(step('observe', 'done')),
        attention: [
          {
            key: 'reason.observeMode',
            params: {},
            text: 'this one only looks',
          },
        ],
      },
    );
    expect(built.mode).toBe('observe');
    expect(built.state).toBe('healthy');
    expect(built.verdict.state.text).toBe(
      'demo is run by another control plane; we only look.',
    );
    expect(built.actions.delete.allowed).toBe(false);
    expect(built.change).toBeNull();
  });

  it('the control-plane cluster out of sight keeps people from changing, not clients from reading', () => {
    const built = view({ ...healthy, home: outOfSight('', { region: 'hub' }) });
    expect(built.state).toBe('attention');
    expect(built.verdict.state.text).toBe(
      'hub has been unreachable for 6 min; all regions keep serving.',
    );
    expect(built.actions.delete.reason?.text).toContain('does not answer');
  });

  it('a datacenter that is no longer asked for is still shown, once', () => {
    const aliases = ['west', 'west-2'].map(name =>
      context(name, { datacenters: [complete('dc2')], pods: allUp('dc2') }),
    );
    const built = view(
      snapshot(one, [
        context('east', { datacenters: [complete('dc1')], pods: allUp('dc1') }),
        ...aliases,
      ]),
    );
    expect(built.datacenters.map(each => each.name)).toEqual(['dc1', 'dc2']);
    expect(built.datacenters[1].sentence.text).toContain('No longer asked for');
  });

  it('a step that failed and is tried again says why', () => {
    const built = view(
      healthy,
      planOf(
        step('publish', 'ready', { reasonText: 'failed 2 times: “conflict”' }),
      ),
    );
    expect(built.state).toBe('progressing');
    expect(built.verdict.state.text).toBe(
      'Do publish: failed 2 times: “conflict”.',
    );
  });

  it('a refused credential is not dated by the contact that refuses it', () => {
    const built = view(
      snapshot(one, [
        outOfSight('east', {
          connection: 'auth-failed',
          lastContactSeconds: 3,
          reason: undefined,
        }),
      ]),
    );
    expect(built.state).toBe('auth-failed');
    expect(built.verdict.state.text).toBe('east (dc1) refuses our credential.');
    expect(built.verdict.next?.text).toBe(
      'Renew the credential of context east.',
    );
  });

  it('a field that is read under another name is noted', () => {
    const older = demo([asked('dc1', 'east')]);
    older.spec.cassandra!.cluster = 'Older Name';
    const built = view(snapshot(older, [context('east')]));
    expect(built.notes.map(note => note.key)).toEqual(['normalise.cluster']);
    expect(built.notes[0].text).toContain('Older Name');
    expect(built.clusterName).toBe('Older Name');
  });

  it('names owner and version, own before default', () => {
    const build = (cluster = one) =>
      buildClusterView({
        snapshot: snapshot(cluster, []),
        plan: settled,
        now: NOW,
        signalSalt: 's',
        defaultOwner: 'group:default/guests',
      });
    expect(build().owner).toBe('group:default/guests');
    expect(build().serverVersion).toBe('4.1.9');
    const owned = demo([], {
      annotations: { 'backstage.k8ssandra.io/owner': 'group:default/payments' },
    });
    expect(build(owned).owner).toBe('group:default/payments');
  });
});

import {
  asked,
  context,
  planOf,
  settled,
  snapshot,
  step,
} from './__testUtils__/fleet';
import { east, healthy, one, view } from './__testUtils__/views';

describe('what a person must do', () => {
  const invalid = planOf(
    step('check', 'blocked', {
      needsPerson: true,
      key: 'reason.invalid',
      reasonText: 'spec.cassandra.datacenters[0].size: must be at least 1',
    }),
  );

  it('is the heading: a refused specification', () => {
    const built = view(east({ datacenters: [] }), invalid);
    expect(built.state).toBe('attention');
    expect(built.verdict.state.text).toBe(
      'The specification of demo is refused: spec.cassandra.datacenters[0].size: must be at least 1.',
    );
    expect(built.verdict.next?.text).toContain('Correct it');
  });

  it.each([
    ['without cassandra', {}],
    ['without names', { cassandra: { datacenters: [{ size: 1 }, null] } }],
    [
      'with a size that is no number',
      { cassandra: { datacenters: [{ ...asked('dc1', 'east'), size: 'x' }] } },
    ],
    [
      'with datacenters that are no list',
      { cassandra: { datacenters: 'dc1' } },
    ],
    ['without anything', undefined],
  ])('is shown for a specification %s', (_, spec) => {
    const broken = { ...one, spec } as any;
    const built = view(snapshot(broken, [context('east')]), invalid);
    expect(built.verdict.state.text).toMatch(
      /^The specification of demo is refused/,
    );
  });

  it('splits the cause of a collision from its remedy', () => {
    const built = view(
      east({ datacenters: [] }),
      planOf(
        step('alone', 'blocked', {
          needsPerson: true,
          datacenter: 'dc1',
          reasonText:
            'a/b was there first: both ask for datacenter dc1. Rename one of them',
        }),
      ),
    );
    expect(built.verdict.state.text).toBe(
      'Do alone: a/b was there first: both ask for datacenter dc1.',
    );
    expect(built.verdict.next?.text).toBe('Rename one of them.');
    expect(built.datacenters[0].state).toBe('attention');
  });

  it('is a remark of the plan on a cluster that runs', () => {
    const text =
      'Stargate demo-dc1-stargate in us-east: no operator in that region acts on Stargate objects yet.';
    const built = view(healthy, {
      ...settled,
      attention: [{ key: 'attention.childUnattended', params: {}, text }],
    });
    expect(built.state).toBe('attention');
    expect(built.verdict.state.text).toBe(text);
    expect(built.verdict.clients?.text).toContain('LOCAL_QUORUM works');
    expect(built.datacenters[0].state).toBe('healthy');
  });

  it('is a permission that the region does not give', () => {
    const built = view(
      snapshot(one, [
        context('east', {
          failures: {
            copy: {
              code: 'Forbidden',
              message: 'forbidden',
              attempts: 3,
              sinceSeconds: 40,
            },
          },
        }),
      ]),
      planOf(
        step('copy', 'ready', {
          needsPerson: true,
          reasonText: 'failed 3 times: “forbidden”',
          target: {
            context: 'east',
            kind: 'Secret',
            namespace: 'payments',
            name: 'demo-superuser',
          },
        }),
      ),
    );
    expect(built.verdict.state.text).toBe(
      'Nothing is created yet: the secrets have not reached east for 40 s.',
    );
    expect(built.verdict.next?.text).toBe(
      'The control plane may not write secrets in east, namespace payments. Grant "patch secrets".',
    );
    expect(built.problems).toHaveLength(1);
  });
});

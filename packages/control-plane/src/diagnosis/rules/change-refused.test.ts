import type { Condition } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { ago, allUp, complete } from '../../view/__testUtils__/fleet';
import { explained, oneRegion, warning } from '../__testUtils__/explained';

const invalid = (changes: Partial<Condition>) => {
  const live = complete('dc1');
  live.status!.conditions!.push({
    type: 'Valid',
    status: 'False',
    lastTransitionTime: ago(90),
    ...changes,
  });
  return explained(oneRegion({ datacenters: [live], pods: allUp('dc1') }));
};

it.each<[Partial<Condition>, string, string]>([
  [
    {
      reason: 'shrinkingDataVolumeNotSupported',
      message: 'shrinking is not supported',
    },
    'east (dc1) refuses the change: disks cannot shrink.',
    'Set the size of the disks back.',
  ],
  [
    {
      reason: 'storageClassDoesNotSupportExpansion',
      message: 'gp2 does not allow it',
    },
    'The disks of east (dc1) cannot grow: their storage class does not allow it.',
    'Set the size of the disks back, or let the storage class grow disks.',
  ],
  [
    { reason: 'pvcResizeFailed', message: 'resize of server-data-x failed' },
    'The disks of east (dc1) cannot grow: “resize of server-data-x failed”.',
    'Look at the volume claims there, or set the size of the disks back.',
  ],
  [
    {
      reason: 'notEnoughSpaceToScaleDown',
      message: 'Not enough free space available to decommission',
    },
    'east (dc1) would not fit after scaling down: “Not enough free space available to decommission”.',
    'Set the number of nodes back, or grow the disks first.',
  ],
  [
    { reason: 'brandNew', message: 'it is odd' },
    'east (dc1) refuses a change: “it is odd”.',
    'Take the change back, or make it possible.',
  ],
  [
    {},
    'east (dc1) refuses a change: “Valid=False”.',
    'Take the change back, or make it possible.',
  ],
])('%p', (condition, cause, next) => {
  const [found, ...others] = invalid(condition);
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    rule: 'change-refused',
    state: 'attention',
    seconds: 90,
  });
  expect([found.cause.text, found.next?.text]).toEqual([cause, next]);
});

describe('an event of cass-operator', () => {
  const said = (ready: 'True' | 'False', lastSeenSeconds = 30) =>
    explained(
      oneRegion({
        datacenters: [
          complete('dc1', {
            conditions: { Ready: ready },
            status: {
              cassandraOperatorProgress:
                ready === 'True' ? 'Ready' : 'Updating',
            },
          }),
        ],
        pods: allUp('dc1'),
        events: [
          warning({
            involved: { kind: 'CassandraDatacenter', name: 'dc1' },
            reason: 'ValidationFailed',
            message: 'secret demo-superuser: validation failed',
            lastSeenSeconds,
          }),
        ],
      }),
    ).map(each => each.rule);

  it('tells where it stopped before it wrote a condition', () => {
    expect(said('False')).toEqual(['change-refused']);
  });

  it.each([
    ['it is ready again', said('True')],
    ['it is old', said('False', 7200)],
    ['its pods were made after it', said('False', 700)],
  ])('is of the past when %s', (_, found) => {
    expect(found).toEqual([]);
  });
});

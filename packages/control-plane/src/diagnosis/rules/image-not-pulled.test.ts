import { pod } from '../../view/__testUtils__/fleet';
import {
  explained,
  oneRegion,
  realPod,
  warning,
} from '../__testUtils__/explained';

const waiting = (reason: string) => ({
  waiting: { reason, message: 'Back-off pulling image "cassandra:9.9"' },
});

const find = (status: object) =>
  explained(
    oneRegion({ pods: [pod('dc1', 'r1'), pod('dc1', 'r2'), realPod(status)] }),
  );

it.each([
  'ImagePullBackOff',
  'ErrImagePull',
  'InvalidImageName',
  'ErrImageNeverPull',
])('%s of Cassandra', reason => {
  const [found, ...others] = find({
    phase: 'Pending',
    containerStatuses: [
      { name: 'cassandra', ready: false, state: waiting(reason) },
    ],
  });
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    rule: 'image-not-pulled',
    state: 'degraded',
    confidence: 1,
  });
  expect(found.quote).toContain('cassandra:9.9');
  expect(found.next?.text).toBe(
    'Look at node r3-0: its image cannot be fetched. Check the image and the access to its registry.',
  );
});

it('is read of init containers as well', () => {
  const [found] = find({
    phase: 'Pending',
    initContainerStatuses: [
      { name: 'server-config-init', state: waiting('ImagePullBackOff') },
    ],
    containerStatuses: [
      {
        name: 'cassandra',
        ready: false,
        state: { waiting: { reason: 'PodInitializing' } },
      },
    ],
  });
  expect(found.rule).toBe('image-not-pulled');
});

it('is told of a container beside Cassandra', () => {
  const [found] = find({
    containerStatuses: [
      { name: 'cassandra', ready: true, state: { running: {} } },
      { name: 'medusa', ready: false, state: waiting('ErrImagePull') },
    ],
  });
  expect(found).toMatchObject({ rule: 'image-not-pulled', state: 'attention' });
});

it('is read of events between two attempts, while the pod only says that it is being prepared', () => {
  const being = realPod({
    phase: 'Pending',
    containerStatuses: [
      {
        name: 'cassandra',
        ready: false,
        state: { waiting: { reason: 'PodInitializing' } },
      },
    ],
  });
  const found = explained(
    oneRegion({
      pods: [pod('dc1', 'r1'), pod('dc1', 'r2'), being],
      events: [
        warning({
          reason: 'BackOff',
          message: 'Back-off pulling image "cassandra:9.9"',
        }),
      ],
    }),
  );
  expect(found.map(each => each.rule)).toEqual(['image-not-pulled']);
});

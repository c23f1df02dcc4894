import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { FakeControlPlane } from '../__testUtils__/FakeControlPlane';
import { aCluster } from '../__testUtils__/fixtures';
import { Fleet } from '../fleet';
import { NOW } from './__testUtils__/observed';
import { createNoteRequest } from './noteRequest';
import type { HistoryWrite } from './types';

const ID = { controlPlane: 'home', namespace: 'data', name: 'orders' };

function setUp() {
  const home = new FakeControlPlane('home');
  home.put(aCluster('orders'));
  const written: HistoryWrite[] = [];
  const noteRequest = createNoteRequest({
    fleet: new Fleet({
      logger: mockServices.logger.mock(),
      controlPlanes: [home],
    }),
    history: {
      wallClock: () => NOW,
      writer: { add: (all: HistoryWrite[]) => written.push(...all) } as never,
    },
  });
  return { home, written, noteRequest };
}

describe('who asks for a change', () => {
  it.each([
    [
      'a user',
      mockCredentials.user('user:default/petra'),
      'user:default/petra',
    ],
    [
      'a service',
      mockCredentials.service('plugin:scaffolder'),
      'plugin:scaffolder',
    ],
  ])('is noted: %s', (_, credentials, user) => {
    const { written, noteRequest } = setUp();
    noteRequest(ID, credentials)(4);
    noteRequest(ID, credentials)('adoption', 'uid-x');
    expect(written).toEqual([
      { type: 'author', key: 'uid-of-orders/4', user, at: NOW },
      { type: 'author', key: 'uid-x/adoption', user, at: NOW },
    ]);
  });

  it('is noted of a cluster that the change took away', () => {
    const { home, written, noteRequest } = setUp();
    const accepted = noteRequest(ID, mockCredentials.user());
    home.remove(ID);
    accepted('deletion');
    expect(written).toMatchObject([{ key: 'uid-of-orders/deletion' }]);
  });

  it('is nobody without a name, and of nothing that has no UID', () => {
    const { home, written, noteRequest } = setUp();
    noteRequest(ID, mockCredentials.none() as never)(4);
    home.remove(ID);
    noteRequest(ID, mockCredentials.user())(4);
    noteRequest(ID, mockCredentials.user())(4, null);
    expect(written).toEqual([]);
  });
});

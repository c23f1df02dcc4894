import {
  sha256Hex,
  SIGNAL_CHANNEL,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { startWorld } from '../__testUtils__/routeTable/world';

const ID = 'hub/data/orders';
const NAMES = ['hub', 'data', 'orders', 'east', 'west', 'uid-of-orders'];

/** Backstage gives a broadcast to every websocket, one without a token included: nothing may be in it that is not for everybody. */
describe('every signal', () => {
  it('is a hint that says nothing to who may not read', async () => {
    const { hub, signals } = await startWorld({ exists: true });
    const calls: any[] = [];
    const keys = () => new Set(calls.flatMap(each => each.message.keys));
    const allTold = new Promise<void>(resolve => {
      signals.publish.mockImplementation(async (...[call]: any[]) => {
        calls.push(call);
        if (keys().size === 6) resolve();
      });
    });
    hub.change({ clusters: [ID], contexts: ['', 'east', 'west'] });
    hub.remove({ controlPlane: 'hub', namespace: 'data', name: 'orders' });
    hub.change({ removed: [ID, 'hub/data/never-seen'], contexts: ['gone'] });
    // The cluster, three contexts, and two things that nobody ever saw.
    await allTold;

    const guesses = [...NAMES, ID, 'hub/', 'hub/east', 'hub/data/never-seen'];
    const digests = guesses.map(each => sha256Hex(each).slice(0, 16));
    for (const { recipients, channel, message, ...rest } of calls) {
      expect([recipients, channel, rest]).toEqual([
        { type: 'broadcast' },
        SIGNAL_CHANNEL,
        {},
      ]);
      expect(Object.keys(message)).toEqual(['keys']);
      for (const key of message.keys) {
        expect(key).toMatch(/^[0-9a-f]{16}$/);
        expect(digests).not.toContain(key);
      }
    }
  });
});

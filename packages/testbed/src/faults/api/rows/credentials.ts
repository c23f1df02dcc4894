/* eslint-disable jest/no-export -- the same rows run on several drivers */
import type { RequestInfo } from '@k8ssandra-backstage/kubernetes-runtime';
import { apply, order, untilSettled, type Lab } from '../../../support/lab';
import {
  cutConnections,
  kubeconfigIn,
  kubeconfigOf,
  setKubeconfig,
  shortLivedAccount,
} from '../support/access';
import { startRow, type Row } from '../support/row';

/** Answers of servers to a control plane, by context. */
function listen() {
  const answers: Array<{ context: string; at: number } & RequestInfo> = [];
  return {
    answers,
    onRequest: (context: string, info: RequestInfo) =>
      void answers.push({ context, at: performance.now(), ...info }),
    refused: (context: string) =>
      answers.filter(each => each.context === context && each.status === 401),
  };
}

/** F13, F36 and F47: credentials end, change, and must never be mixed. */
export function credentialRows(lab: () => Lab): void {
  let row: Row;
  let original: Map<string, string>;

  beforeEach(async () => {
    original = new Map();
    for (const context of ['east', 'west']) {
      original.set(context, await kubeconfigIn(lab(), context));
    }
  });
  afterEach(async () => {
    await row?.abandon();
    for (const [context, text] of original) {
      await setKubeconfig(lab(), context, text);
    }
  });

  it('F13 a token that ends is said at once, not hammered with, and a new one in the Secret heals within seconds', async () => {
    const heard = listen();
    row = await startRow(lab(), {
      name: 'expired',
      sizes: { west: 1, east: 1 },
      calm: 'west',
      plane: { onRequest: heard.onRequest },
    });
    const first = await shortLivedAccount(lab(), 'east', 'first');
    const second = await shortLivedAccount(lab(), 'east', 'second');
    const old = kubeconfigOf('east', await first.access());
    await setKubeconfig(lab(), 'east', old);
    row.canaries.know('the old kubeconfig', old);
    await row.resize({ west: 1, east: 2 });

    await first.revoke();
    await cutConnections(lab(), 'east');
    await row.untilContext('east', /auth-failed.*credential/);
    const refusedAt = performance.now();
    await row.watch.isolated();
    expect(row.context('east').state).toBe('auth-failed');
    expect(row.context('west').state).toBe('healthy');
    // What waits for the credential says so, and nothing writes meanwhile.
    await apply(lab(), order('expired', { west: 1, east: 3 }));
    await row.says(/credential/);
    const since = heard
      .refused('east')
      .filter(each => each.at > refusedAt).length;
    const seconds = (performance.now() - refusedAt) / 1000;
    // Each of some twenty kinds, and the probe, with a back-off of its own.
    expect(since).toBeLessThan(40 + 12 * seconds);

    const healed = performance.now();
    await setKubeconfig(
      lab(),
      'east',
      kubeconfigOf('east', await second.access()),
    );
    await row.untilContext('east', /^ready/);
    expect(performance.now() - healed).toBeLessThan(5000);
    await row.plane.untilAsync('the region grows', async () => {
      const [live] = await row.datacenters('east');
      return live.spec.size === 3;
    });
    expect(heard.refused('west')).toEqual([]);
    expect(heard.refused('')).toEqual([]);
    await row.end();
  });

  it('F36 a kubeconfig that changes while a write is under way never goes to another server', async () => {
    let armed = false;
    let caught = () => {};
    let letGo = () => {};
    const underWay = new Promise<void>(resolve => {
      caught = resolve;
    });
    const gate = new Promise<void>(resolve => {
      letGo = resolve;
    });
    const heard = listen();
    row = await startRow(lab(), {
      name: 'rotated',
      sizes: { west: 1, east: 1 },
      calm: 'west',
      plane: { onRequest: heard.onRequest },
      interceptor: {
        before: async ({ context, type }) => {
          const held = armed && context === 'east';
          if (!held || type.kind !== 'CassandraDatacenter') return;
          armed = false;
          caught();
          await gate;
        },
      },
    });
    const other = await shortLivedAccount(lab(), 'east', 'rotation');
    armed = true;
    const wanted = await apply(lab(), order('rotated', { west: 1, east: 2 }));
    await underWay;
    const [before] = await row.datacenters('east');
    await setKubeconfig(
      lab(),
      'east',
      kubeconfigOf('east', await other.access()),
    );
    const rotated = row.plane.until('the new credential is in use', () =>
      heard.answers.some(
        ({ context, verb }) => context === 'east' && verb === 'probe',
      ),
    );
    heard.answers.length = 0;
    letGo();
    await rotated;
    await untilSettled(row.plane, wanted);
    const [after] = await row.datacenters('east');
    expect(after.metadata.uid).toBe(before.metadata.uid);
    expect(after.spec.size).toBe(2);
    expect(heard.answers.filter(each => each.status === 401)).toEqual([]);
    expect(heard.answers.filter(each => each.status === 403)).toEqual([]);
    await row.watch.isolated();
    await row.end();
  });

  it('F36 contexts that are swapped are told apart by who answers: it is said, and nothing is deleted', async () => {
    const heard = listen();
    row = await startRow(lab(), {
      name: 'swapped',
      sizes: { west: 1, east: 1 },
      plane: { onRequest: heard.onRequest },
    });
    const [east] = await row.datacenters('east');
    const [west] = await row.datacenters('west');
    const deletedDatacenters = () =>
      row.witness.writes
        .filter(each => each.verb === 'delete')
        .filter(each => each.type.kind === 'CassandraDatacenter')
        .map(each => `${each.context}/${each.name}`);
    const swap = async (from: string, to: string) => {
      const text = original.get(from)!;
      // what a kubeconfig calls its context is not looked at by its server
      await setKubeconfig(lab(), to, text.replaceAll(from, to));
    };
    await Promise.all([swap('east', 'west'), swap('west', 'east')]);
    await row.plane.until('both are noticed', () =>
      row.plane
        .contexts()
        .filter(each => each.name !== '')
        .every(each => each.formerUid !== undefined && each.visible),
    );
    expect(row.context('east').reason?.text).toMatch(
      /another Kubernetes cluster than before/,
    );
    // One of them is given up meanwhile: whose it is cannot be known, so it stays.
    await apply(lab(), order('swapped', { west: 1 }));
    await row.says(/dc2 .*(is not deleted|never told of it)/);
    expect(deletedDatacenters()).toEqual([]);
    const uids = async (context: string) =>
      (await row.datacenters(context)).map(each => each.metadata.uid);
    expect(await uids('east')).toContain(east.metadata.uid);
    expect(await uids('west')).toContain(west.metadata.uid);
    for (const context of ['', 'east', 'west']) {
      expect(heard.refused(context)).toEqual([]);
    }
    for (const [context, text] of original) {
      await setKubeconfig(lab(), context, text);
    }
    await row.plane.until('they are as before', () =>
      row.plane
        .contexts()
        .every(each => each.formerUid === undefined && each.visible),
    );
    expect(await uids('east')).toContain(east.metadata.uid);
    expect(await uids('west')).toContain(west.metadata.uid);
    await row.end();
  });

  it('F47 two kubeconfigs that name user and cluster alike never mix their tokens', async () => {
    const heard = listen();
    const accounts = {
      east: await shortLivedAccount(lab(), 'east', 'alike'),
      west: await shortLivedAccount(lab(), 'west', 'alike'),
    };
    for (const [context, account] of Object.entries(accounts)) {
      const text = kubeconfigOf(context, await account.access());
      await setKubeconfig(lab(), context, text);
    }
    row = await startRow(lab(), {
      name: 'alike',
      sizes: { west: 1, east: 1 },
      calm: 'west',
      plane: { onRequest: heard.onRequest },
    });
    // One of them changes again and again while the other works.
    for (let times = 0; times < 3; times++) {
      const text = kubeconfigOf('east', await accounts.east.access());
      await setKubeconfig(lab(), 'east', text);
      await row.watch.isolated();
    }
    await row.resize({ west: 2, east: 2 });
    expect(heard.answers.filter(each => each.status === 401)).toEqual([]);
    await accounts.east.revoke();
    await cutConnections(lab(), 'east');
    await row.untilContext('east', /auth-failed/);
    await row.watch.isolated();
    expect(heard.refused('west')).toEqual([]);
    await setKubeconfig(lab(), 'east', original.get('east')!);
    await row.untilContext('east', /^ready/);
    await row.end();
  });
}

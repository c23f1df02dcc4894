/* eslint-disable jest/no-export -- the same rows run on several drivers */
import { randomBytes } from 'node:crypto';
import {
  connectionOf,
  readKubeconfig,
} from '@k8ssandra-backstage/kubernetes-runtime';
import { apply, order, untilSettled, type Lab } from '../../../support/lab';
import { storedIn, toldBy } from '../../invariants/outputs';
import {
  startFaultProxy,
  type FaultProxy,
  type RewriteStatus,
} from '../../proxy';
import { adminAccess, kubeconfigOf } from '../support/access';
import { startRow, type Row } from '../support/row';

/** A `Status` that quotes a text wherever one can stand. */
const quoting = (text: string, code: number, reason: string) =>
  JSON.stringify({
    apiVersion: 'v1',
    kind: 'Status',
    status: 'Failure',
    code,
    reason,
    message: text,
    details: { causes: [{ field: 'spec.size', reason, message: text }] },
  });

/** F42: a server that quotes the credential it was given in what it answers. */
export function echoRows(lab: () => Lab): void {
  let row: Row;
  let proxy: FaultProxy;
  afterEach(async () => {
    await proxy?.clear();
    await row?.abandon();
    await proxy?.close();
  });

  it('F42 what a server quotes of our credential is in no log, plan, view, status or object', async () => {
    const name = 'quoted';
    // No form by which it could be known for a token: it is taken out because it is ours.
    const token = randomBytes(20).toString('hex');
    const upstream = connectionOf(
      readKubeconfig(kubeconfigOf('east', adminAccess(lab(), 'east')), {
        contextName: 'east',
        allow: { loopback: true },
      }),
    );
    // The server knows the proxy by its certificate; the token goes no further.
    proxy = await startFaultProxy({ upstream });
    row = await startRow(lab(), {
      name,
      sizes: { west: 1, east: 1 },
      calm: 'west',
      plane: {
        reroute: (context, connection) =>
          context === 'east' ? { ...proxy.connection, token } : connection,
      },
    });
    row.canaries.know('the token that the server quotes', token);

    /** Everything that is told and stored while the server says so, kept for the search; the quotation must be there without the token. */
    const keep = async (words: string) => {
      const outputs = [...toldBy(row.plane), ...(await storedIn(lab()))];
      outputs.forEach(each => row.watch.saw(...each));
      const saying = (text: string) =>
        outputs.filter(each => each[1].includes(text)).map(([where]) => where);
      expect(saying(token)).toEqual([]);
      expect(saying(`${words} [redacted]`)).not.toEqual([]);
    };
    const answer = (
      status: number,
      body: string,
      match?: RewriteStatus['match'],
    ) => proxy.inject({ kind: 'status', status, body, match });

    // A write is refused.
    await answer(422, quoting(`no size is ${token}`, 422, 'Invalid'), {
      verb: 'patch',
      resource: 'cassandradatacenters',
    });
    const wanted = await apply(lab(), order(name, { west: 1, east: 2 }));
    await row.says(/no size is/);
    await keep('no size is');
    await proxy.clear();

    // A watch is refused, or opened and ended with an error.
    const failed = quoting(`no watch is ${token}`, 500, 'InternalError');
    const ended = quoting(`no stream is ${token}`, 413, 'TooLarge');
    const watches = [
      ['no watch is', 500, failed],
      ['no stream is', 200, `{"type":"ERROR","object":${ended}}\n`],
    ] as const;
    for (const [words, status, body] of watches) {
      await answer(status, body, { verb: 'watch' });
      proxy.cut();
      await row.untilContext('east', RegExp(`Cannot read .*${words}`));
      await keep(words);
      await proxy.clear();
    }

    // The credential itself is refused.
    await answer(401, quoting(`Nobody is ${token}`, 401, 'Unauthorized'));
    proxy.cut();
    await row.untilContext('east', /auth-failed.*credential/);
    await row.watch.isolated();
    await keep('Nobody is');
    await proxy.clear();

    await row.untilContext('east', /^ready/);
    await untilSettled(row.plane, wanted);
    expect(row.plane.log.join('\n')).toContain('Nobody is [redacted]');
    await row.end();
  });
}

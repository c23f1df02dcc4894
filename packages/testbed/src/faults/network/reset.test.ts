import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { startRig, type Rig } from './support/rig';

jest.setTimeout(30_000);

const MODIFIED = 'MODIFIED'.length;

/** Where in the line of an event the connection ends. */
const OFFSETS: Array<[where: string, offset: number]> = [
  ['before it', 0],
  ['after one byte', 1],
  ['in the type', '{"type":"'.length + 3],
  ['after the type', '{"type":"'.length + MODIFIED],
  ['in the metadata', 90],
  ['before the last brace', -2],
  ['before the newline', -1],
];

describe.each(['h2', 'http/1.1'] as const)('over %s', protocol => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig({ protocols: [protocol] });
  });
  afterAll(() => rig.stop());

  /** The next watch of config maps meets the fault; writes during it must arrive once, in order, without a list. */
  const survive = async (fault: Parameters<Rig['proxy']['inject']>[0]) => {
    const injection = await rig.proxy.inject(fault);
    rig.proxy.cut();
    await rig.write('a');
    await rig.write('b');
    await rig.write('other', 'secrets');
    await rig.heard();
    await rig.write('a');
    await rig.heard();
    await injection.remove();
    return { hits: injection.hits, violations: rig.guarantees.violations() };
  };
  const UNHARMED = { hits: 1, violations: [] };
  const match = { verb: 'watch', resource: 'configmaps' };

  it.each(OFFSETS)(
    'F5 a watch that is reset in a line, %s, resumes without a list, a gap or a duplicate',
    async (_where, offset) => {
      expect(
        await survive({ kind: 'cut', event: 1, offset, match, times: 1 }),
      ).toEqual(UNHARMED);
    },
  );

  it.each(['record', 'end', 'stream'] as const)(
    'F5 a watch that ends in the middle of an event by %s resumes where it was',
    async how => {
      expect(
        await survive({
          kind: 'cut',
          event: 1,
          offset: 40,
          how,
          match,
          times: 1,
        }),
      ).toEqual(UNHARMED);
    },
  );

  it('F5 a watch that is reset after a whole line does not hear it again', async () => {
    expect(
      await survive({ kind: 'cut', event: 2, offset: 0, match, times: 1 }),
    ).toEqual(UNHARMED);
  });

  it('F5 a delete that was cut off is heard once', async () => {
    await rig.write('short');
    await rig.heard();
    const fault = await rig.proxy.inject({
      kind: 'cut',
      event: 1,
      offset: 30,
      match,
      times: 1,
    });
    rig.proxy.cut();
    await rig.target.admin.delete(resourceTypes.ConfigMap, {
      namespace: 'default',
      name: 'short',
    });
    await rig.write('after');
    await rig.heard();
    const { deliveries } = rig.guarantees;
    const gone = deliveries.filter(each => each.gone).map(each => each.key);
    expect(gone).toEqual(['default/short']);
    expect(fault.hits).toBe(1);
    expect(rig.guarantees.violations()).toEqual([]);
  });
});

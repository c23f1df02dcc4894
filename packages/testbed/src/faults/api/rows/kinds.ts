/* eslint-disable jest/no-export -- the same rows run on several drivers */
import {
  resourceTypes,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { apply, order, untilSettled, type Lab } from '../../../support/lab';
import { untilObject } from '../../../support/until';
import { shownBy } from '../../invariants/truth';
import { startRow, type Row } from '../support/row';

const {
  CassandraDatacenter: TYPE,
  CustomResourceDefinition: CRD,
  EndpointSlice,
} = resourceTypes;
const KEY = { name: `${TYPE.plural}.${TYPE.group}` };

/** F26: the kind that everything is about is not there. */
export function kindRows(lab: () => Lab): void {
  let row: Row;
  let install = async () => {};
  afterEach(async () => {
    await install();
    await row?.abandon();
  });

  it('F26 a CRD that goes is never read as "no objects": nothing is deleted elsewhere, nothing shown as zero, and it is taken up when it is back', async () => {
    row = await startRow(lab(), {
      name: 'undefined',
      sizes: { west: 1, east: 1 },
      calm: 'west',
    });
    const admin = lab().admin('east');
    const { apiVersion, kind, metadata, spec } = await admin.get<any>(CRD, KEY);
    const definition = {
      apiVersion,
      kind,
      metadata: { name: metadata.name },
      spec,
    } as KubernetesObject;
    install = async () => {
      install = async () => {};
      await untilObject({
        client: admin,
        type: CRD,
        namespace: '',
        name: KEY.name,
        condition: object => object === undefined,
        what: 'the definition is gone',
      });
      await admin.create(CRD, definition);
    };
    const [before] = await row.datacenters('west');
    await admin.delete(CRD, KEY);
    await row.untilContext('east', /incompatible.*CustomResourceDefinition/);
    await row.watch.isolated();
    const [view] = shownBy(row.plane).clusters;
    const east = view.datacenters.find(each => each.context === 'east')!;
    expect(view.state).not.toBe('healthy');
    expect(east.state).toBe('incompatible');
    expect(east.nodes.reachable).toBe(false);
    expect(view.nodes.notVisible).toBe(1);
    expect(row.plane.plan(row.plane.id('undefined'))?.settled).toBe(false);
    // The objects of the region went with their kind, its pods with them; so the addresses of dead seeds may leave the others.
    expect(
      row.witness.writes
        .filter(({ verb, type }) => verb === 'delete' && type !== EndpointSlice)
        .map(each => `${each.type.kind} ${each.context}/${each.name}`),
    ).toEqual([]);
    const [after] = await row.datacenters('west');
    expect(after.metadata).toMatchObject({
      uid: before.metadata.uid,
      generation: before.metadata.generation,
    });
    await install();
    // An edit meanwhile is carried out with the rest.
    await untilSettled(
      row.plane,
      await apply(lab(), order('undefined', { west: 1, east: 2 })),
    );
    expect(await row.datacenters('east')).toHaveLength(1);
    await row.end();
  });
}

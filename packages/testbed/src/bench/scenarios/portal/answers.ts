import type { TestPortal } from '../../../support/portal';
import { eventually } from '../../../support/eventually';
import type { Bed } from '../../bed';
import { HOME, NAMESPACE } from '../../clusters';
import type { Row } from '../../report/row';
import { untilUnreachable } from '../pages/untilUnreachable';
import { portalClient, type WireAnswer } from './portalClient';

const READS = 200;
const WARM_UP = 20;

const times = (answers: WireAnswer[]) => answers.map(({ ms }) => ms);

/** Resolves when the portal shows so many clusters. */
export function untilShown(portal: TestPortal, count: number): Promise<void> {
  return eventually(async () => {
    const { items, controlPlanes } = await portal.api.listClusters();
    const synced = controlPlanes.every(each => each.synced);
    if (!synced || items.length < count) {
      throw new Error(`The portal shows ${items.length} of ${count} clusters`);
    }
  }, 600_000);
}

/** What the fleet page and the page of a large cluster cost, and the same while a region hangs. */
export async function answerRows(
  bed: Bed,
  portal: TestPortal,
  { clusters, large }: { clusters: number; large: string },
): Promise<Row[]> {
  const fleet = '/v1/clusters';
  const entity = `/v1/control-planes/${HOME}/namespaces/${NAMESPACE}/clusters/${large}`;
  const fleetWords = `fleet of ${clusters} clusters`;
  const entityWords = 'cluster of 12 datacenters of 100 nodes';
  const rows = [
    ...fleetRows(fleetWords, await reads(portal, fleet)),
    ...entityRows(entityWords, await reads(portal, entity)),
  ];
  const [hanging] = bed.regions;
  await bed.fleet.fault(hanging, 'hangs');
  try {
    await untilUnreachable(portal, hanging);
    rows.push(
      ...fleetRows(`${fleetWords}, a region hangs`, await reads(portal, fleet)),
      ...entityRows(
        `${entityWords}, a region hangs`,
        await reads(portal, entity),
      ),
    );
  } finally {
    await bed.fleet.fault(hanging, 'none');
  }
  return rows;
}

async function reads(portal: TestPortal, path: string): Promise<WireAnswer[]> {
  const client = portalClient(portal);
  try {
    const answers: WireAnswer[] = [];
    for (let index = -WARM_UP; index < READS; index += 1) {
      const answer = await client.get(path);
      if (answer.status !== 200) {
        throw new Error(`GET ${path} answered ${answer.status}`);
      }
      if (index >= 0) answers.push(answer);
    }
    return answers;
  } finally {
    client.close();
  }
}

function fleetRows(what: string, answers: WireAnswer[]): Row[] {
  return [
    handlerRow(what, answers, 50),
    { measure: `${what}: whole request`, unit: 'ms', values: times(answers) },
    sizeRow(what, answers, 150),
  ];
}

function entityRows(what: string, answers: WireAnswer[]): Row[] {
  return [
    handlerRow(what, answers, 10),
    {
      measure: `${what}: whole request`,
      unit: 'ms',
      values: times(answers),
      goal: { kind: 'bar', p95: 25 },
    },
    sizeRow(what, answers, 30),
  ];
}

function handlerRow(what: string, answers: WireAnswer[], p95: number): Row {
  return {
    measure: `${what}: in our handler`,
    unit: 'ms',
    values: answers.map(({ handlerMs }) => handlerMs),
    goal: { kind: 'bar', p95 },
  };
}

function sizeRow(what: string, answers: WireAnswer[], max: number): Row {
  return {
    measure: `${what}: gzip`,
    unit: 'kB',
    values: answers.map(({ bytes }) => bytes / 1000),
    goal: { kind: 'bar', max },
  };
}

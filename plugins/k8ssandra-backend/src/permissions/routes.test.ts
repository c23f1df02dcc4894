import { spec } from '../router/openapi';
import {
  PERSONAS,
  rows,
  type Persona,
  type Row,
} from '../__testUtils__/routeTable';
import {
  startWorld,
  THERE,
  type World,
} from '../__testUtils__/routeTable/world';

interface Operation {
  operationId: string;
  'x-permissions'?: readonly string[];
  responses: Record<string, unknown>;
}

const operations = Object.entries(spec.paths).flatMap(([path, methods]) =>
  Object.entries(methods as Record<string, Operation>).map(
    ([method, operation]) => ({ method, path, ...operation }),
  ),
);
const permissionsOf = (name: string) =>
  operations.find(each => each.operationId === name)?.['x-permissions'] ?? [];

/** Since when history is known: the two worlds did not start at the same moment. */
const SINCE = /"(since|sinceAgeSeconds)":("[^"]*"|[\d.e-]+)/g;
const TIMED = ['date', 'server-timing'];
const OF_TIMED_TEXT = [...TIMED, 'etag', 'content-length'];

/** What a caller can compare: all but times. */
const seen = ({ status, text = '', headers }: any) => {
  const untimed = text.replace(SINCE, '"$1":"a time"');
  const left = untimed === text ? TIMED : OF_TIMED_TEXT;
  return {
    status,
    text: untimed,
    headers: Object.fromEntries(
      Object.entries(headers).filter(([name]) => !left.includes(name)),
    ),
  };
};

describe('the table of routes', () => {
  it.each(operations.map(each => [each.method, each.path, each]))(
    'has a row for %s %s, which says its permissions',
    (_method, _path, operation) => {
      const { operationId } = operation as Operation;
      const found = rows.filter(({ operation: name }) => name === operationId);
      // Missing? Add a row for the operation to a file of __testUtils__/routeTable.
      expect(found.map(row => row.operation)).toEqual([operationId]);
      // Missing? Say `x-permissions` beside its operationId in router/openapi.
      expect(permissionsOf(operationId)).not.toEqual([]);
    },
  );

  it('has no row for what is not there', () => {
    const known = operations.map(each => each.operationId);
    expect(
      rows.map(row => row.operation).filter(name => !known.includes(name)),
    ).toEqual([]);
  });
});

describe('every route', () => {
  let world: World;
  let without: World;

  beforeAll(async () => {
    world = await startWorld({ exists: true });
    without = await startWorld({ exists: false });
  });

  const ask = (where: World, { operation, call }: Row, persona: Persona) => {
    const header = where.as(persona, [...permissionsOf(operation)]);
    return call(where.api, THERE).set('Authorization', header);
  };
  const cases = PERSONAS.flatMap(persona =>
    rows.map(row => [row.operation, persona, row] as const),
  );

  it.each(cases)('%s as %s', async (_operation, persona, row) => {
    const answer = await ask(world, row, persona);
    // The text beside it says what went wrong when the test does.
    expect(`${answer.status} ${answer.body?.error?.message ?? ''}`).toMatch(
      new RegExp(`^${row.status[persona]} `),
    );
    const { responses } = operations.find(
      each => each.operationId === row.operation,
    )!;
    expect(Object.keys(responses)).toContain(`${answer.status}`);
  });

  it.each(
    rows.flatMap(row =>
      (['nobody', 'elsewhere'] as const).map(
        persona => [row.operation, persona, row] as const,
      ),
    ),
  )(
    '%s answers %s the same byte for byte whether or not it exists',
    async (_operation, persona, row) => {
      const forbidden = await ask(world, row, persona);
      const absent = await ask(without, row, persona);
      expect(seen(forbidden)).toEqual(seen(absent));
      expect(forbidden.text).not.toContain('uid-of-orders');
    },
  );

  it.each(
    rows
      .filter(row => row.audited)
      .flatMap(row =>
        PERSONAS.map(persona => [row.operation, persona, row] as const),
      ),
  )('%s as %s is in the audit log', async (_operation, persona, row) => {
    await ask(world, row, persona);
    const events = world.auditor.createEvent.mock.calls.map(
      ([{ eventId }]) => eventId,
    );
    expect(events).toEqual(persona === 'anonymous' ? [] : [row.audited]);
    const succeeded = row.status[persona] < 400;
    expect(world.audit.success).toHaveBeenCalledTimes(succeeded ? 1 : 0);
    expect(world.audit.fail).toHaveBeenCalledTimes(
      succeeded || persona === 'anonymous' ? 0 : 1,
    );
  });

  it.each(rows.filter(row => !row.audited).map(row => [row.operation, row]))(
    '%s, a read, is not in the audit log',
    async (_operation, row) => {
      await ask(world, row as Row, 'permitted');
      expect(world.auditor.createEvent).not.toHaveBeenCalled();
    },
  );

  it('an unknown one is not found, for anybody', async () => {
    const header = world.as('permitted', []);
    const { status } = await world.api
      .get('/api/k8ssandra/v1/unknown')
      .set('Authorization', header);
    expect(status).toBe(404);
  });
});

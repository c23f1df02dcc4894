import {
  actionRows,
  PERSONAS,
  type ActionRow,
  type Persona,
} from '../__testUtils__/routeTable';
import {
  startWorld,
  THERE,
  type World,
} from '../__testUtils__/routeTable/world';

const ACTIONS = '/api/k8ssandra/.backstage/actions/v1/actions';
const both = ['nobody', 'elsewhere'] as const;
const casesOf = (personas: readonly Persona[]) =>
  actionRows.flatMap(row =>
    personas.map(persona => [row.action, persona, row] as const),
  );

describe('every action', () => {
  let world: World;
  let without: World;

  beforeAll(async () => {
    world = await startWorld({ exists: true });
    without = await startWorld({ exists: false });
  });

  const invoke = (where: World, row: ActionRow, persona: Persona) => {
    const header = where.as(persona, row.permissions);
    return where.api
      .post(`${ACTIONS}/k8ssandra:${row.action}/invoke`)
      .set('Authorization', header)
      .send(row.input(THERE));
  };

  it('has a row, reads only and says so', async () => {
    const { body } = await world.api
      .get(ACTIONS)
      .set('Authorization', world.as('permitted', []));
    // Missing? Add a row to __testUtils__/routeTable/actionRows.
    expect(body.actions.map((each: any) => each.name)).toEqual(
      actionRows.map(row => row.action),
    );
    for (const { attributes, examples } of body.actions) {
      expect(attributes).toEqual({
        readOnly: true,
        destructive: false,
        idempotent: true,
      });
      expect(examples).not.toHaveLength(0);
    }
  });

  it.each(casesOf(PERSONAS))('%s as %s', async (_action, persona, row) => {
    const answer = await invoke(world, row, persona);
    expect(`${answer.status} ${answer.body?.error?.message ?? ''}`).toMatch(
      new RegExp(`^${row.status[persona]} `),
    );
  });

  it.each(casesOf(both))(
    '%s answers %s the same byte for byte whether or not it exists',
    async (_action, persona, row) => {
      const forbidden = await invoke(world, row, persona);
      const absent = await invoke(without, row, persona);
      expect([forbidden.status, forbidden.text]).toEqual([
        absent.status,
        absent.text,
      ]);
    },
  );

  it.each(casesOf(PERSONAS))(
    '%s as %s is in the audit log',
    async (action, persona, row) => {
      await invoke(world, row, persona);
      const events = world.auditor.createEvent.mock.calls.map(
        ([event]) => event,
      );
      expect(events).toEqual(
        persona === 'anonymous'
          ? []
          : [
              {
                eventId: 'action-invoke',
                severityLevel: 'low',
                meta: {
                  action,
                  input: row.input(THERE),
                  caller: 'user:default/mock',
                },
              },
            ],
      );
      const succeeded = row.status[persona] < 400;
      expect(world.audit.success).toHaveBeenCalledTimes(succeeded ? 1 : 0);
    },
  );
});

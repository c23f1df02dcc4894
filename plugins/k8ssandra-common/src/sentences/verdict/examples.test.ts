import { buildVerdict } from './buildVerdict';
import {
  creation,
  ends,
  life,
  losses,
  operations,
} from './__testUtils__/examples';

/** Every row of ux 5, with its exact text. */
describe.each([
  ['creation and growth', creation],
  ['losses and what we cannot see', losses],
  ['held changes, growth and removal', life],
  ['ends, pauses and care', ends],
  ['changes that are held, backups and repairs', operations],
])('%s', (_, examples) => {
  it.each(examples)('row %i', (_row, facts, state, clients, next) => {
    const { verdict } = buildVerdict(facts);
    expect({
      state: verdict.state.text,
      clients: verdict.clients?.text ?? null,
      next: verdict.next?.text ?? null,
    }).toEqual({ state, clients, next });
  });
});

it('leaves out no row', () => {
  const rows = [creation, losses, life, ends, operations]
    .flat()
    .map(([row]) => row);
  expect([...new Set(rows)].sort((a, b) => a - b)).toEqual(
    Array.from({ length: 42 }, (_, index) => index + 1),
  );
});

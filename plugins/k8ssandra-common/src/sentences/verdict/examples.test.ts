import { buildVerdict } from './buildVerdict';
import { creation, ends, life, losses } from './__testUtils__/examples';

/** Every row of ux 5 that the facts can feed, with its exact text. */
describe.each([
  ['creation and growth', creation],
  ['losses and what we cannot see', losses],
  ['held changes, growth and removal', life],
  ['ends, pauses and care', ends],
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

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { orderSteps } from '../../__testUtils__/orderTemplate';
import { orderFields } from './extensions';

const template = parse(
  readFileSync(
    resolve(__dirname, '../../../../../examples/portal/template.yaml'),
    'utf8',
  ),
);

it('is the template that stories and tests show', () => {
  const { parameters } = template.spec;
  expect(orderSteps.map(({ title, schema }) => ({ title, ...schema }))).toEqual(
    parameters,
  );
});

it('uses fields that there are, and hands each to the action', () => {
  const names = orderFields.map(({ name }) => name);
  const { parameters, steps } = template.spec;
  const properties = parameters.flatMap((step: any) =>
    Object.entries<any>(step.properties),
  );
  const own = properties
    .map(([, { 'ui:field': field }]: any) => field)
    .filter((field: string) => field?.startsWith('K8ssandra'));
  expect(names).toEqual(expect.arrayContaining(own));
  // a profile only chooses defaults
  const handed = properties
    .map(([name]: any) => name)
    .filter((name: string) => name !== 'profile');
  expect(Object.keys(steps[0].input).sort()).toEqual(handed.sort());
});

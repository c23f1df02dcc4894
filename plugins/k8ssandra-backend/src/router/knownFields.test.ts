import type { Request, Response } from 'express';
import { knownFields } from './knownFields';
import { spec } from './openapi';

/** What the next handler is called with. */
function refusalOf(method: string, path: string, body: unknown) {
  let given: unknown;
  const next = (error?: unknown) => {
    given = error;
  };
  knownFields(spec)(
    { method, path, body } as Request,
    {} as Response,
    next as never,
  );
  return given as Error | undefined;
}

const cluster = '/v1/control-planes/home/namespaces/data/clusters/orders';

describe('fields of a body', () => {
  it.each([
    ['POST', `${cluster}/adopt`, { confirm: 'x', force: true }, 'force'],
    ['DELETE', cluster, { confirm: 'x', now: 1, soon: 2 }, 'now, soon'],
    ['POST', '/v1/control-planes/home/manifests', { yaml: '' }, 'yaml'],
  ])('%s %s refuses what it does not know', (method, path, body, names) => {
    const refusal = refusalOf(method, path, body);
    expect(refusal?.name).toBe('InputError');
    expect(refusal?.message).toContain(`Unknown in the body: ${names}. Known`);
  });

  it.each([
    ['POST', `${cluster}/adopt`, { confirm: 'x' }],
    ['POST', `${cluster}/adopt`, undefined],
    ['GET', cluster, { any: 1 }],
    ['POST', '/elsewhere', { any: 1 }],
  ])('%s %s lets the rest to the validation', (method, path, body) => {
    expect(refusalOf(method, path, body)).toBeUndefined();
  });
});

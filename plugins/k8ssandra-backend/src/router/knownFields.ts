import { InputError } from '@backstage/errors';
import type { RequestHandler } from 'express';

/** As much of an OpenAPI document as says which fields a body may have. */
export interface BodyFields {
  paths: Record<string, object>;
  components: { schemas: Record<string, object> };
}

interface Operation {
  requestBody?: { content: Record<string, { schema: { $ref?: string } }> };
}

interface BodySchema {
  additionalProperties?: boolean;
  properties?: Record<string, unknown>;
}

/**
 * Refuses bodies with fields that the operation does not know, by name. The validation that follows would refuse them too, but says
 * only that there is one.
 */
export function knownFields(spec: BodyFields): RequestHandler {
  const routes = Object.entries(spec.paths).flatMap(([path, operations]) =>
    Object.entries(operations as Record<string, Operation>).flatMap(
      ([method, operation]) => {
        const known = fieldsOf(spec, operation);
        return known ? { path: patternOf(path), method, known } : [];
      },
    ),
  );
  return (req, _res, next) => {
    const known = routes.find(
      each =>
        each.method === req.method.toLowerCase() && each.path.test(req.path),
    )?.known;
    const unknown = known && fieldNames(req.body).filter(is => !known.has(is));
    if (!unknown?.length) {
      next();
      return;
    }
    next(
      new InputError(
        `Unknown in the body: ${unknown.join(', ')}. Known are ${[
          ...known!,
        ].join(', ')}`,
      ),
    );
  };
}

function fieldsOf(
  { components }: BodyFields,
  { requestBody }: Operation,
): Set<string> | undefined {
  const { $ref = '' } = requestBody?.content['application/json']?.schema ?? {};
  const name = $ref.split('/').pop() ?? '';
  const schema = components.schemas[name] as BodySchema | undefined;
  return schema?.additionalProperties === false
    ? new Set(Object.keys(schema.properties ?? {}))
    : undefined;
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}/?$`);
}

function fieldNames(body: unknown): string[] {
  return typeof body === 'object' && body !== null ? Object.keys(body) : [];
}

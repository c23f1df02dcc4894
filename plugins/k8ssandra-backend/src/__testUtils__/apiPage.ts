import { spec } from '../router/openapi';

interface Operation {
  operationId: string;
  summary?: string;
  'x-permissions': readonly string[];
  requestBody?: { content: Record<string, { schema: { $ref?: string } }> };
  responses: Record<
    string,
    { content?: Record<string, { schema: { $ref?: string } }> }
  >;
}

const nameOf = (ref = '') => ref.split('/').pop() ?? '';

/** The routes of the HTTP API as docs/api.md lists them: what each is for, what it asks for, and what it answers. */
export function apiRoutes(): string {
  return Object.entries(spec.paths)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, methods]) =>
      Object.entries(methods as unknown as Record<string, Operation>).map(
        ([method, operation]) => describe(method, path, operation),
      ),
    )
    .join('\n');
}

function describe(method: string, path: string, operation: Operation): string {
  const { operationId, summary, requestBody, responses } = operation;
  const takes = nameOf(requestBody?.content['application/json']?.schema.$ref);
  const answers = Object.entries(responses).map(([status, { content }]) => {
    const shape = nameOf(content?.['application/json']?.schema.$ref);
    return shape && shape !== 'Problem' ? `${status} \`${shape}\`` : status;
  });
  return [
    `- **\`${method.toUpperCase()} ${path}\`** (${operationId}). ${summary}.`,
    `  - permissions: ${operation['x-permissions']
      .map(name => `\`${name}\``)
      .join(', ')}`,
    ...(takes ? [`  - takes: \`${takes}\``] : []),
    `  - answers: ${answers.join(', ')}`,
  ].join('\n');
}

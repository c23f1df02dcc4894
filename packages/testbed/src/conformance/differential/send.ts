import type { Answer, Api } from '../types';
import type { Command } from './commands';
import type { Kind } from './kinds';

/** Sends a command of a sequence; `base` is the path of the collection. */
export async function send(
  api: Api,
  kind: Kind,
  base: string,
  command: Command,
): Promise<Answer> {
  const { apiVersion, kind: name } = kind;
  if (command.do === 'list') return api.get(base, { query: command.query });
  if (command.do === 'pages') return sendPages(api, kind, base, command);
  const path = `${base}/${command.name}`;
  if (command.do === 'get') return api.get(path);
  if (command.do === 'delete') return sendDelete(api, path, command);
  const query = {
    fieldManager: command.manager,
    ...(command.dryRun && { dryRun: 'All' }),
  };
  const object = (metadata: object, body: object) => ({
    apiVersion,
    kind: name,
    metadata: { name: command.name, ...metadata },
    ...body,
  });
  switch (command.do) {
    case 'create':
      return api.post(base, object(command.metadata, command.body), { query });
    case 'apply':
      return api.ask(
        'PATCH',
        path,
        JSON.stringify(object(command.metadata, command.body)),
        {
          contentType: 'application/apply-patch+yaml',
          query: { ...query, force: command.force },
        },
      );
    case 'status': {
      if (command.how === 'merge') {
        return api.patch(
          'merge',
          `${path}/status`,
          { status: command.status },
          { query },
        );
      }
      return api.ask(
        'PATCH',
        `${path}/status`,
        JSON.stringify(object({}, { status: command.status })),
        {
          contentType: 'application/apply-patch+yaml',
          query: { ...query, force: true },
        },
      );
    }
    case 'update': {
      const { status, body: live } = await api.get(path);
      const known = status === 200 ? live : object({}, {});
      const { resourceVersion, ...metadata } = known.metadata;
      const version = { present: resourceVersion, none: undefined, old: '1' }[
        command.version
      ];
      const next = {
        ...known,
        metadata: {
          ...metadata,
          labels: command.labels,
          ...(version && { resourceVersion: version }),
        },
        ...command.body,
      };
      return api.put(path, next, { query });
    }
    default:
      return api.patch(command.do, path, command.patch, { query });
  }
}

async function sendDelete(
  api: Api,
  path: string,
  command: Extract<Command, { do: 'delete' }>,
): Promise<Answer> {
  const { dryRun, propagationPolicy, uid } = command;
  let given: string | undefined;
  if (uid === 'wrong') given = '00000000-0000-4000-8000-000000000000';
  if (uid === 'right') given = (await api.get(path)).body?.metadata?.uid;
  return api.delete(path, {
    ...(dryRun && { dryRun: ['All'] }),
    ...(propagationPolicy && { propagationPolicy }),
    ...(given && { preconditions: { uid: given } }),
  });
}

/** One answer of all pages: their items, and what each said of itself. */
async function sendPages(
  api: Api,
  { apiVersion, kind }: Kind,
  base: string,
  { limit, deletes }: Extract<Command, { do: 'pages' }>,
): Promise<Answer> {
  const name = 'z';
  if (deletes) await api.post(base, { apiVersion, kind, metadata: { name } });
  let page = await api.get(base, { query: { limit } });
  const items = [...page.body.items];
  const pages = [page.body.metadata];
  if (deletes) await api.delete(`${base}/${name}`);
  while (page.body.metadata?.continue) {
    const { continue: token } = page.body.metadata;
    page = await api.get(base, { query: { limit, continue: token } });
    if (page.status !== 200) return page;
    items.push(...page.body.items);
    pages.push(page.body.metadata);
  }
  const versions = new Set(pages.map(each => each.resourceVersion));
  return {
    ...page,
    body: {
      ...page.body,
      items,
      pages: pages.map(({ resourceVersion: _, ...each }) => each),
      isOneVersion: versions.size === 1,
    },
  };
}

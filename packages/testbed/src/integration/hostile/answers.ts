import type { PortalUser } from '../../support/portal';

/** What a route answered. */
export interface Answer {
  path: string;
  status: number;
  headers: Headers;
  text: string;
}

/** What stands in the addresses of routes. */
export interface Addresses {
  controlPlane: string;
  namespace: string;
  names: string[];
  contexts: string[];
  datacenter: string;
}

const API = '/api/k8ssandra';

/** Asks for one address. */
export async function ask(
  { fetch }: PortalUser,
  path: string,
  init?: RequestInit,
): Promise<Answer> {
  const response = await fetch(path, init);
  const { status, headers } = response;
  return { path, status, headers, text: await response.text() };
}

/** Every address that can be read, as the specification of the API names them. */
export async function readable(
  user: PortalUser,
  { controlPlane, namespace, names, contexts, datacenter }: Addresses,
): Promise<string[]> {
  const { text } = await ask(user, `${API}/openapi.json`);
  const paths = Object.entries<object>(JSON.parse(text).paths)
    .filter(([, methods]) => 'get' in methods)
    .map(([path]) => path);
  const each = (path: string, name: string, values: string[]) =>
    path.includes(name)
      ? values.map(value => path.replace(name, encodeURIComponent(value)))
      : [path];
  return paths
    .flatMap(path => each(path, '{controlPlane}', [controlPlane]))
    .flatMap(path => each(path, '{namespace}', [namespace]))
    .flatMap(path => each(path, '{datacenter}', [datacenter]))
    .flatMap(path => each(path, '{name}', names))
    .flatMap(path => each(path, '{context}', contexts));
}

/** Asks for all of them, one after the other. */
export async function askAll(
  user: PortalUser,
  paths: string[],
  init?: RequestInit,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const path of paths) answers.push(await ask(user, path, init));
  return answers;
}

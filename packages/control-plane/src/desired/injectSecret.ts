import { InputError } from '@backstage/errors';
import {
  annotations,
  type MetadataTemplate,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** A Secret that a pod asks to be mounted, as the webhook of the regions reads it (operator-spec 4.6). */
interface Injection {
  name: string;
  path: string;
  containers?: string[];
}

/**
 * Pod metadata that asks for a Secret in some containers, after what it asked for already; a Secret is asked for once.
 * @param field - JSON path of the metadata, for errors
 * @throws InputError when the user's own annotation is not a list of secrets
 */
export function withInjectedSecret(
  pods: MetadataTemplate,
  secret: string,
  containers: string[],
  field: string,
): MetadataTemplate {
  const injections = read(pods.annotations?.[annotations.injectSecret], field);
  if (injections.some(each => each.name === secret)) return pods;
  const all = [
    ...injections.map(written),
    { name: secret, path: `/etc/secrets/${secret}`, containers },
  ];
  return {
    ...pods,
    annotations: {
      ...pods.annotations,
      [annotations.injectSecret]: JSON.stringify(all),
    },
  };
}

/** In the operator's order of fields: another text would restart every node of an adopted cluster. */
function written({ name, path, containers, ...rest }: Injection): Injection {
  return { name, path, ...(containers?.length && { containers }), ...rest };
}

function read(text: string | undefined, field: string): Injection[] {
  if (text === undefined) return [];
  const injections = parsed(text);
  if (!Array.isArray(injections)) {
    throw new InputError(
      `${field}.annotations["${annotations.injectSecret}"] is not a list of secrets: write it as [{"name": "…", "path": "/…"}]`,
    );
  }
  return injections;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

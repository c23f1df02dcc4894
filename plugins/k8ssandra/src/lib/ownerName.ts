import { parseEntityRef } from '@backstage/catalog-model';

/** An owner as people write it: the name alone for a group of the default namespace. What cannot be read is shown as it is. */
export function ownerName(owner: string): string {
  try {
    const { kind, namespace, name } = parseEntityRef(owner, {
      defaultKind: 'group',
      defaultNamespace: 'default',
    });
    const place = namespace === 'default' ? '' : `${namespace}/`;
    const prefix = kind.toLowerCase() === 'group' ? '' : `${kind}:`;
    return `${prefix}${place}${name}`;
  } catch {
    return owner;
  }
}

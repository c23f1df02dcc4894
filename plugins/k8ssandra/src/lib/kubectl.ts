import type { ObjectRef } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** An object as people write it: "Pod cassandra/demo-dc1-r2-sts-0 (prod-us-east)". */
export function objectName(object: ObjectRef): string {
  const { context, kind, namespace, name } = object;
  const where = context ? ` (${context})` : '';
  return `${kind} ${namespace ? `${namespace}/` : ''}${name}${where}`;
}

/** What a shell takes as it is. */
const PLAIN = /^[A-Za-z0-9@%+=:,./_-]+$/;

/** A word of a command line: quoted where a shell would read more into it. */
export function word(text: string): string {
  return PLAIN.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** The command that shows an object; `home` names the context of the control plane's own Kubernetes cluster. */
export function kubectlOf(object: ObjectRef, home: string): string {
  const { context, kind, namespace, name } = object;
  return [
    'kubectl',
    `--context=${word(context || home)}`,
    ...(namespace ? [`--namespace=${word(namespace)}`] : []),
    'describe',
    word(kind.toLowerCase()),
    word(name),
  ].join(' ');
}

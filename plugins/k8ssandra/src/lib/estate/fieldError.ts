/** Fields of the form that connects a Kubernetes cluster, the longer names first. */
const FIELDS = [
  'kubeconfigContext',
  'kubeconfig',
  'namespace',
  'region',
  'owner',
  'name',
] as const;

/** One of the fields that an error can be about. */
export type ConnectField = (typeof FIELDS)[number];

/** The field that a refusal of the request's form begins with, such as "region: …" or "/region must …"; undefined where it names none. */
export function fieldOfError(message: string): ConnectField | undefined {
  const [, name] = /^\W*(?:body\W+)?(\w+)\b/.exec(message) ?? [];
  return FIELDS.find(field => field === name);
}

/** The value of a label: what Kubernetes takes. */
const LABEL = /^([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$/;

/** Whether a region can be noted as a label; an empty one is none. */
export function isRegion(text: string): boolean {
  return LABEL.test(text);
}

import { KubernetesError } from '@k8ssandra-backstage/kubernetes-runtime';

/**
 * The text of an error as its author wrote it. Errors of Backstage append the text of what caused them, which could hold anything;
 * it stays only where it is an error of our Kubernetes client, whose text is fit to be shown.
 */
export function ownMessage(error: Error): string {
  const { message, cause } = error;
  if (cause === undefined || cause instanceof KubernetesError) {
    return message;
  }
  const end = message.indexOf('caused by ');
  return end === -1 ? message : message.slice(0, end).replace(/[;\s]+$/, '');
}

import { stringify } from 'yaml';
import { readKubeconfig } from '../kubeconfig/readKubeconfig';
import type { KubeconfigAllow } from '../kubeconfig/types';
import { testAuthority } from './testServer';

/** Must appear in no problem. */
export const CANARY = 'canary-7f3a9c';
export const base64 = (text: string) => Buffer.from(text).toString('base64');
export const authority = testAuthority();
export const identity = authority.client('alice');

/** A kubeconfig that is accepted, with changes to its cluster and its user. */
export function kubeconfig(cluster: object = {}, user: object = {}): string {
  return stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'other',
    contexts: [
      { name: 'other', context: { cluster: 'gone', user: 'gone' } },
      { name: 'east', context: { cluster: 'c', user: 'u', namespace: 'x' } },
    ],
    clusters: [
      {
        name: 'c',
        cluster: {
          server: 'https://api.example.com:6443/',
          'certificate-authority-data': base64(authority.ca),
          ...cluster,
        },
      },
    ],
    users: [{ name: 'u', user: { token: CANARY, ...user } }],
  });
}

/** Reads the context of {@link kubeconfig}. */
export const read = (text: string, allow?: KubeconfigAllow) =>
  readKubeconfig(text, { contextName: 'east', allow });

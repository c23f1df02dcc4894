import { defineSentences } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** What the plan of a ReplicatedSecret says. None of it holds a value of a secret. */
export const say = defineSentences({
  'secret.claim': 'Take charge of ReplicatedSecret {name}',
  'secret.copy': 'Copy secret {name} to {region}',
  'secret.delete': 'Delete the copy {name} in {region}',
  'secret.subject': 'the copy {name} in {region}',
  'secret.release': 'Let go of ReplicatedSecret {name}',

  'secret.why.claim': 'Its copies must be cleaned up when it is deleted.',
  'secret.why.copy': 'ReplicatedSecret {name} asks for it.',
  'secret.why.delete': 'ReplicatedSecret {name} asks for it no more.',
  'secret.why.release': 'Its copies are gone, so Kubernetes may remove it.',

  'secret.immutable':
    'the secret {name} there is immutable. Delete it there, and it is made anew',
  'secret.loop':
    'the copy would be selected and copied again, for ever. Drop a label of the selector with dropLabels, or name another namespace',
  'secret.held':
    'deletion waits for {region}: {detail:clause}. When it answers, deletion ends by itself; the annotation {annotation} = {context} gives it up, and its copies stay behind there',
});

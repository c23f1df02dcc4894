import { defineSentences } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** What the way of a change says. */
export const say = defineSentences({
  // the whole way
  'propagation.arrived': 'Generation {generation} runs in {regions}.',
  'propagation.nothing': 'Generation {generation} asks for no datacenter.',
  'propagation.hub':
    'What is asked for now is unknown: {controlPlane} cannot be seen. Generation {generation} was the last one seen.',
  'propagation.cluster':
    'Generation {generation} goes no further than the control plane: {reason:clause}.',
  'propagation.stuck':
    'Generation {generation} is stuck in {region} at {hop}: {reason:clause}.',
  'propagation.running':
    'Generation {generation} is in {region} at {hop}: {reason:clause}.',
  'propagation.waiting':
    'Generation {generation} has not reached {region}: {reason:clause}.',
  'propagation.unseen':
    'Generation {generation} runs wherever we can look; {regions} cannot be seen.',
  // names of hops
  'hop.intent': 'the order',
  'hop.cluster': 'the K8ssandraCluster',
  'hop.datacenter': 'its CassandraDatacenter',
  'hop.statefulset': 'its StatefulSets',
  'hop.pods': 'its pods',
  // what a hop waits for
  'hop.earlier': 'it comes after {hop}',
  'hop.observed': 'the control plane in charge has not taken it up yet',
  'hop.written': 'it is being written',
  'hop.absent': 'it is not created yet',
  'hop.operator': 'cass-operator has not taken it over yet',
  'hop.refused': 'cass-operator refuses it: {message:quote}',
  'hop.permission':
    'cass-operator waits to be allowed to change nodes ({annotation})',
  'hop.replicas':
    'the StatefulSets ask for {asked:node|nodes}, the datacenter for {size}',
  'hop.ready': '{ready} of {size:node|nodes} ready',
  'hop.revision': '{done} of {size:pod|pods} run the new revision',
  'hop.troubled': '{node} is not up',
  'hop.stopping': '{left:node|nodes} still {left:=runs|run}',
  'hop.settling':
    'all nodes are up, and cass-operator does not say that it is complete',
});

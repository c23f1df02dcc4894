import { defineSentences } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** What the plan of a task says. The words of the operator come first where it has some (operator-spec 7.1). */
export const say = defineSentences({
  'task.claim': 'Take charge of the task {task}',
  'task.check': 'Check what the task asks for',
  'task.find': 'Find the datacenter in {region}',
  'task.run': 'Run {command} in {region}',
  'task.delete': 'Delete CassandraTask {name} in {region}',
  'task.expire': 'Delete the finished task {task}',
  'task.release': 'Let go of the task {task}',

  'task.why.claim':
    'The tasks in the regions must be cleaned up when it is deleted.',
  'task.why.check': 'A wrong task must not reach any region.',
  'task.why.find': 'A task works on the nodes of a datacenter.',
  'task.why.inOrder': 'One datacenter after the other.',
  'task.why.parallel': 'All datacenters at once.',
  'task.why.delete': 'The task is being deleted.',
  'task.why.expire': 'Its time to live after its end is over.',
  'task.why.release':
    'Its tasks in the regions are gone, so Kubernetes may remove it.',

  'task.unknownCluster':
    'unknown K8ssandraCluster {namespace}.{name}. Create it, or correct spec.cluster',
  'task.noDatacenters':
    'K8ssandraCluster {namespace}.{name} has no datacenters',
  'task.unknownDatacenters':
    'invalid spec: unknown datacenters: {names}. K8ssandraCluster {cluster} has {known}. Correct spec.datacenters',
  'task.invalid': 'invalid spec: {field}: {message}',
  'task.longName':
    'invalid spec: metadata.name has {length} characters, and labels of the tasks in the regions hold 63. Give the task a shorter name',
  'task.refusedBefore': '{message}',

  'task.reason.clusterUnseen':
    'K8ssandraCluster {namespace}.{name} cannot be seen: the control plane does not watch its namespace, or has not read it yet',
  'task.reason.clusterDeleting': 'the cluster is being deleted',
  'task.reason.observe':
    'another control plane runs this cluster; we only look',
  'task.reason.noDatacenter': 'its datacenter is not created yet',
  'task.reason.running':
    '{succeeded:node|nodes} through, {failed} failed of them',
  'task.reason.progress': '{succeeded:node|nodes} done',
  'task.reason.notStarted':
    'it is handed over; cass-operator has not started it yet',
  'task.reason.scheduled': 'it starts at {time}',
  'task.reason.unseen': 'last seen running; {detail:clause}',
  'task.reason.foreign':
    'a CassandraTask {name} that was not made for this task is already in namespace {namespace}. Nothing of it is touched: delete it there, or give the task another name',
  'task.reason.cancelled': 'not started, because {failed} failed',
  'task.reason.leaving': 'it is being deleted',
  'task.reason.held':
    'deletion waits for {region}: {detail:clause}. When it answers, deletion ends by itself; the annotation {annotation} = {context} gives it up, and its task stays behind there',
  'task.reason.abandoned': '{region} was given up: its task stays behind there',

  'task.failed': '{region} failed: {message}',
  'task.cancelled':
    '{failed} failed, so {names} {count:=was|were} not started. Make a task that names them',
  'task.created':
    'Created CassandraTask {namespace}.{name} in context {context}',
});

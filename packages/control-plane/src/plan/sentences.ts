import { defineSentences } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** What plan steps say: titles, whys and reasons (ux 5). None holds an age, so that a settled status is never rewritten. */
export const say = defineSentences({
  // titles
  'plan.claim': 'Take charge of {cluster}',
  'plan.prepare': 'Note on {cluster} how its system keyspaces begin',
  'plan.validate': 'Check what is asked for',
  'plan.collision': 'Make sure that {cluster} is alone',
  'plan.reach': 'Reach {region}',
  'plan.namespace': 'Find namespace {namespace} in {region}',
  'plan.superuser': 'Make the superuser secret {name}',
  'plan.superuserLabels': 'Mark the superuser secret {name} for replication',
  'plan.credentials': 'Make the secret {name} for {user}',
  'plan.credentialsLabels': 'Mark the secret {name} of {user} for replication',
  'plan.secretDigest': 'Note on secret {name} what its data is now',
  'plan.replicatedSecret': 'Say which regions get the secrets',
  'plan.secretCopy': 'Copy secret {name} to {region}',
  'plan.configMap': 'Write the settings of the metrics agent for {region}',
  'plan.seeds': 'Tell {region} the seeds of the other datacenters',
  'plan.seedsRemove': 'Take back seeds that are gone from {region}',
  'plan.datacenterCreate': 'Create the datacenter in {region}',
  'plan.datacenterUpdate': 'Update the datacenter in {region}',
  'plan.datacenterRun': 'Run the datacenter in {region}',
  'plan.datacenterStop': 'Stop the datacenter in {region}',
  'plan.replication': 'Set the copies of the system keyspaces',
  'plan.rebuildMark': 'Note that {region} needs a rebuild',
  'plan.rebuildUnmark': 'Note that the rebuild is complete',
  'plan.rebuildForget': 'Remove the old rebuild task of {region}',
  'plan.rebuild': 'Rebuild {region} from {source}',
  'plan.rebuildUnknown': 'Rebuild {region}',
  'plan.contactPoints': 'Publish the contact points of {region}',
  'plan.contactPointsRemove':
    'Take back contact points that are gone from {region}',
  'plan.refresh': 'Let cass-operator bring {datacenters} up to date',
  'plan.autoupdateOnce': 'Take back the permission to update once',
  'plan.removal': 'Remove the datacenter in {region}',
  'plan.checkUnused': 'Check the keyspaces of {region}',
  'plan.noteRemoval': 'Note that {region} hands over its data',
  'plan.userReplication': 'Set the copies of your keyspaces in {region}',
  'plan.observe': 'Watch the datacenter in {region}',
  'plan.delete': 'Delete {kind} {name} in {region}',
  'plan.release': 'Let go of {cluster}',

  // whys
  'why.claim':
    'Nothing is created before deletion is sure to clean it up, and no other control plane takes it over.',
  'why.prepare':
    'The first datacenter must start with the right copies; the note never changes afterwards.',
  'why.validate': 'A wrong order must not reach any region.',
  'why.collision': 'Two clusters cannot share a datacenter of one name.',
  'why.reach': 'What cannot be seen is neither changed nor taken for absent.',
  'why.namespace': 'Objects of {region} need it.',
  'why.superuser': 'Every datacenter starts with the same superuser.',
  'why.credentials': 'Its user and password are those of {user}.',
  'why.secretDigest': 'Its data changed, and tools compare copies by the note.',
  'why.replicatedSecret':
    'kubectl and other tools see from it where secrets go.',
  'why.secretCopy': 'cass-operator refuses a datacenter without its secrets.',
  'why.configMap':
    'It is always mounted, because adding it later would restart every node.',
  'why.seeds': 'A node finds the other regions by their seeds.',
  'why.datacenter': '{nodes:node|nodes} are asked for there.',
  'why.replication':
    'Logins and traces in a region need copies there; at most 3 of each.',
  'why.rebuild':
    'A datacenter that joins later has none of the data until it is rebuilt.',
  'why.contactPoints':
    'Clients of the control-plane cluster find the nodes there.',
  'why.refresh':
    'It would run nodes in another way since its own upgrade, and waits to be allowed to.',
  'why.autoupdateOnce': 'It was meant for one pass, and the pass is complete.',
  'why.removal': 'It is no longer asked for.',
  'why.checkUnused':
    'A keyspace with copies in a datacenter loses them when it goes.',
  'why.noteRemoval':
    'It is noted for the specification that was read, so that an older one removes nothing.',
  'why.visitors': 'It works for a datacenter that goes.',
  'why.leftovers': 'The datacenter it was for is gone.',
  'why.userReplication':
    'The annotation asks for it; a rebuild streams only what has copies there.',
  'why.observe': 'Another control plane runs this cluster; we only look.',
  'why.delete': 'The cluster is being deleted.',
  'why.release': 'Its objects are gone, so Kubernetes may remove it.',

  // reasons
  'reason.waitsFor': 'waits for {what}',
  'reason.waitsForBecause': 'waits for {what}: {reason}',
  'reason.invalid': 'it is refused: {causes}',
  'reason.collision':
    '{other} was there first: both ask for datacenter {datacenter} in namespace {namespace} of {region}. Rename one of them or choose another namespace',
  'reason.moved':
    'it runs in {from}, and a datacenter cannot move. Set k8sContext back, or remove it and add one of another name',
  'reason.movedNamespace':
    'it runs in namespace {from}, and a datacenter cannot move. Set metadata.namespace back, or remove it and add one of another name',
  'reason.foreignDatacenter':
    'a CassandraDatacenter {name} that belongs to {owner} is already in namespace {namespace}. Nothing of it is touched',
  'reason.otherClusterName':
    'the datacenter there belongs to Cassandra cluster {actual}, and {expected} is asked for. The name of a cluster cannot change',
  'reason.impossible': 'cass-operator refuses it, and so do we: {causes}',
  'reason.numTokens':
    'num_tokens of an existing datacenter cannot change from {actual} to {desired}',
  'reason.unreachable': 'it cannot be seen: {detail}',
  'reason.contextMissing':
    'no ClientConfig names the context {context}. Add one, or correct k8sContext',
  'reason.contextConflict':
    'several ClientConfigs name the context {context}, so none is used. Keep one',
  'reason.contextDisabled': 'the context {context} is disabled',
  'reason.noNamespace':
    'namespace {namespace} does not exist in {region}. Create it there',
  'reason.notSynced': 'it is being connected',
  'reason.noAnswer': 'it does not answer',
  'reason.nodes': '{ready} of {size:node|nodes} ready',
  'reason.nodesStopping': '{left:node|nodes} still {left:=runs|run} of {size}',
  'reason.applying':
    '{ready} of {size:node|nodes} ready, a change is under way',
  'reason.unseenNodes': 'last seen with {ready} of {size:node|nodes} ready',
  'reason.beingDeleted':
    'somebody is deleting its CassandraDatacenter. It is created again when it is gone',
  'reason.notCreated': 'it is not created yet',
  'reason.notUpdated': 'it is not updated yet',
  'reason.noReadyDatacenter': 'no datacenter is ready yet',
  'reason.noReadyPod': 'no node of {region} answers its management API',
  'reason.noSource': 'no other datacenter is ready to copy from',
  'reason.sameSource':
    'it cannot be rebuilt from itself. Correct rebuild.sourceDc',
  'reason.badSource':
    '{source} is not a ready datacenter of this cluster. Correct rebuild.sourceDc',
  'reason.refreshRuns': 'task {name} runs',
  'reason.rebuildRuns': '{done} of {size:node|nodes} rebuilt',
  'reason.stoppedJoin':
    'it cannot join stopped: a running cluster would never give it its data. Set stopped to false',
  'reason.addAndRemove':
    'datacenters cannot be added and removed in one change. Finish the removal first',
  'reason.removeAndAdd':
    'datacenters cannot be added and removed in one change. Name {removed} again, or take {added} out until {removed} is gone',
  'reason.removalStopped':
    '{name} is stopped, and a stopped datacenter cannot hand over its data. Name it in the specification again with stopped: false, and remove it once it runs',
  'reason.removalUnnoted':
    '{name} holds data, and the status of this cluster never told of it. Name it in the specification again, so that it is noted, and then remove it',
  'reason.removalLast':
    'no other datacenter of this cluster was complete yet, and the last one cannot go',
  'reason.removalUnseen':
    'it waits for {region}: {detail:clause}. When it answers, removal goes on by itself; the annotation {annotation} = {context} gives it up, and its nodes stay behind there',
  'reason.nobodyToAsk':
    'no other datacenter runs that could be asked. Start one of them',
  'reason.userReplication': '{problem}',
  'reason.inTheWay': '{message}',
  'reason.deletionUnreachable':
    'deletion waits for {region}: {detail:clause}. When it answers, deletion ends by itself; the annotation {annotation} = {context} gives it up, and its objects stay behind there',
  'reason.abandoned': '{region} was given up: its objects stay behind there',
  'reason.deletionNodes': '{nodes:node|nodes} left',
  'reason.notOurs':
    'another control plane made it, or ran it before. We only look until it is adopted',
  'reason.otherClaim':
    'control plane {controlPlane} is in charge of it (annotation {annotation}). We only look until it is adopted',
  'reason.otherControlPlane':
    '{kind} {name} in {region} was written by {owner}. Nothing of it is touched',
  'reason.clusterIdentityChanged':
    '{context} leads to another Kubernetes cluster than before, so {name} in {region} is not deleted; if that is meant, delete the ClientConfig and apply it again',
  'reason.newerWriter':
    '{kind} {name} in {region} was written by a newer release of this control plane, so this one leaves it alone. Without the annotation {annotation} it writes again',
  'reason.fromTheFuture':
    '{kind} {name} in {region} was written for generation {written} of the cluster, and only generation {seen} is in sight. Apply the latest specification again, or remove the annotation {annotation} there',
  'reason.laterTerm':
    '{kind} {name} in {region} was written in term {written}, and this replica leads in term {own}: another one took over. It is looked at again',
  'reason.observeMode': 'this control plane only looks',
  'reason.failed': 'failed {attempts:time|times}: {message:quote}',

  // subjects: what others wait for
  'subject.cluster': 'the cluster itself',
  'subject.secrets': 'the secrets of {region}',
  'subject.superuser': 'the superuser secret',
  'subject.credentials': 'the secret of {user}',
  'subject.configMap': 'the metrics settings of {region}',
  'subject.seeds': 'the seeds of {region}',
  'subject.contactPoints': 'the contact points of {region}',
  'subject.replication': 'the copies of the system keyspaces',
  'subject.keyspaces': 'the keyspaces of {region}',
  'subject.refresh': 'the refresh of {datacenters}',
  'subject.rebuild': 'the rebuild of {region}',

  // attention
  'attention.edited':
    '{region}: somebody else changed {fields} of the datacenter. It is set back at the next update.',
  'attention.requiresUpdate':
    '{region}: this version would write the datacenter differently ({fields}). It is left as it is until the cluster is edited or the annotation {annotation} allows it.',
  'attention.fieldsDropped':
    '{region}: Kubernetes does not keep {fields} of {kind} {name}; its CRD is older or newer than this version. The rest is as asked for.',
  'attention.clusterIdentityChanged':
    '{region}: the context {context} leads to another Kubernetes cluster than before. Nothing was deleted; what the former one holds is out of sight, and datacenters are made anew here. If that is not meant, correct the address or the kubeconfig; if it is, delete the ClientConfig and apply it again.',
  'attention.superuserKept':
    '{region}: the superuser secret of an existing datacenter cannot change; {kept} stays.',
  'attention.rebuildFailed':
    '{region}: the rebuild failed on {failed:node|nodes}.',
});

import { defineSentences } from '../define';

/** Every sentence of a verdict. Numbers in comments are the rows of ux 5. */
export const say = defineSentences({
  'verdict.two': '{first:clause}; {second}',
  // 1
  'start.waits':
    '{region} waits for {first}: {up} of {size:node|nodes} ready, the {position:ordinal} has been starting for {seconds:duration}.',
  'start.waits.brief':
    '{region} waits for {first}: {up} of {size:node|nodes} ready.',
  'start.waits.next':
    '{first} becomes ready, usually within {usual:duration}; then {datacenter} is created. Nothing is needed from you.',
  'start.waits.next.brief':
    '{first} becomes ready; then {datacenter} is created. Nothing is needed from you.',
  'start.runs':
    '{region} is starting: {up} of {size:node|nodes} ready, the {position:ordinal} has been starting for {seconds:duration}.',
  'start.runs.brief': '{region} is starting: {up} of {size:node|nodes} ready.',
  'start.runs.next':
    'Kubernetes starts the nodes of {datacenter}, usually within {usual:duration}. Nothing is needed from you.',
  'start.runs.next.brief':
    'Kubernetes starts the nodes of {datacenter} one by one. Nothing is needed from you.',
  'start.clients.others':
    '{serving} {serving:=answers|answer} at LOCAL_QUORUM; the others take no traffic yet.',
  'start.clients.other':
    '{serving} {serving:=answers|answer} at LOCAL_QUORUM; {other} takes no traffic yet.',
  'start.clients.none': 'No region takes traffic yet.',
  // 2
  'start.late':
    '{region} has been starting for {seconds:duration}; usually {usual:duration} here.',
  'start.late.unusual':
    '{region} has been starting for {seconds:duration}: longer than usual.',
  'start.late.next': 'Look at the nodes of {datacenter}: the cause is unknown.',
  // 3
  'secrets.nothing':
    'Nothing is created yet: the secrets have not reached {region} for {seconds:duration}.',
  'secrets.nothing.brief':
    'Nothing is created yet: the secrets have not reached {region}.',
  'secrets.wait':
    '{region} waits for its copies of the secrets: they have not arrived for {seconds:duration}.',
  'secrets.wait.brief': '{region} waits for its copies of the secrets.',
  'secrets.permission':
    'The control plane may not write secrets in {region}, namespace {namespace}. Grant "{permission}".',
  'secrets.next': 'The control plane writes them. Nothing is needed from you.',
  // 4
  'healthy.all': 'Everything asked for is running in {regions:region|regions}.',
  'healthy.each': 'LOCAL_QUORUM works in each region.',
  'healthy.each.zone':
    'LOCAL_QUORUM works in each region; any one zone can be lost.',
  'healthy.each.copies':
    'LOCAL_QUORUM works in each region for keyspaces with {copies:copy|copies}.',
  'healthy.each.copies.zone':
    'LOCAL_QUORUM works in each region for keyspaces with {copies:copy|copies}; any one zone can be lost.',
  'healthy.one': 'LOCAL_QUORUM works.',
  'healthy.one.zone': 'LOCAL_QUORUM works; any one zone can be lost.',
  'healthy.one.copies':
    'LOCAL_QUORUM works for keyspaces with {copies:copy|copies}.',
  'healthy.one.copies.zone':
    'LOCAL_QUORUM works for keyspaces with {copies:copy|copies}; any one zone can be lost.',
  // 5
  'node.down':
    '{region} rack {rack} has {down} of {size:node|nodes} down for {seconds:duration}.',
  'node.down.brief':
    '{region} rack {rack} has {down} of {size:node|nodes} down.',
  'node.down.datacenter':
    '{region} has {down} of {size:node|nodes} down for {seconds:duration}.',
  'node.down.datacenter.brief':
    '{region} has {down} of {size:node|nodes} down.',
  'quorum.works': 'LOCAL_QUORUM works.',
  'quorum.works.copies':
    'LOCAL_QUORUM works for keyspaces with {copies:copy|copies}.',
  'quorum.works.in': 'LOCAL_QUORUM works in {regions}.',
  'quorum.second':
    'A second loss in {racks} would stop it for part of the data.',
  'quorum.second.any': 'A second loss would stop it for part of the data.',
  'cause.no-worker.zone':
    'The pod waits for a worker in {zone} with {need}. Add one, or free room.',
  'cause.no-worker':
    'The pod waits for a worker with {need}. Add one, or free room.',
  'cause.no-worker.unknown':
    'The pod waits for a worker with room for it. Add one, or free room.',
  'cause.disk-bound':
    'Replace the node: {size} stream from {peers:peer|peers}, near {seconds:duration}.',
  'cause.disk-bound.unknown':
    'Replace the node: its data streams from its peers.',
  'cause.storage': 'Choose one of {choices}.',
  'cause.storage.unknown': 'Choose a storage class that exists there.',
  'cause.crash':
    'Look at node {node}: Cassandra exited {times:time|times} with code {code}. Show its last lines.',
  'cause.crash.brief':
    'Look at node {node}: Cassandra exited {times:time|times}. Show its last lines.',
  'cause.crash.memory':
    'Give node {node} more memory, or Cassandra a smaller heap: Kubernetes stopped it {times:time|times} for lack of memory.',
  'cause.crash.preparing':
    'Look at container {container} of node {node}: it failed {times:time|times}.',
  'cause.volume.quota': 'Raise the quota of the namespace, or free room in it.',
  'cause.volume.space': 'Add room for disks where the pod may run.',
  'cause.volume':
    'Look at the volume claim of node {node}: Kubernetes has not bound it.',
  'cause.container':
    'Look at node {node}: Kubernetes cannot start its containers, and says why.',
  'cause.worker':
    'Bring worker {worker} back. If it is gone for good, replace the node.',
  'cause.image':
    'Look at node {node}: its image cannot be fetched. Check the image and the access to its registry.',
  'cause.replacing':
    'Node {node} is being replaced: its data streams from its peers. Nothing is needed from you.',
  'cause.restarting': 'The pod is being restarted by Kubernetes.',
  'cause.unknown': 'Look at node {node}: the cause is unknown.',
  // 6
  'quorum.lost.racks':
    '{region} has lost LOCAL_QUORUM for part of its data: racks {racks} each have a node down for {seconds:duration}.',
  'quorum.lost.nodes':
    '{region} has lost LOCAL_QUORUM for part of its data: {down} of {size:node|nodes} down for {seconds:duration}.',
  'quorum.lost.nodes.brief':
    '{region} has lost LOCAL_QUORUM for part of its data: {down} of {size:node|nodes} down.',
  'quorum.lost.all':
    '{region} is down: {down} of {size:node|nodes}, for {seconds:duration}.',
  'quorum.lost.all.brief': '{region} is down: {down} of {size:node|nodes}.',
  'quorum.fails.share':
    'Requests at LOCAL_QUORUM fail in {region} for near {percent} % of the ranges.',
  'quorum.fails':
    'Requests at LOCAL_QUORUM fail in {region} for part of the data.',
  'quorum.fails.all': '{region} serves nothing.',
  'regions.serve': '{regions} {regions:=serves|serve}.',
  'quorum.restore.restarting':
    'Restore either node first; both pods are being restarted by Kubernetes.',
  'quorum.restore': 'Restore either node first.',
  // 7
  'rack.down.zone':
    'Rack {rack} of {region} is down: {down} of {size:node|nodes}, since zone {zone} was lost {seconds:duration} ago.',
  'rack.down':
    'Rack {rack} of {region} is down: {down} of {size:node|nodes} for {seconds:duration}.',
  'rack.down.brief':
    'Rack {rack} of {region} is down: {down} of {size:node|nodes}.',
  'rack.down.clients': 'LOCAL_QUORUM works with racks {racks}.',
  'rack.down.zone.next':
    'Nothing is needed if the zone returns. Do not replace nodes now.',
  // 8
  'unreachable.others-healthy':
    '{region} has been unreachable for {seconds:duration}; the other regions are healthy.',
  'unreachable.region': '{region} has been unreachable for {seconds:duration}.',
  'unreachable.region.unknown': '{region} is unreachable.',
  'unreachable.clients.peers':
    'Unknown for {region}; its peers see {up} of {of:node|nodes} up.',
  'unreachable.clients': 'Unknown for {region}.',
  'unreachable.next.retry':
    'The control plane retries in {retry:duration}. Nothing is changed in {region} until it answers.',
  'unreachable.next':
    'The control plane keeps trying. Nothing is changed in {region} until it answers.',
  // 9
  'refused.since': '{region} refuses our credential since {since}.',
  'refused.for': '{region} has refused our credential for {seconds:duration}.',
  'refused.now': '{region} refuses our credential.',
  'refused.clients': 'Clients are probably not affected.',
  'refused.next': 'Renew the credential of context {context}.',
  // 10
  'forbidden.unknown': 'The control plane lacks permissions in {region}.',
  'forbidden.unknown.next': 'Apply the missing RBAC in {region}.',
  'forbidden.context':
    'The control plane cannot {verb} {resources} in {region}.',
  'forbidden.clients': 'No effect on clients now.',
  'forbidden.next':
    'A new datacenter would not join from there. Apply the missing RBAC.',
  // other troubles of a context
  'incompatible.region':
    '{region} cannot be managed: its Kubernetes cluster does not fit.',
  'incompatible.next': 'Kubernetes cluster {context}: {message:quote}.',
  'incompatible.next.unknown':
    'Install the custom resources and the operator of a supported version in {context}.',
  'disabled.region':
    '{region} is not managed: its Kubernetes cluster is disabled.',
  'disabled.next': 'Enable {context} to go on.',
  'missing.region':
    '{region} waits for a credential: no ClientConfig names the context {context}.',
  'missing.region.brief': '{region} waits: its context has no ClientConfig.',
  'missing.next':
    'Connect the Kubernetes cluster {context}, or change the context of {datacenter}.',
  'conflict.region':
    '{region} waits: several ClientConfigs claim the context {context}, so none is used.',
  'conflict.region.brief':
    '{region} waits: several ClientConfigs claim its context.',
  'conflict.next': 'Remove all but one of the ClientConfigs of {context}.',
  'connecting.region':
    '{region} has not been seen yet: the control plane is connecting to it.',
  'connecting.next':
    'The control plane reads {region}. Nothing is needed from you.',
  'context.unseen.clients': 'Unknown for {region}.',
  // 11, 12
  'hub.unreachable.serving':
    '{hub} has been unreachable for {seconds:duration}; all regions keep serving.',
  'hub.unreachable': '{hub} has been unreachable for {seconds:duration}.',
  'hub.unreachable.unknown': '{hub} is unreachable.',
  'hub.refused': '{hub} refuses our credential.',
  'hub.refused.next': 'Renew the credential of the control plane.',
  'hub.next':
    'Changes are refused until it answers; what you see is live from the regions.',
  'leader.none': 'No control plane leads since {since}.',
  'leader.next':
    'Another replica takes over within 15 s; if not, look at its pods.',
  'effect.none': 'No effect.',
  'effect.none.yet': 'No effect yet.',
  // 13, 14, 15
  'place.disk-bound':
    'Node {node} of {region} cannot be placed: its disk is bound to a worker that is gone.',
  'place.no-worker.zone':
    'Kubernetes cannot place node {node}: no worker in {zone} has {need}.',
  'place.no-worker':
    'Kubernetes cannot place node {node} of {region}: no worker has {need}.',
  'place.no-worker.unknown':
    'Kubernetes cannot place node {node} of {region}: no worker has room for it.',
  'place.no-worker.next.zone':
    'Add a worker in {zone}, or order a smaller node size.',
  'place.no-worker.next': 'Add a worker, or order a smaller node size.',
  'place.storage':
    'The disk of node {node} in {region} is not provided: storage class {class} does not exist there.',
  'place.storage.brief':
    'The disk of node {node} in {region} is not provided: its storage class does not exist.',
  'place.volume':
    'The disk of node {node} in {region} is not provided: its volume claim is not bound.',
  'place.volume.quota':
    'The disk of node {node} in {region} is not provided: the quota of the namespace is used up.',
  'place.volume.space':
    'The disk of node {node} in {region} is not provided: there is no room for it.',
  'place.zone': 'Node {node} of {region} is away: zone {zone} is lost.',
  'place.worker':
    'Node {node} of {region} is away: its worker {worker} does not answer.',
  'start.crash':
    'Node {node} of {region} does not start: Cassandra exited {times:time|times}.',
  'start.crash.memory':
    'Node {node} of {region} does not start: Cassandra was stopped {times:time|times} for lack of memory.',
  'start.crash.preparing':
    'Node {node} of {region} does not start: container {container} fails before Cassandra begins.',
  'start.container':
    'Node {node} of {region} does not start: Kubernetes cannot start its containers.',
  'start.image':
    'Node {node} of {region} does not start: its image cannot be fetched.',
  'nodes.serve': '{up} of {size:node|nodes} serve.',
  // 16
  'seeds.none':
    '{region} cannot start: no seed answers, all listed seeds are in {seeds}.',
  'seeds.clients': '{region} serves nothing.',
  'seeds.next.unreachable':
    '{seeds} is unreachable for us as well. Start a seed in {region}: guide.',
  'seeds.next': 'Start a seed in {region}: guide.',
  // 17, 18
  'scale.up.moved':
    'Scaling {region} from {from} to {to}: node {position} of {count} joins, {done} of {of} streamed.',
  'scale.up':
    'Scaling {region} from {from} to {to}: node {position} of {count} joins.',
  'scale.up.unknown':
    'Scaling {region} to {to:node|nodes}: {up} of {to} are up.',
  'scale.down.moved':
    'Scaling {region} down from {from} to {to}: node {node} hands over its data, {done} of {of}.',
  'scale.down':
    'Scaling {region} down to {to:node|nodes}: node {node} hands over its data.',
  'scale.down.unknown': 'Scaling {region} down to {to:node|nodes}.',
  'scale.next': 'Near {seconds:duration} for this node.',
  'scale.next.more':
    'Near {seconds:duration}, then {more} more {more:=node|nodes}.',
  'scale.next.unknown':
    'Nodes change one at a time. Nothing is needed from you.',
  // the plan
  'plan.ready': 'Step {step} of {of} is about to start: {title}.',
  'plan.title': 'Step {step} of {of}: {title}.',
  // what no other rule describes
  'rest.progressing': '{region} is changing: {up} of {size:node|nodes} up.',
  'rest.waiting': '{region} is not created yet.',
  'rest.deleting': '{region} is being deleted.',
  'plan.next':
    'The control plane goes on by itself. Nothing is needed from you.',
  // 31, 32
  'delete.gone':
    '{cluster} is being deleted in {regions:region|regions}: {gone} {gone:=is|are} gone, {left} of {size:node|nodes} are left.',
  'delete.left':
    '{cluster} is being deleted in {regions:region|regions}: {left} of {size:node|nodes} are left.',
  'delete.rest':
    '{cluster} is being deleted: every datacenter is gone, the rest is being removed.',
  'delete.clients.none': 'Nothing serves it any more.',
  'delete.clients.some':
    'Clients must not use it any more: {regions} still {regions:=answers|answer}.',
  'delete.clients.unknown': 'Nothing that we see serves it any more.',
  'delete.next': 'Near {seconds:duration}.',
  'delete.next.unknown':
    'The control plane removes the rest. Nothing is needed from you.',
  'delete.waits':
    'Deletion waits for {region}, which has been unreachable for {seconds:duration}.',
  'delete.waits.unknown': 'Deletion waits for {region}, which is unreachable.',
  'delete.waits.refused':
    'Deletion waits for {region}, which refuses our credential.',
  'delete.waits.other': 'Deletion waits for {region}, which we cannot see.',
  'delete.waits.next': 'When it answers, deletion ends by itself.',
  'delete.waits.next.abandon':
    'When it answers, deletion ends by itself. Or give up {region}: its objects stay behind there.',
  // 33
  'stopped.by': '{region} is stopped since {since} by {by}; disks are kept.',
  'stopped.since': '{region} is stopped since {since}; disks are kept.',
  'stopped.region': '{region} is stopped; disks are kept.',
  'stopped.clients': '{region} serves nothing, as wanted.',
  'stopped.next': 'Start it in near {seconds:duration}.',
  'stopped.next.unknown': 'Start it when it is to serve again.',
  // 37 to 42
  'credential.ends': 'The credential of {context} ends in {seconds:duration}.',
  'credential.next': 'Renew it; no restart, no gap.',
  'keyspace.copies':
    '{keyspace} has {copies:copy|copies} in {region}, {asked} are asked for.',
  'keyspace.clients.auth': 'If that node stops, logins fail in {region}.',
  'keyspace.clients': 'A loss in {region} can stop what needs {keyspace}.',
  'keyspace.next':
    'The control plane raises it when schema versions agree: {versions:version|versions} now.',
  'keyspace.next.unknown':
    'The control plane raises it. Nothing is needed from you.',
  'management.fails':
    '{region} answers, but its management API does not from {hub} for {seconds:duration}.',
  'management.fails.unknown':
    '{region} answers, but its management API does not from {hub}.',
  'management.next':
    "Schema steps wait. Allow the API server's pod proxy, or open port 8080.",
  'hand.scaled':
    'Somebody scaled rack {rack} of {region} by hand: {runs:node runs|nodes run}, {asked} are asked for.',
  'hand.next': 'Set it back, or take over {runs} in the order.',
  'observed.cluster':
    '{cluster} is run by another control plane; we only look.',
  'observed.next': 'Adopt it, if that control plane is gone.',
  'writer.other':
    'Another control plane writes this cluster as well: {changes:change|changes} to {datacenter} were undone in {seconds:duration}.',
  'writer.next': 'We stopped writing. Choose one: adopt, or observe.',
  // nothing to go by
  'cluster.unknown': '{cluster} has not been seen yet.',
  'cluster.empty': '{cluster} asks for no datacenter.',
});

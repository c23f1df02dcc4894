import { defineSentences } from '../define';

/** Sentences about the life of a cluster: growth, removal, refusals and others. Numbers in comments are the rows of ux 5. */
export const sayLife = defineSentences({
  // a task restarts nodes
  'rest.restarting':
    '{region} is being restarted node by node: {up} of {size:node|nodes} up.',
  // 24
  'operator.update':
    'An operator upgrade wants to restart {nodes:node|nodes} in {region}.',
  'operator.clients': 'No effect until allowed.',
  'operator.next': 'Allow it per region; nothing happens before.',
  'operator.next.annotation':
    'Annotate the cluster with {annotation} to allow it: regions then follow one after the other. Nothing happens before.',
  // 25
  'refusal.disks':
    '{region} refuses the change: disks cannot shrink ({from} → {to}).',
  'refusal.other': '{region} refuses the change: {message:quote}.',
  'refusal.brief': '{region} refuses the change.',
  'refusal.clients.wait': 'No effect; the other regions wait too.',
  'refusal.disks.next': 'Set the disk back to {from}, or withdraw the change.',
  'refusal.next':
    'Change what is refused, or withdraw it. What runs stays as it is.',
  // 26
  'both.change': 'Datacenters cannot be added and removed in one change.',
  'both.next': 'Remove {removed} first; add {added} after.',
  // 27
  'rebuild.from':
    'Adding {region}: rebuild from {from}, {done} of {size:node|nodes} done.',
  'rebuild.runs': 'Adding {region}: rebuild, {done} of {size:node|nodes} done.',
  'rebuild.clients': 'Do not use {region} yet: it has part of the data.',
  'rebuild.next': 'Near {seconds:estimate}; then {region} is complete.',
  'rebuild.next.unknown':
    'Then {region} is complete. Nothing is needed from you.',
  // 28
  'copies.none': '{region} is up but holds no copies of {keyspaces}.',
  'copies.none.brief':
    '{region} is up but holds no copies of {keyspaces:keyspace|keyspaces}.',
  'copies.clients':
    'Reads of {keyspaces:=it|them} from {region} go to another region.',
  'copies.next':
    'Set {keyspaces:=its|their} copies for {region}; the statement is ready to copy.',
  'copies.next.plain': 'Set {keyspaces:=its|their} copies for {region}.',
  // 29
  'remove.inUse':
    '{region} cannot be removed: keyspace {keyspace} still has {copies:copy|copies} there.',
  'remove.inUse.some':
    '{region} cannot be removed: {keyspaces:=keyspace|keyspaces} {keyspaces} still {keyspaces:=has|have} copies there.',
  'remove.inUse.brief':
    '{region} cannot be removed: {count:keyspace|keyspaces} still {count:=has|have} copies there.',
  'remove.inUse.next':
    'Change {keyspaces} to 0 copies in {region}; then removal goes on.',
  // 30
  'remove.node.moved':
    'Removing {region}: node {position} of {size} hands over its data, {done} of {of} moved.',
  'remove.node':
    'Removing {region}: node {position} of {size} hands over its data.',
  'remove.left': 'Removing {region}: {left:node is|nodes are} left.',
  'remove.last': 'Removing {region}: its nodes are gone, the rest follows.',
  'remove.clients.components':
    'Clients must not use {region} any more: {components:component|components} still {components:=does|do}.',
  'remove.clients': 'Clients must not use {region} any more.',
  'remove.next': 'Near {seconds:estimate}.',
  'remove.next.unknown':
    'Its nodes leave one at a time. Nothing is needed from you.',
  // removal out of sight
  'remove.waits':
    'Removing {region} waits: it has been unreachable for {seconds:duration}.',
  'remove.waits.unknown': 'Removing {region} waits: we cannot see it.',
  'remove.waits.next':
    'When it answers, removal goes on by itself. Or give up {region}: its nodes stay behind there.',
  // 33
  'stopped.for':
    '{region} has been stopped for {seconds:duration}; disks are kept.',
  // 38
  'schema.wait':
    'The copies of the system keyspaces wait: the nodes have {versions} versions of the schema.',
  'schema.wait.unknown':
    'The copies of the system keyspaces wait until all nodes agree on the schema.',
  'schema.wait.next':
    'The control plane sets them when schema versions agree. If they do not, look for nodes that do not see each other.',
  // 40
  'hand.edited': 'Somebody changed {fields} of {region} by hand.',
  'hand.edited.brief': 'Somebody changed {region} by hand.',
  'hand.edited.next':
    'It is set back at the next update. Or take it over in the order.',
  // 41
  'observed.next.mode':
    'Control plane {hub} only looks (mode: observe); set it to reconcile to take charge.',
  // 42
  'writer.somebody': 'Somebody else keeps undoing what we write to {what}.',
  'writer.who': '{who} keeps undoing what we write to {what}.',
  'writer.somebody.next':
    'We write it only once in a while. Find who changes it, and let one of us go.',
  // what an operator has yet to run
  'unattended.unattended':
    '{kinds} {kinds:=waits|wait} for an operator in {regions}: nobody acts on {kinds:=it|them} there yet.',
  'unattended.missing':
    '{kinds} {kinds:=waits|wait} for an operator in {regions}: it is not installed there.',
  'unattended.denied': 'Our role may not read {names} objects in {regions}.',
  'unattended.foreign':
    '{names} in {regions}: the name is taken by somebody else.',
  'unattended.brief':
    '{count:object waits|objects wait} for an operator in {regions:region|regions}.',
  'unattended.next.operator':
    'Run the K8ssandra operator in data-plane mode there. Nothing else waits for it.',
  'unattended.next.prometheus':
    'Install the Prometheus operator there, or switch its metrics off in the order. Nothing else waits for it.',
  'unattended.next.denied':
    'Grant our role there get, list, watch, create, patch and delete. Nothing else waits for it.',
  'unattended.next.foreign':
    'It is left alone: rename or delete it. Nothing else waits for it.',
});

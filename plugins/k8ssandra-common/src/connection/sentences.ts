import { defineSentences } from '../sentences/define';

/** What the tab Connect says (ux 6 g). */
export const sayConnection = defineSentences({
  // how a datacenter serves
  'connect.serves': '{up} of {size:node|nodes} up, LOCAL_QUORUM works',
  'connect.quorumUnknown':
    '{up} of {size:node|nodes} up, LOCAL_QUORUM is unknown',
  'connect.quorumLost': '{up} of {size:node|nodes} up, LOCAL_QUORUM is lost',
  'connect.notServing': '{up} of {size:node|nodes} up, not serving',
  'connect.notSeen': 'never seen',
  'connect.lastSeen': 'last seen with {up} of {size:node|nodes} up',
  // do not use yet
  'connect.unseen':
    'Do not move a service to {region} now: whether it serves is not known.',
  'connect.notCreated': 'Do not use {region} yet: it is not created.',
  'connect.foreign':
    'Do not use {region}: its datacenter belongs to another cluster.',
  'connect.starting': 'Do not use {region} yet: it was never complete.',
  'connect.rebuilding':
    'Do not use {region} yet: it has part of the data until its rebuild is done.',
  'connect.stopped':
    'Do not use {region}: it is stopped on purpose and serves nothing.',
  'connect.leaving': 'Do not use {region} any more: it is on its way out.',
  'connect.deleting': 'Do not use {region} any more: it is being deleted.',
  'connect.down':
    'Do not use {region} now: LOCAL_QUORUM fails there for part of the data.',
  // contact point
  'connect.inside':
    'Inside {cluster} only, from any namespace. {service} in {home} is for the control plane, not for services.',
  'connect.inside.plain': 'Inside {cluster} only, from any namespace.',
  'connect.nodePort':
    'Each worker of {cluster} with a node of it listens on port {port} (Service {service}): reachable from outside where the network allows.',
  'connect.hostNetwork':
    'Its nodes use the addresses of their workers: port {port} of those workers is reachable from outside where the network allows.',
  'connect.fallback':
    'Other regions are no fallback list. With addresses of two regions and no local datacenter, a driver spreads requests over both and waits for the way between them.',
  // consistency
  'connect.level.zone': 'Survives one node or one zone in {region}.',
  'connect.level.rack': 'Survives one node or one rack in {region}.',
  'connect.level.node': 'Survives one node in {region}.',
  'connect.level.nothing': 'No node of {region} can be lost.',
  'connect.level.fails': 'Fails in {region} now for part of the data.',
  'connect.level.unknown': 'What it survives in {region} is not known now.',
  'connect.level.unread':
    'What it survives is not known: the keyspaces of applications were not read yet.',
  'connect.level.none': 'No application has a keyspace yet.',
  'connect.level.noCopies':
    'No keyspace of an application has copies in {region}.',
  'connect.level.quorum': 'QUORUM would wait for another region.',
  'connect.level.alone':
    'QUORUM means the same as long as there is one region.',
  // login
  'connect.login':
    'Keys {user} and {password}, in namespace {namespace} of {cluster}. A service in another namespace needs its own copy. The values are never shown here.',
  'connect.login.more':
    'Keys {user} and {password}, in namespace {namespace} of {cluster}; {more:other Secret|other Secrets} for applications {more:=is|are} in the table below. The values are never shown here.',
  'connect.login.superuser':
    'The superuser is the only login known here: make a role for your service with it, and do not run a service with it. Keys {user} and {password}, in namespace {namespace} of {cluster}.',
  'connect.login.off': 'Authentication is off: nobody logs in.',
  'connect.login.external':
    'Secrets are kept outside of the control plane: which one your service logs in with is not known here.',
  'connect.login.hidden':
    'Which Secret it is may be known with the permission {permission}.',
  // TLS
  'connect.tls.on':
    'Encrypted. The stores of the nodes are in the format of Java; drivers of other languages need the CA as PEM, and whether a Secret has it is not known here.',
  'connect.tls.optional':
    'Encrypted and plain connections both work. The stores of the nodes are in the format of Java; drivers of other languages need the CA as PEM, and whether a Secret has it is not known here.',
  'connect.tls.client': 'Clients need a certificate of their own.',
  'connect.tls.off': 'Connections are not encrypted.',
  'connect.tls.own':
    'Switched on in cassandra.yaml without stores in the order: where the CA is, is not known here.',
  'connect.tls.external':
    'Switched on, with secrets kept outside of the control plane: where the CA is, is not known here.',
  'connect.tls.hidden':
    'Names of Secrets may be known with the permission {permission}.',
});

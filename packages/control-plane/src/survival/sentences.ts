import { defineSentences } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** What is said of survival where it rests on what the control plane sees. */
export const say = defineSentences({
  // why something is unknown
  'unknown.unseen': '{region} cannot be seen now.',
  'unknown.external':
    'the nodes of {datacenter} are not known here: it is not part of this specification.',
  'unknown.rebuilding': '{region} has part of the data only.',
  'unknown.unread':
    'the replication of application keyspaces was not read yet.',
  'unknown.unreadable': 'the replication of {keyspaces} is not known.',
  // nobody serves: created, stopped or deleted just now
  'nobody.headline': 'No region serves clients now.',
  'nobody.value': 'nothing',
  // where the replication was read
  'source.read': 'Read through {region}.',
  'source.noted':
    'Not read yet: these are the keyspaces that the control plane looks after.',
  'source.never': 'Not read yet.',
  'source.failed': 'Could not be read: {message:quote}.',
  'source.system':
    'No application has a keyspace here: said of Cassandra’s own.',
  // cold start
  'cold.yes': '{region} could start alone: its first node becomes a seed.',
  'cold.yes.seeds': '{region} could start alone: {seeds:own seed|own seeds}.',
  'cold.no': '{region} could not start alone: {why}',
  'cold.unknown': 'Whether {region} could start alone is unknown: {why}',
  'cold.sight': 'it cannot be seen now.',
  'cold.seeds.own': '{seeds:node is|nodes are} seeds there now.',
  'cold.seeds.first':
    'no seed is up there now; cass-operator makes its first node one.',
  'cold.seeds.elsewhere':
    'seeds are named for it elsewhere, so that cass-operator makes none of its own nodes a seed.',
  'cold.data.complete': 'it was complete once.',
  'cold.data.never': 'it was never complete.',
  'cold.data.rebuilding':
    'its rebuild is not finished: it has part of the data.',
  'cold.users.made': 'the users were made in {first}.',
  'cold.users.missing': 'the users are not made yet in {first}.',
  'cold.users.unknown': 'whether the users were made in {first} is not known.',
  'cold.users.external':
    'the users come from a datacenter outside this specification.',
  'cold.auth.off': 'nobody logs in: authentication is off.',
  'cold.auth.works':
    'logins work: it has the copies of system_auth that {level} needs.',
  'cold.auth.fails':
    'logins would fail: {level} finds {left} of {copies:copy|copies} of system_auth there and needs {need}.',
  'cold.auth.unread': 'the replication of system_auth is not known.',
  'cold.auth.level':
    'the level at which {server} reads logins is not known here.',
  'cold.auth.cassandra':
    'The role cassandra alone could not log in: it is read at QUORUM of all copies.',
  'cold.secrets.there': 'its copies of the secrets are there.',
  'cold.secrets.missing': 'Secret {secret} is missing there.',
  'cold.secrets.external': 'its secrets are kept outside our sight.',
  // without a Kubernetes cluster
  'without.works': 'Without {context}, {levels} {levels:=goes|go} on.',
  'without.fails': 'Without {context}, {levels} {levels:=fails|fail}.',
  'without.unknown':
    'Without {context}, it is unknown whether {levels} {levels:=goes|go} on.',
});

import { defineSentences } from '../sentences/define';

/** What the tables of replication and credentials say (ux 6 g). */
export const sayTables = defineSentences({
  // use of a keyspace
  'keyspace.application': 'application',
  'keyspace.logins': 'logins',
  'keyspace.system': 'Cassandra’s own',
  // problems
  'keyspace.simple':
    'Ignores regions: {copies:copy|copies} anywhere on the ring',
  'keyspace.simple.alone':
    'SimpleStrategy: change it before a second region is added',
  'keyspace.noCopies': 'No copies in {region}',
  'keyspace.tooMany':
    '{copies:copy|copies} asked for in {region}, which has {nodes:node|nodes}',
  'keyspace.tooFew':
    '{copies:copy|copies} in {region}, {wanted} asked for; the control plane raises it',
  'keyspace.absent':
    '{copies:copy|copies} in {datacenter}, which is no datacenter of this cluster',
  // at LOCAL_QUORUM
  'keyspace.survives.zone': '1 node or zone per region',
  'keyspace.survives.rack': '1 node or rack per region',
  'keyspace.survives.node': '1 node per region',
  'keyspace.survives.nothing': 'no node can be lost',
  'keyspace.survives.fails': 'fails now for part of the data',
  'keyspace.survives.unknown': 'unknown now',
  'keyspace.survives.unreliable': 'no region can rely on it',
  'keyspace.survives.elsewhere':
    '{regions} {regions:=reads|read} from another region',
  'keyspace.survives.logins': 'logins work in each region alone',
  // credentials
  'credential.application': 'for applications',
  'credential.superuser': 'superuser, not for applications',
  'credential.reaper': 'repairs, used by Reaper',
  'credential.reaper-ui': 'pages of Reaper',
  'credential.medusa': 'backups, used by Medusa',
  'credential.differs':
    'The copy in {regions} differs: logins there can fail. The control plane writes it again when it may.',
  'credential.missing':
    'There is no copy in {regions}: a datacenter cannot start there.',
  'credential.absent': 'The Secret itself is missing in {cluster}.',
  'credential.noSource':
    'There is nothing to compare with: the Secret itself is not seen.',
  'credentials.forbidden':
    'Where credentials are may be known with the permission {permission}.',
  'credentials.external':
    'Secrets are kept outside of the control plane (secretsProvider: external): it knows of none.',
  'credentials.unseen':
    'The Secrets of {cluster} were not seen yet, so nothing is known of them.',
  'credentials.none': 'There is no Secret with a login yet.',
});

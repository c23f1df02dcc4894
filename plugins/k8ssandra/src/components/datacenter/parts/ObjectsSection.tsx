import { makeStyles } from '@material-ui/core/styles';
import type {
  DatacenterDetails,
  DatacenterObjects,
  DiskGroup,
  StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { kubectlOf } from '../../../lib/kubectl';
import { Age, CopyButton, Facts, Section, type Fact } from '../../common';
import { monospace } from '../../common/code';
import { StateText } from '../../states';
import { PartNote } from './PartNote';

const useStyles = makeStyles(
  theme => ({
    body: { padding: theme.spacing(1.5, 2) },
    lines: { listStyle: 'none', margin: 0, padding: 0 },
    line: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(0, 1) },
    code: { ...monospace, fontSize: '0.92em' },
    small: { fontSize: 12.5, color: theme.palette.text.secondary },
  }),
  { name: 'K8ssandraDatacenterObjects' },
);

/** What Kubernetes has of the datacenter: names to look for, and numbers. */
export function ObjectsSection({ details }: { details: DatacenterDetails }) {
  const classes = useStyles();
  const t = useText();
  const facts = useObjectFacts(details);
  const { objects, datacenter } = details;
  const command = kubectlOf(
    {
      context: datacenter.context,
      kind: 'CassandraDatacenter',
      namespace: datacenter.namespace,
      name: datacenter.name,
    },
    details.cluster.id.controlPlane,
  );
  return (
    <Section
      title={t('dc.objects.title')}
      hint={
        objects.value &&
        !objects.reachable && (
          <Age seconds={objects.observedAgeSeconds} reachable={false} />
        )
      }
      action={
        <CopyButton
          text={command}
          what={t('dc.objects.kubectlWhat')}
          words={t('dc.objects.kubectl')}
        />
      }
    >
      {objects.value ? (
        <div className={classes.body}>
          <Facts facts={facts(objects.value)} />
        </div>
      ) : (
        <PartNote part={objects} none={t('dc.objects.unknown')} />
      )}
    </Section>
  );
}

/** States in which a pod that is missing is a trouble. */
const LACKING: ReadonlySet<StateKey> = new Set([
  'healthy',
  'attention',
  'degraded',
  'down',
]);

function useObjectFacts(details: DatacenterDetails) {
  const classes = useStyles();
  const t = useText();
  const { state } = details.datacenter;
  // of one that is stopped, leaving or on its way, missing pods are as they should be
  const counts = details.objects.reachable && LACKING.has(state);
  const sets = ({ statefulSets }: DatacenterObjects) => {
    if (!statefulSets.value) return statefulSets.reason?.text;
    if (statefulSets.value.length === 0) return t('dc.objects.noStatefulSets');
    return (
      <ul className={classes.lines}>
        {statefulSets.value.map(({ name, ready, size }) => (
          <li key={name} className={classes.line}>
            <span className={classes.code}>{name}</span>
            {ready < size && counts ? (
              <StateText
                state="degraded"
                label={t('dc.racks.ofSize', { up: ready, size })}
              />
            ) : (
              <span className={classes.small}>
                {t('dc.racks.ofSize', { up: ready, size })}
              </span>
            )}
          </li>
        ))}
      </ul>
    );
  };
  const growth = ({ canGrow }: DiskGroup) => {
    if (canGrow === null) return t('dc.objects.growUnknown');
    return t(canGrow ? 'dc.objects.canGrow' : 'dc.objects.cannotGrow');
  };
  const disk = (group: DiskGroup) =>
    [
      group.size
        ? t('dc.objects.disk', { disks: group.count, size: group.size })
        : t('dc.objects.diskUnknown', { disks: group.count }),
      group.storageClass ?? t('dc.objects.noClass'),
      growth(group),
      group.unbound > 0
        ? t('dc.objects.unbound', { count: group.unbound })
        : undefined,
    ]
      .filter(Boolean)
      .join(', ');
  const disks = ({ disks: known }: DatacenterObjects) => {
    if (!known.value) return known.reason?.text;
    if (known.value.length === 0) return t('dc.objects.noDisks');
    return (
      <ul className={classes.lines}>
        {known.value.map(group => (
          <li key={`${group.storageClass} ${group.size}`}>{disk(group)}</li>
        ))}
      </ul>
    );
  };
  return (objects: DatacenterObjects): Fact[] => {
    const { namespace, name, cassandraName, services } = objects;
    const path = `${namespace}/${name}`;
    return [
      { label: t('dc.objects.datacenter'), value: path, copy: path },
      {
        label: t('dc.objects.cassandraName'),
        value: cassandraName,
        copy: cassandraName,
        hint: t('dc.objects.cassandraNameWhy'),
      },
      { label: t('dc.objects.statefulSets'), value: sets(objects) },
      ...(services.length === 0
        ? [{ label: t('dc.objects.service'), value: t('dc.objects.noService') }]
        : services.map(service => {
            const address = `${service.name}:${service.port}`;
            return {
              label: t('dc.objects.service'),
              value: address,
              copy: address,
            };
          })),
      { label: t('dc.objects.disks'), value: disks(objects) },
    ];
  };
}

import { makeStyles } from '@material-ui/core/styles';
import type {
  ContainerView,
  NodeDetails,
  NodePod,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { Age, Facts, Notice, type Fact } from '../../common';
import { monospace } from '../../common/code';
import { StateGlyph } from '../../states';
import { PanelPart } from './PanelPart';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    container: {
      display: 'grid',
      gridTemplateColumns: '14px minmax(0, 1fr)',
      gap: 6,
      alignItems: 'start',
      '& > svg': { marginTop: 4 },
    },
    code: { ...monospace, fontSize: '0.92em' },
    small: { fontSize: 12.5, color: theme.palette.text.secondary },
  }),
  { name: 'K8ssandraPodFacts' },
);

/** What Kubernetes says of containers that are on their way. */
const STARTING = new Set(['PodInitializing', 'ContainerCreating']);

/** The node as Kubernetes has it: its pod, containers, worker and disk. */
export function PodFactsList({ node }: { node: NodeDetails }) {
  const t = useText();
  const factsOf = usePodFacts(node);
  const { value, reachable, observedAgeSeconds, reason } = node.pod;
  return (
    <PanelPart
      title={t('node.kubernetes')}
      aside={
        value &&
        !reachable && <Age seconds={observedAgeSeconds} reachable={false} />
      }
    >
      {value ? (
        <Facts facts={factsOf(value)} />
      ) : (
        <Notice state="unknown">{reason?.text ?? t('node.notKnown')}</Notice>
      )}
    </PanelPart>
  );
}

function usePodFacts(node: NodeDetails): (pod: NodePod) => Fact[] {
  const classes = useStyles();
  const t = useText();
  const unknown = t('node.notKnown');
  const workerOf = ({ worker, phase }: NodePod) => {
    if (!worker) return phase === null ? unknown : t('node.fact.noWorker');
    const words = [
      t(`node.fact.workerState.${worker.state}`),
      worker.cordoned ? t('node.fact.cordoned') : undefined,
    ].filter(Boolean);
    return (
      <>
        <span className={classes.code}>{worker.name}</span>{' '}
        <span className={classes.small}>{words.join(', ')}</span>
      </>
    );
  };
  const claimOf = ({ claim }: NodePod) => {
    if (!claim.value) return claim.reason?.text ?? unknown;
    const { name, phase, size, storageClass } = claim.value;
    return (
      <>
        <span className={classes.code}>{name}</span>{' '}
        <span className={classes.small}>
          {[phase, size, storageClass].filter(Boolean).join(', ')}
        </span>
      </>
    );
  };
  return pod => [
    {
      label: t('node.fact.pod'),
      value: `${pod.namespace}/${node.node.pod}`,
      copy: node.node.pod,
      ...(pod.reason && {
        hint: [pod.reason, pod.message].filter(Boolean).join(': '),
      }),
    },
    { label: t('node.fact.worker'), value: workerOf(pod) },
    { label: t('node.fact.zone'), value: pod.zone ?? node.zone ?? unknown },
    { label: t('node.fact.restarts'), value: pod.restarts ?? unknown },
    {
      label: t('node.fact.containers'),
      value:
        pod.containers.length === 0 ? (
          unknown
        ) : (
          <ul className={classes.list}>
            {pod.containers.map(each => (
              <Container
                key={each.name}
                container={each}
                reachable={node.pod.reachable}
              />
            ))}
          </ul>
        ),
    },
    { label: t('node.fact.claim'), value: claimOf(pod) },
  ];
}

function Container({
  container,
  reachable,
}: {
  container: ContainerView;
  reachable: boolean;
}) {
  const classes = useStyles();
  const t = useText();
  const { name, init, ready, restarts, reason } = container;
  const readiness = () => {
    if (ready === null) return undefined;
    return t(ready ? 'node.fact.ready' : 'node.fact.notReady');
  };
  const words = [
    init ? t('node.fact.init') : undefined,
    reason ?? readiness(),
    restarts > 0 ? t('dc.racks.restarts', { count: restarts }) : undefined,
  ].filter(Boolean);
  const state = () => {
    if (!reachable) return 'unreachable';
    if (reason && STARTING.has(reason)) return 'waiting';
    if (reason || ready === false) return 'degraded';
    return ready ? 'healthy' : 'unknown';
  };
  return (
    <li className={classes.container}>
      <StateGlyph state={state()} size={12} />
      <span>
        <span className={classes.code}>{name}</span>{' '}
        <span className={classes.small}>{words.join(', ')}</span>
      </span>
    </li>
  );
}

import { Header, HeaderLabel } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import {
  formatDuration,
  type ClusterListResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  AnswerTimesProvider,
  useCurrentAge,
  useText,
  type Live,
} from '../../hooks';
import { reportingOf } from '../../lib/fleetStrip';
import { controlPlaneFacts, type ControlPlaneFact } from '../../lib/leadership';
import type { useControlPlanes } from '../../hooks/useFleet';

const useStyles = makeStyles(
  { line: { display: 'block', '& + &': { marginTop: 4 } } },
  { name: 'K8ssandraFleetHeader' },
);

/** Control planes that the header has room for. */
const MOST = 3;

/** Props of {@link FleetHeader}. */
export interface FleetHeaderProps {
  fleet: Live<ClusterListResponse>;
  controlPlanes: ReturnType<typeof useControlPlanes>;
}

/** Title of the fleet page, with who leads and how many Kubernetes clusters report. */
export function FleetHeader({ fleet, controlPlanes }: FleetHeaderProps) {
  const t = useText();
  const facts = controlPlaneFacts(controlPlanes.data?.items ?? []);
  const counts = fleet.data && reportingOf(fleet.data.contexts);
  return (
    <Header title={t('fleet.title')} subtitle={t('fleet.subtitle')}>
      {facts.length > 0 && (
        <AnswerTimesProvider value={controlPlanes.times}>
          <HeaderLabel
            label={t('fleet.controlPlanes', { count: facts.length })}
            value={<Leaders facts={facts} />}
            contentTypograpyRootComponent="span"
          />
        </AnswerTimesProvider>
      )}
      {counts && counts.used > 0 && (
        <HeaderLabel
          label={t('fleet.contexts')}
          value={t('fleet.reporting', counts)}
        />
      )}
    </Header>
  );
}

function Leaders({ facts }: { facts: ControlPlaneFact[] }) {
  const classes = useStyles();
  const more = facts.length - MOST;
  return (
    <>
      {facts.slice(0, MOST).map(fact => (
        <span key={fact.name} className={classes.line}>
          <Leader fact={fact} />
        </span>
      ))}
      {more > 0 && <span className={classes.line}>+{more}</span>}
    </>
  );
}

function Leader({ fact: { name, role, seconds } }: { fact: ControlPlaneFact }) {
  const t = useText();
  const { shown } = useCurrentAge({ seconds, reachable: true, kind: 'moment' });
  if (role !== 'leading') return <>{t(`fleet.role.${role}`, { name })}</>;
  return shown === null ? (
    <>{t('fleet.role.leadingSome', { name })}</>
  ) : (
    <>{t('fleet.role.leading', { name, duration: formatDuration(shown) })}</>
  );
}

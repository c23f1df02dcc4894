import { useCallback } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useApi } from '@backstage/core-plugin-api';
import type {
  ClusterView,
  SurvivalResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { k8ssandraApiRef } from '../../../api';
import { useLive, useText } from '../../../hooks';
import { ForbiddenCard, LivePart } from '../../common';
import { StateText } from '../../states';
import { PanelPart } from '../PanelPart';
import { SidePanel } from '../SidePanel';
import { ColdStartList } from './ColdStartList';
import { KeyspaceOutcomes } from './KeyspaceOutcomes';
import { ReplicationAge } from './ReplicationAge';

const useStyles = makeStyles(
  theme => ({
    parts: { display: 'grid', gap: theme.spacing(2.5), minWidth: 0 },
    headline: { margin: 0, fontSize: 16, fontWeight: 700 },
    list: { margin: 0, paddingLeft: theme.spacing(2.5) },
  }),
  { name: 'K8ssandraSurvivalPanel' },
);

/** Props of {@link SurvivalPanel}. */
export interface SurvivalPanelProps {
  cluster: ClusterView;
  open: boolean;
  onClose(): void;
}

/** What a cluster survives at all levels, whether each region could start alone, and what that rests on (ux 6 b). */
export function SurvivalPanel({ cluster, open, onClose }: SurvivalPanelProps) {
  const t = useText();
  return (
    <SidePanel open={open} onClose={onClose} title={t('survival.title')}>
      {open && <Details cluster={cluster} />}
    </SidePanel>
  );
}

function Details({ cluster }: { cluster: ClusterView }) {
  const classes = useStyles();
  const t = useText();
  const api = useApi(k8ssandraApiRef);
  const { controlPlane, namespace, name } = cluster.id;
  const { signalKey } = cluster;
  const load = useCallback(
    (signal: AbortSignal) =>
      api.getSurvival({ controlPlane, namespace, name }, { signal }),
    [api, controlPlane, namespace, name],
  );
  const live = useLive<SurvivalResponse>({
    load,
    concerns: keys => keys.includes(signalKey),
  });
  return (
    <LivePart
      live={live}
      heights={[48, 220, 120]}
      forbidden={
        <ForbiddenCard
          what={t('survival.what')}
          permission="k8ssandra.cluster.read"
        />
      }
    >
      {({ summary, keyspaces, more, without }) => (
        <div className={classes.parts}>
          <div>
            <p className={classes.headline}>{summary.headline.text}</p>
            {summary.detail && (
              <StateText state={summary.state} label={summary.detail.text} />
            )}
          </div>
          <PanelPart title={t('survival.replication')}>
            <ReplicationAge source={summary.source} />
            <KeyspaceOutcomes keyspaces={keyspaces} more={more} />
          </PanelPart>
          <PanelPart title={t('survival.cold')}>
            <ColdStartList coldStart={summary.coldStart} />
          </PanelPart>
          {without.length > 0 && (
            <PanelPart title={t('survival.without')}>
              <ul className={classes.list}>
                {without.map(({ context, sentence }) => (
                  <li key={context}>{sentence.text}</li>
                ))}
              </ul>
            </PanelPart>
          )}
        </div>
      )}
    </LivePart>
  );
}

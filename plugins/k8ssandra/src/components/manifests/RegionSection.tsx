import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { DatacenterManifest } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import {
  comparisonWord,
  firstView,
  MANIFEST_VIEWS,
  type ManifestPart,
} from '../../lib/manifestParts';
import { Age, Notice, Section, ViewToggle } from '../common';
import { StateChip } from '../states';
import { ManifestView } from './ManifestView';
import { stack } from '../common/base';

const useStyles = makeStyles(
  theme => ({
    state: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
    body: {
      ...stack(theme, 1.5),
      padding: theme.spacing(1.5, 2, 2),
    },
    toggle: { overflowX: 'auto' },
  }),
  { name: 'K8ssandraRegionManifest' },
);

/** What one region has, what follows from the order for it, and what differs. */
export function RegionSection({
  datacenter,
}: {
  datacenter: DatacenterManifest;
}) {
  const classes = useStyles();
  const t = useText();
  const [chosen, setChosen] = useState<ManifestPart>();
  const view = chosen ?? firstView(datacenter);
  const { label, kubernetesCluster, namespace, state, live } = datacenter;
  const wellSaid = state === 'healthy';
  return (
    <Section
      title={label}
      hint={t('manifests.where', { cluster: kubernetesCluster, namespace })}
      action={
        <span className={classes.state}>
          <StateChip
            state={state}
            label={t(`manifests.is.${comparisonWord(datacenter)}`)}
          />
          {live.observedAgeSeconds !== null && (
            <Age seconds={live.observedAgeSeconds} reachable={live.reachable} />
          )}
        </span>
      }
    >
      <div className={classes.body}>
        {wellSaid ? (
          <div>{datacenter.sentence.text}</div>
        ) : (
          <Notice state={state}>{datacenter.sentence.text}</Notice>
        )}
        <div className={classes.toggle}>
          <ViewToggle
            label={t('manifests.view', { region: label })}
            value={view}
            onChange={setChosen}
            views={MANIFEST_VIEWS.map(key => ({
              key,
              word: t(`manifests.view.${key}`),
            }))}
          />
        </div>
        <ManifestView datacenter={datacenter} view={view} />
      </div>
    </Section>
  );
}

import { useState } from 'react';
import Card from '@material-ui/core/Card';
import { ResponseErrorPanel } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import {
  k8ssandraPermissions,
  type ApplyManifestResponse,
  type ClusterListResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { AnswerTimesProvider, useText, type Live } from '../../hooks';
import { useFleetPaths } from '../../hooks/useFleetPaths';
import { isForbidden } from '../../lib/errors';
import { ForbiddenCard, LiveLine, Skeletons } from '../common';
import { base, stack } from '../common/base';
import { AppliedNotice } from '../import/AppliedNotice';
import { ImportDialog } from '../import/ImportDialog';
import { FleetContent } from './FleetContent';
import { FleetNotices } from './FleetNotices';
import { FleetTop } from './FleetTop';
import { NotConfigured } from './NotConfigured';

const useStyles = makeStyles(
  theme => ({
    root: {
      ...base(theme),
      ...stack(theme),
      alignContent: 'start',
    },
  }),
  { name: 'K8ssandraClustersTab' },
);

/** Heights of headline, strip and table while they load. */
const HEIGHTS = [56, 150, 480];

/** Props of {@link ClustersTab}. */
export interface ClustersTabProps {
  live: Live<ClusterListResponse>;
  /** Whether the page of Kubernetes clusters is there to lead to. */
  linked: boolean;
}

/** The clusters of the fleet, in all states of their loading. */
export function ClustersTab({ live, linked }: ClustersTabProps) {
  const t = useText();
  const { data, error } = live;
  if (!data) {
    if (!error) return <Skeletons heights={HEIGHTS} />;
    return isForbidden(error) ? (
      <Card>
        <ForbiddenCard
          what={t('fleet.list')}
          permission={k8ssandraPermissions.clusterRead.name}
        />
      </Card>
    ) : (
      <ResponseErrorPanel error={error} />
    );
  }
  if (data.headline.key === 'fleet.notConfigured') return <NotConfigured />;
  return (
    <AnswerTimesProvider value={live.times}>
      <Fleet fleet={data} live={live} linked={linked} />
    </AnswerTimesProvider>
  );
}

function Fleet(props: ClustersTabProps & { fleet: ClusterListResponse }) {
  const { fleet, live, linked } = props;
  const classes = useStyles();
  const paths = useFleetPaths();
  const [importing, setImporting] = useState(false);
  const [applied, setApplied] = useState<ApplyManifestResponse>();
  return (
    <div className={classes.root}>
      <LiveLine live={live} />
      <FleetTop
        fleet={fleet}
        onImport={() => setImporting(true)}
        connectPath={linked && paths ? paths.connect : undefined}
      />
      {applied && (
        <AppliedNotice
          applied={applied}
          onClose={() => setApplied(undefined)}
        />
      )}
      <FleetNotices fleet={fleet} />
      <FleetContent fleet={fleet} pushed={live.pushed} linked={linked} />
      <ImportDialog
        open={importing}
        controlPlanes={fleet.controlPlanes.map(each => each.name)}
        onClose={() => setImporting(false)}
        onApplied={response => {
          setImporting(false);
          setApplied(response);
          live.refresh();
        }}
      />
    </div>
  );
}

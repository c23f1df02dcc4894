import { useMemo } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type {
  DatacenterManifest,
  KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import type { ManifestPart } from '../../lib/manifestParts';
import { exactYaml } from '../../lib/exactYaml';
import { objectTitle } from '../../lib/settledObjects';
import { CodeBlock, DiffView } from '../common';

const useStyles = makeStyles(
  theme => ({
    hint: { fontSize: 12.5, color: theme.palette.text.secondary },
  }),
  { name: 'K8ssandraManifestView' },
);

/** Props of {@link ManifestView}. */
export interface ManifestViewProps {
  datacenter: DatacenterManifest;
  view: ManifestPart;
}

/** One of the three: what differs, what the region has, what follows from the order; or why there is none. */
export function ManifestView({ datacenter, view }: ManifestViewProps) {
  const classes = useStyles();
  const t = useText();
  const { name, namespace, live, desired, desiredReason } = datacenter;
  const title = `CassandraDatacenter ${namespace}/${name}`;
  if (view === 'difference') {
    return <Difference title={title} datacenter={datacenter} />;
  }
  const object = view === 'live' ? live.value : desired;
  if (object) {
    return (
      <>
        {view === 'live' && !live.reachable && (
          <div className={classes.hint}>{t('manifests.last')}</div>
        )}
        <ObjectText object={object} />
      </>
    );
  }
  const why = view === 'live' ? live.reason : desiredReason;
  return (
    <div className={classes.hint}>
      {t(
        view === 'live' ? 'manifests.nothingLive' : 'manifests.nothingDesired',
      )}{' '}
      {why?.text}
    </div>
  );
}

function Difference({
  title,
  datacenter,
}: {
  title: string;
  datacenter: DatacenterManifest;
}) {
  const classes = useStyles();
  const t = useText();
  const { difference, omitted } = datacenter;
  if (!difference) {
    return <div className={classes.hint}>{t('manifests.notCompared')}</div>;
  }
  return (
    <div>
      {difference.length > 0 && (
        <div className={classes.hint}>{t('manifests.legend')}</div>
      )}
      <DiffView title={title} lines={difference} omitted={omitted} />
    </div>
  );
}

/** The text of an object is made when somebody looks at it. */
function ObjectText({ object }: { object: KubernetesObject }) {
  const text = useMemo(() => exactYaml(object), [object]);
  return <CodeBlock title={objectTitle(object)} text={text} maxHeight={560} />;
}

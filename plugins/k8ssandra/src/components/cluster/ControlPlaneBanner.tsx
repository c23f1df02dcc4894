import type { ClusterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { answers } from '../../lib/contextWords';
import { Age, Notice } from '../common';

/** Says that the control plane is out of sight: the regions stay live, and nothing can be changed. Nothing otherwise. */
export function ControlPlaneBanner({ cluster }: { cluster: ClusterView }) {
  const t = useText();
  const { controlPlaneContext: home } = cluster;
  if (answers(home)) {
    return null;
  }
  return (
    <Notice state={home.state}>
      <div>
        {t('overview.banner', { name: home.name })}{' '}
        <Age
          seconds={home.lastContactSeconds}
          reachable={false}
          prefix={t('overview.banner.seen')}
        />
      </div>
      {home.reason && <div>{home.reason.text}</div>}
    </Notice>
  );
}

import { EmptyState } from '@backstage/core-components';
import { useText } from '../../hooks';
import { CodeBlock } from '../common';

/** Three lines that name a control plane (design: Identity, configuration). */
const EXAMPLE_CONFIGURATION = `k8ssandra:
  controlPlanes:
    - { name: my-control-plane, access: { inCluster: true } }`;

/** No control plane is configured: what to write, and where it is explained (ux 6). */
export function NotConfigured() {
  const t = useText();
  return (
    <EmptyState
      missing="content"
      title={t('fleet.notConfigured')}
      description={
        <>
          {t('fleet.notConfiguredWhy')} {t('fleet.guide')}
        </>
      }
      action={
        <CodeBlock title="app-config.yaml" text={EXAMPLE_CONFIGURATION} wrap />
      }
    />
  );
}

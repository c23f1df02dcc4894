import Button from '@material-ui/core/Button';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  formatClusterId,
  type ApplyManifestResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { useEntityExists } from '../../hooks/useEntityExists';
import { Notice } from '../common';
import { clusterEntityRef } from '../fleet/clusterEntityRef';

/** Props of {@link AppliedNotice}. */
export interface AppliedNoticeProps {
  applied: ApplyManifestResponse;
  onClose(): void;
}

/** What became of an import, with the way to its page as soon as the catalog has it: the page never looks again by itself. */
export function AppliedNotice({ applied, onClose }: AppliedNoticeProps) {
  const t = useText();
  const entityRef = clusterEntityRef(applied);
  const exists = useEntityExists(entityRef);
  const name = formatClusterId(applied.id);
  return (
    <Notice state="healthy" role="status">
      {t(`import.applied.${applied.outcome}`, { name })}{' '}
      {exists ? (
        <EntityRefLink entityRef={entityRef} hideIcon>
          {t('import.openPage', { name: applied.id.name })}
        </EntityRefLink>
      ) : (
        t('import.waitsForCatalog')
      )}{' '}
      <Button size="small" color="primary" onClick={onClose}>
        {t('import.dismiss')}
      </Button>
    </Notice>
  );
}

import type { ContextView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { permissionsState } from '../../../lib/estate/accessFacts';
import { CellLine } from './CellLine';

/** How many of the permissions that are needed are given. */
export function PermissionsCell({ context }: { context: ContextView }) {
  const t = useText();
  const { permissions } = context;
  const value = permissions?.value;
  if (!value) {
    return <CellLine past>{t('estate.permissions.unchecked')}</CellLine>;
  }
  const { allowed, needed, missing } = value;
  return permissions.reachable ? (
    <CellLine state={permissionsState(missing)}>
      {t('estate.permissions.count', { allowed, needed })}
    </CellLine>
  ) : (
    <CellLine past>{t('estate.permissions.was', { allowed, needed })}</CellLine>
  );
}

import { useState } from 'react';
import type { ClusterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { ActionButton } from './ActionButton';
import { DeleteDialog } from './DeleteDialog';

/** Props of {@link DeleteButton}. */
export interface DeleteButtonProps {
  cluster: ClusterView;
  onDeleted(): void;
}

/** Opens the deletion of a cluster. */
export function DeleteButton({ cluster, onDeleted }: DeleteButtonProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <ActionButton
        action={cluster.actions.delete}
        label={t('delete.open')}
        onClick={() => setOpen(true)}
      />
      <DeleteDialog
        cluster={cluster}
        open={open}
        onClose={() => setOpen(false)}
        onDeleted={() => {
          setOpen(false);
          onDeleted();
        }}
      />
    </>
  );
}

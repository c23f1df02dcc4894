import { useState } from 'react';
import type { ClusterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { ActionButton } from './ActionButton';
import { AdoptDialog } from './AdoptDialog';

/** Props of {@link AdoptButton}. */
export interface AdoptButtonProps {
  cluster: ClusterView;
  onAdopted(): void;
}

/** Opens the adoption of a cluster that another control plane runs, or ran; nothing where this one is in charge. */
export function AdoptButton({ cluster, onAdopted }: AdoptButtonProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const { adopt } = cluster.actions;
  if (!adopt) {
    return null;
  }
  return (
    <>
      <ActionButton
        primary
        action={adopt}
        label={t('adopt.open')}
        onClick={() => setOpen(true)}
      />
      {open && (
        <AdoptDialog
          cluster={cluster}
          onClose={() => setOpen(false)}
          onAdopted={() => {
            setOpen(false);
            onAdopted();
          }}
        />
      )}
    </>
  );
}

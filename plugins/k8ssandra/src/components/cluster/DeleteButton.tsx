import { useId, useState } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import type { ClusterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { DeleteDialog } from './DeleteDialog';

const useStyles = makeStyles(
  theme => ({
    root: { maxWidth: 320, textAlign: 'right' },
    why: {
      marginTop: 4,
      fontSize: 12,
      color: theme.palette.text.secondary,
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'K8ssandraDeleteButton' },
);

/** Props of {@link DeleteButton}. */
export interface DeleteButtonProps {
  cluster: ClusterView;
  onDeleted(): void;
}

/** Opens the deletion of a cluster; where it is not possible the reason stands beside it (ux 1, rule 7). */
export function DeleteButton({ cluster, onDeleted }: DeleteButtonProps) {
  const classes = useStyles();
  const t = useText();
  const whyId = useId();
  const [open, setOpen] = useState(false);
  const { allowed, reason } = cluster.actions.delete;
  return (
    <div className={classes.root}>
      <Button
        size="small"
        variant="outlined"
        disabled={!allowed}
        aria-describedby={reason ? whyId : undefined}
        onClick={() => setOpen(true)}
      >
        {t('delete.open')}
      </Button>
      {!allowed && reason && (
        <div id={whyId} className={classes.why}>
          {reason.text}
        </div>
      )}
      <DeleteDialog
        cluster={cluster}
        open={open}
        onClose={() => setOpen(false)}
        onDeleted={() => {
          setOpen(false);
          onDeleted();
        }}
      />
    </div>
  );
}

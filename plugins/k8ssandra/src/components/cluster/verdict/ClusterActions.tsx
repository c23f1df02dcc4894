import { useState } from 'react';
import Button from '@material-ui/core/Button';
import Menu from '@material-ui/core/Menu';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { makeStyles } from '@material-ui/core/styles';
import {
  needsSomeone,
  type ClusterView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { AdoptDialog } from '../AdoptDialog';
import { DeleteDialog } from '../DeleteDialog';
import { goTo } from '../places';
import { ActionItem } from './ActionItem';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      // room for what is offered when something is wrong: nothing moves when it comes
      [theme.breakpoints.up('sm')]: {
        minWidth: 280,
        justifyContent: 'flex-end',
      },
    },
  }),
  { name: 'K8ssandraClusterActions' },
);

/** Props of {@link ClusterActions}. */
export interface ClusterActionsProps {
  cluster: ClusterView;
  /** Something was changed: what is shown is out of date. */
  onChanged(): void;
}

/** What may be done: first what a person should do now, then the menu of all actions. */
export function ClusterActions({ cluster, onChanged }: ClusterActionsProps) {
  const classes = useStyles();
  const t = useText();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [dialog, setDialog] = useState<'adopt' | 'delete'>();
  const { adopt, delete: remove } = cluster.actions;
  const wrong = cluster.problems.some(({ state }) => needsSomeone(state));
  const choose = (next: 'adopt' | 'delete') => () => {
    setAnchor(null);
    setDialog(next);
  };
  const close = () => setDialog(undefined);
  const done = () => {
    close();
    onChanged();
  };
  return (
    <div className={classes.root}>
      {adopt?.allowed && (
        <Button
          size="small"
          variant="contained"
          color="primary"
          onClick={choose('adopt')}
        >
          {t('adopt.open')}
        </Button>
      )}
      {wrong && (
        <Button
          size="small"
          variant="outlined"
          onClick={() => goTo('problems')}
        >
          {t('overview.evidence')}
        </Button>
      )}
      <Button
        size="small"
        variant="outlined"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        endIcon={<ExpandMoreIcon fontSize="inherit" />}
        onClick={event => setAnchor(event.currentTarget)}
      >
        {t('overview.actions')}
      </Button>
      <Menu
        keepMounted={false}
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        getContentAnchorEl={null}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
      >
        {adopt && (
          <ActionItem
            action={adopt}
            label={t('adopt.open')}
            onChoose={choose('adopt')}
          />
        )}
        <ActionItem
          action={remove}
          label={t('delete.open')}
          onChoose={choose('delete')}
        />
      </Menu>
      {dialog === 'adopt' && (
        <AdoptDialog cluster={cluster} onClose={close} onAdopted={done} />
      )}
      <DeleteDialog
        cluster={cluster}
        open={dialog === 'delete'}
        onClose={close}
        onDeleted={done}
      />
    </div>
  );
}

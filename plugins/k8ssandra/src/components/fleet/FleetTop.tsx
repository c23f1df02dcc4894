import { useId } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import AddIcon from '@material-ui/icons/Add';
import { LinkButton } from '@backstage/core-components';
import type {
  ActionState,
  ClusterListResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { useOrderPath } from '../../hooks/useOrderPath';
import { isEmpty } from '../../lib/fleet';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      gap: theme.spacing(1.5),
    },
    words: {
      flex: '1 1 420px',
      minWidth: 0,
      [theme.breakpoints.down('xs')]: { flexBasis: '100%' },
    },
    headline: {
      margin: 0,
      fontSize: 19,
      fontWeight: 700,
      lineHeight: 1.3,
      overflowWrap: 'anywhere',
    },
    missing: {
      margin: theme.spacing(0.5, 0, 0),
      fontSize: 12.5,
      color: theme.palette.text.secondary,
      overflowWrap: 'anywhere',
    },
    actions: {
      maxWidth: '100%',
      [theme.breakpoints.up('md')]: { maxWidth: '64%' },
    },
    buttons: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'flex-end',
      gap: theme.spacing(1.25),
      [theme.breakpoints.down('xs')]: { justifyContent: 'flex-start' },
    },
    reasons: {
      margin: theme.spacing(0.75, 0, 0),
      padding: 0,
      listStyle: 'none',
      fontSize: 12,
      color: theme.palette.text.secondary,
      textAlign: 'right',
      overflowWrap: 'anywhere',
      [theme.breakpoints.down('xs')]: { textAlign: 'left' },
    },
  }),
  { name: 'K8ssandraFleetTop' },
);

/** Props of {@link FleetTop}. */
export interface FleetTopProps {
  fleet: ClusterListResponse;
  onImport(): void;
  /** Where a Kubernetes cluster is connected; absent where that page is not. */
  connectPath?: string;
}

const allowed: ActionState = { allowed: true, reason: null };

/** The answer in a sentence, and what one can begin here. What is refused says why, right below. */
export function FleetTop({ fleet, onImport, connectPath }: FleetTopProps) {
  const classes = useStyles();
  const t = useText();
  const orderPath = useOrderPath();
  const { create = allowed, connect = allowed } = fleet.actions ?? {};
  const createWhy = useId();
  const connectWhy = useId();
  return (
    <div className={classes.root}>
      <div className={classes.words}>
        {!isEmpty(fleet) && (
          <h2 className={classes.headline}>{fleet.headline.text}</h2>
        )}
        {fleet.missing && (
          <p className={classes.missing}>{fleet.missing.text}</p>
        )}
      </div>
      <div className={classes.actions}>
        <div className={classes.buttons}>
          <Button
            color="primary"
            disabled={!create.allowed}
            aria-describedby={create.allowed ? undefined : createWhy}
            onClick={onImport}
          >
            {t('import.open')}
          </Button>
          {connectPath &&
            (connect.allowed ? (
              <LinkButton variant="outlined" color="primary" to={connectPath}>
                {t('fleet.connect')}
              </LinkButton>
            ) : (
              <Button variant="outlined" disabled aria-describedby={connectWhy}>
                {t('fleet.connect')}
              </Button>
            ))}
          {orderPath && create.allowed && (
            <LinkButton
              variant="contained"
              color="primary"
              to={orderPath}
              startIcon={<AddIcon />}
            >
              {t('fleet.order')}
            </LinkButton>
          )}
        </div>
        <ul className={classes.reasons}>
          {create.reason && <li id={createWhy}>{create.reason.text}</li>}
          {connectPath && connect.reason && (
            <li id={connectWhy}>{connect.reason.text}</li>
          )}
        </ul>
      </div>
    </div>
  );
}

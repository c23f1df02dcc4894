import { useEffect, useId, useRef } from 'react';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import ChevronIcon from '@material-ui/icons/ChevronRight';
import clsx from 'clsx';
import type {
  ContextView,
  ControlPlaneListResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { cannotRead } from '../../../lib/estate/estate';
import { Age } from '../../common';
import { ContextDetail } from '../detail/ContextDetail';
import { ApiCell } from './ApiCell';
import { CredentialCell } from './CredentialCell';
import { OperatorCell } from './OperatorCell';
import { PermissionsCell } from './PermissionsCell';
import { rowStyles } from './rowStyles';
import { StateCell } from './StateCell';

const useStyles = makeStyles(rowStyles, { name: 'K8ssandraContextRow' });

/** Props of {@link ContextRow}. */
export interface ContextRowProps {
  context: ContextView;
  /** Of the control plane's own cluster: who leads. */
  plane?: ControlPlaneListResponse['items'][number];
  open: boolean;
  onToggle(): void;
  onRenew(): void;
  onRemove(): void;
}

/** A Kubernetes cluster in one line; what is known of the access to it below, when it is open. */
export function ContextRow(props: ContextRowProps) {
  const { context, plane, open, onToggle, onRenew, onRemove } = props;
  const classes = useStyles();
  const t = useText();
  const detailId = useId();
  const row = useRef<HTMLTableRowElement>(null);
  const openAtFirst = useRef(open);
  // a link leads to this row: it is what its follower came for
  useEffect(() => {
    if (openAtFirst.current) row.current?.scrollIntoView?.({ block: 'start' });
  }, []);
  const { region, name, isControlPlane, datacenters } = context;
  const hidden = cannotRead(context);
  const label = (
    column: 'api' | 'credential' | 'permissions' | 'operator',
  ) => ({
    'data-column': column,
    'data-label': t(`estate.column.${column}`),
  });
  return (
    <>
      <tr
        ref={row}
        className={clsx(classes.row, {
          [classes.home]: isControlPlane,
          [classes.hatched]: context.state === 'unreachable',
        })}
        onClick={onToggle}
        data-testid={`context-${name}`}
      >
        <th scope="row" data-column="context">
          <div className={classes.context}>
            <IconButton
              className={classes.toggle}
              aria-expanded={open}
              aria-controls={open ? detailId : undefined}
              aria-label={t('estate.open', { name })}
              onClick={event => {
                event.stopPropagation();
                onToggle();
              }}
            >
              <ChevronIcon
                fontSize="small"
                className={clsx({ [classes.turned]: open })}
              />
            </IconButton>
            <div>
              <span className={classes.region}>{region}</span>
              {name !== region && <span className={classes.mono}>{name}</span>}
              {isControlPlane && (
                <span className={classes.mono}>{t('estate.controlPlane')}</span>
              )}
            </div>
          </div>
        </th>
        <td data-column="state">
          <StateCell
            context={context}
            plane={plane}
            className={classes.cause}
          />
        </td>
        <td {...label('api')}>
          <ApiCell context={context} />
        </td>
        <td {...label('credential')}>
          <CredentialCell context={context} />
        </td>
        <td {...label('permissions')}>
          <PermissionsCell context={context} />
        </td>
        <td {...label('operator')}>
          <OperatorCell context={context} />
        </td>
        <td
          data-column="datacenters"
          data-label={t('estate.column.datacentersLong')}
        >
          {datacenters ?? '–'}
        </td>
        <td data-column="contact">
          <Age
            seconds={context.lastContactSeconds}
            reachable={!hidden && context.state !== 'paused'}
            form="bare"
          />
        </td>
      </tr>
      {open && (
        <tr className={classes.detail} id={detailId}>
          <td colSpan={8}>
            <ContextDetail
              context={context}
              onRenew={onRenew}
              onRemove={onRemove}
            />
          </td>
        </tr>
      )}
    </>
  );
}

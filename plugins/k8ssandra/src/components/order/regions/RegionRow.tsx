import { type KeyboardEvent } from 'react';
import IconButton from '@material-ui/core/IconButton';
import { makeStyles } from '@material-ui/core/styles';
import DeleteIcon from '@material-ui/icons/DeleteOutline';
import clsx from 'clsx';
import type { OrderRegion } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { contextOf, zonesOf } from '../../../lib/order/contexts';
import type { RegionPart } from '../../../lib/order/causes';
import { moveTo, withRackCount } from '../../../lib/order/racks';
import { ErrorTexts } from '../ErrorTexts';
import { useOrder } from '../OrderContext';
import { OrderText } from '../OrderText';
import { useErrorsAt } from '../useOrderTexts';
import { ContextPicker } from './ContextPicker';
import { RegionFacts } from './RegionFacts';
import { RegionNotice } from './RegionNotice';
import { RowHandle, type RowHandleProps } from './RowHandle';
import { StorageClassSelect } from './StorageClassSelect';

const useStyles = makeStyles(
  theme => ({
    row: {
      minWidth: 0,
      padding: theme.spacing(1, 1.5, 1.5, 0.5),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: 4,
      backgroundColor: theme.palette.background.paper,
    },
    moving: {
      borderColor: theme.palette.primary.main,
      borderStyle: 'dashed',
    },
    columns: {
      display: 'grid',
      gridTemplateColumns: '28px minmax(0, 1fr)',
      gap: theme.spacing(0, 0.5),
    },
    place: {
      display: 'grid',
      alignContent: 'start',
      justifyItems: 'center',
      gap: 2,
      paddingTop: 14,
    },
    number: {
      fontSize: 12,
      fontWeight: 700,
      color: theme.palette.text.secondary,
    },
    fields: {
      display: 'grid',
      gridTemplateColumns: 'minmax(80px, 110px) minmax(0, 1fr) 76px 76px 32px',
      gap: theme.spacing(0, 1),
      alignItems: 'start',
      [theme.breakpoints.down('sm')]: {
        gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) 32px',
        '& > :nth-child(1), & > :nth-child(2)': { gridColumn: '1 / -1' },
      },
    },
    body: { minWidth: 0 },
    remove: { marginTop: 12, padding: 4 },
  }),
  { name: 'K8ssandraRegionRow' },
);

/** Props of {@link RegionRow}. */
export interface RegionRowProps extends RowHandleProps {
  region: OrderRegion;
  /** It is dragged, or its place is where the dragged row goes. */
  moving: boolean;
  onChange(region: OrderRegion): void;
  onRemove(): void;
}

const PARTS: RegionPart[] = [
  'datacenterName',
  'context',
  'size',
  'racks',
  'storageClassName',
  'row',
];

/** One region of an order: where, by what name, how many nodes in how many racks, and what is known of that place. */
export function RegionRow(props: RegionRowProps) {
  const { index, count, region, moving, onChange, onRemove, onMove } = props;
  const classes = useStyles();
  const t = useText();
  const { contexts } = useOrder();
  const errorsAt = useErrorsAt();
  const number = index + 1;
  const name = region.context ?? '';
  const context = contextOf(contexts, name);
  const id = (part: string) => `k8ssandra-region-${number}-${part}`;
  // one at a time: rules and server often say the same of one part
  const wrongIn = (part: RegionPart) =>
    errorsAt({ field: 'regions', region: index, part }).slice(0, 1);
  const fieldOf = (part: RegionPart) => {
    const wrong = wrongIn(part).length > 0;
    const describedBy = wrong ? id(`${part}-error`) : undefined;
    return {
      id: id(part),
      wrong,
      inputProps: { 'aria-describedby': describedBy, min: 1 },
    };
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const to = index + (step ?? 0);
    if (event.altKey && step && to >= 0 && to < count) {
      event.preventDefault();
      onMove(to);
    }
  };
  return (
    // keys of its fields bubble up here
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="group"
      data-row
      aria-label={t('order.row', { number })}
      className={clsx(classes.row, classes.columns, {
        [classes.moving]: moving,
      })}
      onKeyDown={onKeyDown}
    >
      <div className={classes.place}>
        <RowHandle {...props} />
        <span className={classes.number} aria-hidden="true">
          {number}
        </span>
      </div>
      <div className={classes.body}>
        <div className={classes.fields}>
          <OrderText
            {...fieldOf('datacenterName')}
            label={t('order.datacenter')}
            value={region.datacenterName}
            onChange={value => onChange({ ...region, datacenterName: value })}
          />
          <ContextPicker
            id={id('context')}
            value={name}
            contexts={contexts}
            error={wrongIn('context').length > 0}
            describedBy={id('context-error')}
            onChange={next => onChange(moveTo(region, next))}
          />
          <OrderText
            {...fieldOf('size')}
            label={t('order.nodes')}
            type="number"
            value={region.size || ''}
            onChange={value => onChange({ ...region, size: Number(value) })}
          />
          <OrderText
            {...fieldOf('racks')}
            label={t('order.racks')}
            type="number"
            value={region.racks?.length ?? 1}
            onChange={value =>
              onChange({
                ...region,
                racks: withRackCount(
                  region.racks ?? [],
                  Number(value) || 0,
                  zonesOf(context),
                ),
              })
            }
          />
          <IconButton
            size="small"
            className={classes.remove}
            disabled={count < 2}
            aria-label={t('order.remove', { number })}
            onClick={onRemove}
          >
            <DeleteIcon fontSize="small" />
          </IconButton>
        </div>
        {PARTS.map(part => (
          <ErrorTexts
            key={part}
            id={id(`${part}-error`)}
            label={part === 'row' ? undefined : t(`order.part.${part}`)}
            errors={wrongIn(part)}
          />
        ))}
        <RegionFacts region={region} context={context} />
        <StorageClassSelect
          id={id('storageClassName')}
          region={region}
          context={context}
          onChange={onChange}
        />
        <RegionNotice
          index={index}
          region={region}
          context={context}
          pickerId={`${id('context')}-button`}
        />
      </div>
    </div>
  );
}

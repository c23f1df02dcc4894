import DeleteIcon from '@material-ui/icons/DeleteOutline';
import FormHelperText from '@material-ui/core/FormHelperText';
import IconButton from '@material-ui/core/IconButton';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import {
  type ContextView,
  type OrderRegion,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import {
  withRackCount,
  type OrderError,
  type RegionErrors,
} from '../../lib/orderRules';
import { Age, Notice } from '../common';
import { StateText } from '../states';
import { ContextPicker } from './ContextPicker';
import { base } from '../common/base';
import { answers, contextWord } from '../../lib/contextWords';

const useStyles = makeStyles(
  theme => ({
    row: {
      ...base(theme),
      margin: 0,
      padding: theme.spacing(1, 1.5, 1.5),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: 4,
      minWidth: 0,
    },
    fields: {
      display: 'grid',
      gridTemplateColumns: '120px minmax(0, 1fr) 84px 84px 40px',
      gap: theme.spacing(0, 1),
      alignItems: 'start',
      [theme.breakpoints.down('xs')]: {
        gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) 40px',
        '& > :nth-child(1), & > :nth-child(2)': { gridColumn: '1 / -1' },
      },
    },
    facts: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 2),
      margin: theme.spacing(0.75, 0, 0),
      fontSize: 12.5,
      color: theme.palette.text.secondary,
    },
    remove: { marginTop: theme.spacing(1) },
  }),
  { name: 'K8ssandraRegionRow' },
);

/** Props of {@link RegionRow}. */
export interface RegionRowProps {
  /** From 1. */
  number: number;
  region: OrderRegion;
  errors: RegionErrors;
  contexts: ContextView[];
  /** False for the only row: an order has at least one region. */
  removable: boolean;
  onChange(region: OrderRegion): void;
  onRemove(): void;
}

/** One region of an order: where, by what name, how many nodes in how many racks. */
export function RegionRow(props: RegionRowProps) {
  const { number, region, errors, contexts, removable } = props;
  const { onChange, onRemove } = props;
  const classes = useStyles();
  const t = useText();
  const name = region.context ?? '';
  const context = contexts.find(({ id }) => id.context === name);
  const id = (field: string) => `k8ssandra-region-${number}-${field}`;
  const wrong = Object.values(errors) as OrderError[];
  const described = {
    'aria-describedby': wrong.length > 0 ? id('errors') : undefined,
  };
  return (
    <div
      role="group"
      aria-label={t('order.row', { number })}
      className={classes.row}
    >
      <div className={classes.fields}>
        <TextField
          id={id('datacenter')}
          label={t('order.datacenter')}
          margin="dense"
          variant="outlined"
          value={region.datacenterName}
          error={errors.datacenterName !== undefined}
          inputProps={described}
          onChange={event =>
            onChange({ ...region, datacenterName: event.target.value })
          }
        />
        <ContextPicker
          id={id('context')}
          value={name}
          contexts={contexts}
          onChange={next => onChange({ ...region, context: next })}
        />
        <TextField
          id={id('nodes')}
          label={t('order.nodes')}
          type="number"
          margin="dense"
          variant="outlined"
          value={region.size || ''}
          error={errors.size !== undefined}
          inputProps={{ min: 1, ...described }}
          onChange={event =>
            onChange({ ...region, size: Number(event.target.value) })
          }
        />
        <TextField
          id={id('racks')}
          label={t('order.racks')}
          type="number"
          margin="dense"
          variant="outlined"
          value={region.racks?.length ?? 1}
          error={errors.racks !== undefined}
          inputProps={{ min: 1, ...described }}
          onChange={event =>
            onChange({
              ...region,
              racks: withRackCount(
                region.racks ?? [],
                Math.min(Number(event.target.value) || 0, 20),
              ),
            })
          }
        />
        <IconButton
          size="small"
          className={classes.remove}
          disabled={!removable}
          aria-label={t('order.remove', { number })}
          onClick={onRemove}
        >
          <DeleteIcon fontSize="small" />
        </IconButton>
      </div>
      {wrong.length > 0 && (
        <FormHelperText id={id('errors')} error>
          {wrong.map(error => t(`order.error.${error}`)).join(' ')}
        </FormHelperText>
      )}
      {context && <ContextFacts context={context} region={region} />}
    </div>
  );
}

function ContextFacts({
  context,
  region,
}: {
  context: ContextView;
  region: OrderRegion;
}) {
  const classes = useStyles();
  const t = useText();
  const { state, reason, lastContactSeconds } = context;
  const datacenter = region.datacenterName;
  return (
    <>
      <div className={classes.facts}>
        <StateText state={state} label={contextWord(context)} />
        {context.kubernetesVersion && (
          <span>
            {t('context.version', { version: context.kubernetesVersion })}
          </span>
        )}
        <Age seconds={lastContactSeconds} reachable={answers(context)} />
      </div>
      {state === 'unreachable' && (
        <Notice state="attention">
          {t('order.waits', { datacenter, context: context.name })}
        </Notice>
      )}
      {state !== 'healthy' && state !== 'unreachable' && reason && (
        <Notice state={state}>
          {t('order.unusable', { datacenter, reason: reason.text })}
        </Notice>
      )}
    </>
  );
}

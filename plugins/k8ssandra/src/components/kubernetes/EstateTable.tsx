import { useMemo } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { EmptyState } from '@backstage/core-components';
import {
  formatContextId,
  type ContextView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import type { Estate } from '../../hooks/useEstate';
import { useEstateFilter } from '../../hooks/useEstateFilter';
import { useStableOrder } from '../../hooks/useStableOrder';
import { contextsWorstFirst, filterContexts } from '../../lib/estate/estate';
import { Notice, Section, VisuallyHidden } from '../common';
import { EstateFilters } from './EstateFilters';
import { ContextRow } from './row/ContextRow';
import { tableStyles } from './tableStyles';

const useStyles = makeStyles(tableStyles, { name: 'K8ssandraEstateTable' });

const keyOf = ({ id }: ContextView) => formatContextId(id);

const COLUMNS = [
  'context',
  'state',
  'api',
  'credential',
  'permissions',
  'operator',
  'datacenters',
  'contact',
] as const;

/** Props of {@link EstateTable}. */
export interface EstateTableProps {
  estate: Estate;
  contexts: ContextView[];
  onRenew(context: ContextView): void;
  onRemove(context: ContextView): void;
}

/** One row per Kubernetes cluster, the control plane last; one can be open, and cards instead in a narrow window. */
export function EstateTable(props: EstateTableProps) {
  const { estate, contexts, onRenew, onRemove } = props;
  const classes = useStyles();
  const t = useText();
  const filters = useEstateFilter();
  const { filter, open, setOpen } = filters;
  const { text, group } = filter;
  const sorted = useMemo(
    () => contextsWorstFirst(filterContexts(contexts, { text, group })),
    [contexts, text, group],
  );
  const order = useStableOrder(sorted, keyOf, `${text}|${group}`);
  const planeOf = ({ id }: ContextView) =>
    estate.find(({ name }) => name === id.controlPlane)?.plane;
  return (
    <Section
      title={t('estate.title')}
      action={
        order.moved > 0 && (
          <Button size="small" color="primary" onClick={order.reorder}>
            {t('estate.reorder', { count: order.moved })}
          </Button>
        )
      }
      footer={<span>{t('estate.note')}</span>}
    >
      <EstateFilters contexts={contexts} filters={filters} />
      {open && !contexts.some(context => keyOf(context) === open) && (
        <Notice state="unknown">
          {t('estate.lost', { name: open.replace(/\/$/, '') })}{' '}
          <Button size="small" color="primary" onClick={() => setOpen('')}>
            {t('import.dismiss')}
          </Button>
        </Notice>
      )}
      {sorted.length === 0 ? (
        <EmptyState
          missing="data"
          title={t('estate.noMatch')}
          action={
            <Button color="primary" onClick={filters.clear}>
              {t('estate.clear')}
            </Button>
          }
        />
      ) : (
        <table className={classes.table} aria-label={t('estate.title')}>
          <thead>
            <tr>
              {COLUMNS.map(column => (
                <th key={column} scope="col" data-column={column}>
                  {column === 'datacenters' ? (
                    <>
                      <span aria-hidden>{t('estate.column.datacenters')}</span>
                      <VisuallyHidden>
                        {t('estate.column.datacentersLong')}
                      </VisuallyHidden>
                    </>
                  ) : (
                    t(`estate.column.${column}`)
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {order.items.map(context => {
              const key = keyOf(context);
              return (
                <ContextRow
                  key={key}
                  context={context}
                  plane={context.isControlPlane ? planeOf(context) : undefined}
                  open={open === key}
                  onToggle={() => setOpen(open === key ? '' : key)}
                  onRenew={() => onRenew(context)}
                  onRemove={() => onRemove(context)}
                />
              );
            })}
          </tbody>
        </table>
      )}
    </Section>
  );
}

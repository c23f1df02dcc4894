import { useCallback, useEffect, useMemo, useRef } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import {
  makeFieldSchema,
  type FieldExtensionComponentProps,
} from '@backstage/plugin-scaffolder-react';
import type { OrderForm } from '../../lib/order/form';
import { base, stack } from '../common/base';
import { OrderAside } from './aside/OrderAside';
import { DraftLine } from './draft/DraftLine';
import { OrderProvider } from './OrderProvider';
import { StickySummary } from './StickySummary';

/** Two columns fit above it, beside the sidebar of a portal. */
export const WIDE = '@media (min-width: 1200px)';

const useStyles = makeStyles(
  theme => ({
    root: { ...base(theme), display: 'grid', gap: theme.spacing(2) },
    columns: {
      ...stack(theme),
      alignItems: 'start',
    },
    withAside: {
      [WIDE]: { gridTemplateColumns: 'minmax(0, 1fr) minmax(320px, 34%)' },
    },
    main: { minWidth: 0 },
  }),
  { name: 'K8ssandraOrderLayout' },
);

/** The values of a whole step. */
export const OrderLayoutSchema = makeFieldSchema({
  output: z => z.record(z.any()),
  uiOptions: z =>
    z.object({
      /** Whether the preview stands beside the fields; true when absent. */
      aside: z.boolean().optional(),
    }),
});

type Props = FieldExtensionComponentProps<
  Record<string, any>,
  { aside?: boolean }
>;

/**
 * `ui:field` of a whole step: renders its fields as they are, with what the order survives, what will be made and the manifest beside
 * them. A field extension and no layout, because only classic apps know layouts; a portal without it shows the plain fields.
 */
export function OrderLayoutField(props: Props) {
  const { registry, uiSchema, schema, formData, onChange } = props;
  const classes = useStyles();
  const form = (formData ?? {}) as OrderForm;
  // changes of one moment build on each other, not on what was drawn last
  const latest = useRef(form);
  latest.current = form;
  const change = useCallback(
    (next: OrderForm = {}) => {
      latest.current = next;
      onChange(next);
    },
    [onChange],
  );
  const patch = useCallback(
    (part: Partial<OrderForm>) => change({ ...latest.current, ...part }),
    [change],
  );
  useDefaults(schema.properties, form, patch);
  const inner = useMemo(() => {
    const { 'ui:field': _, 'ui:options': __, ...rest } = uiSchema;
    return rest;
  }, [uiSchema]);
  const aside = uiSchema['ui:options']?.aside ?? true;
  const { ObjectField } = registry.fields;
  return (
    <OrderProvider form={form} patch={patch}>
      <div className={classes.root}>
        <DraftLine initial={props.formContext?.formData} />
        <div className={`${classes.columns} ${aside ? classes.withAside : ''}`}>
          <div className={classes.main}>
            <ObjectField {...props} uiSchema={inner} onChange={change} />
          </div>
          {aside && <OrderAside />}
        </div>
        {aside && <StickySummary />}
      </div>
    </OrderProvider>
  );
}

/** The form fills in defaults only where it never held a value, so what was discarded or comes from a draft gets them here. */
function useDefaults(
  properties: Record<string, unknown> | undefined,
  form: OrderForm,
  patch: (part: Partial<OrderForm>) => void,
) {
  const missing = Object.fromEntries(
    Object.entries(properties ?? {}).flatMap(([name, property]) => {
      const preset = (property as { default?: unknown } | null)?.default;
      const value = form[name as keyof OrderForm];
      return preset !== undefined && value === undefined
        ? [[name, preset]]
        : [];
    }),
  );
  const key = JSON.stringify(missing);
  useEffect(() => {
    if (key !== '{}') {
      patch(JSON.parse(key));
    }
  }, [key, patch]);
}

import { useEffect } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import {
  makeFieldSchema,
  type FieldExtensionComponentProps,
} from '@backstage/plugin-scaffolder-react';
import type {
  ContextView,
  OrderRegion,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { AnswerTimesProvider, useText } from '../../hooks';
import { filledRegions, readOrderForm } from '../../lib/orderForm';
import { checkRegions, MAX_REGIONS, nextRegion } from '../../lib/orderRules';
import { Notice } from '../common';
import { base } from '../common/base';
import { RegionRow } from './RegionRow';
import { useContexts, useNamespaces } from './useChoices';

const useStyles = makeStyles(
  theme => ({
    root: { ...base(theme), display: 'grid', gap: theme.spacing(1) },
    title: { fontSize: 14, fontWeight: 700 },
    hint: { fontSize: 12.5, color: theme.palette.text.secondary },
    add: { display: 'flex', alignItems: 'center', gap: theme.spacing(1.5) },
  }),
  { name: 'K8ssandraRegionsField' },
);

/** The regions of an order, in the order in which they are built. */
export const RegionsSchema = makeFieldSchema({
  output: z =>
    z.array(
      z.object({
        context: z.string().optional(),
        datacenterName: z.string(),
        size: z.number(),
        racks: z
          .array(z.object({ name: z.string(), zone: z.string().optional() }))
          .optional(),
      }),
    ),
});

/** One to five regions as rows: Kubernetes cluster, datacenter name, nodes, racks. What is typed stays whatever fails. */
export function RegionsField({
  formData,
  onChange,
  formContext,
}: FieldExtensionComponentProps<OrderRegion[]>) {
  const classes = useStyles();
  const t = useText();
  const { controlPlane, namespace } = readOrderForm(formContext);
  const { data, error, times } = useContexts(controlPlane);
  const contexts = data?.items ?? [];
  const regions = filledRegions(formData);
  const errors = checkRegions(regions);
  const lacks = useLacking(controlPlane, namespace);

  const first = regions.length === 0 && contexts.length > 0;
  useEffect(() => {
    if (first) {
      onChange([nextRegion([], '')]);
    }
  }, [first, onChange]);

  const change = (index: number, region: OrderRegion) =>
    onChange(regions.map((each, i) => (i === index ? region : each)));
  return (
    <AnswerTimesProvider value={times}>
      <div
        className={classes.root}
        role="group"
        aria-label={t('order.regions')}
      >
        <div>
          <span className={classes.title}>{t('order.regions')}</span>{' '}
          <span className={classes.hint}>{t('order.regionsWhy')}</span>
        </div>
        {error && !data && (
          <Notice state="unreachable" role="alert">
            {t('order.failed', { message: error.message })}
          </Notice>
        )}
        {regions.map((region, index) => (
          // rows have no identity but their place
          <div key={index}>
            <RegionRow
              number={index + 1}
              region={region}
              errors={errors[index]}
              contexts={contexts}
              removable={regions.length > 1}
              onChange={next => change(index, next)}
              onRemove={() => onChange(regions.filter((_, i) => i !== index))}
            />
            {lacks(region) && (
              <Notice state="attention">
                {t('order.lacksNamespace', {
                  namespace: namespace ?? '',
                  context: region.context || controlPlane || '',
                  datacenter: region.datacenterName,
                })}
              </Notice>
            )}
          </div>
        ))}
        <div className={classes.add}>
          <Button
            variant="outlined"
            disabled={regions.length >= MAX_REGIONS}
            onClick={() =>
              onChange([
                ...regions,
                nextRegion(regions, freeContext(contexts, regions)),
              ])
            }
          >
            {t('order.add')}
          </Button>
          {regions.length >= MAX_REGIONS && (
            <span className={classes.hint}>{t('order.most')}</span>
          )}
        </div>
      </div>
    </AnswerTimesProvider>
  );
}

/** Tells whether the chosen namespace is known to be missing where a region goes. */
function useLacking(controlPlane?: string, namespace?: string) {
  const { data } = useNamespaces(controlPlane);
  const missingIn =
    data?.items.find(({ name }) => name === namespace)?.missingIn ?? [];
  return ({ context }: OrderRegion) =>
    context !== undefined && context !== '' && missingIn.includes(context);
}

/** A ready Kubernetes cluster that no row uses yet. */
function freeContext(
  contexts: ContextView[],
  regions: OrderRegion[],
): string | undefined {
  const taken = new Set(regions.map(({ context }) => context ?? ''));
  const free = contexts.find(
    ({ id, state }) => state === 'healthy' && !taken.has(id.context),
  );
  return free?.id.context;
}

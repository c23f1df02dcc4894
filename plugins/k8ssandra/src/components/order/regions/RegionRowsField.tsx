import { useEffect, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import {
  makeFieldSchema,
  type FieldExtensionComponentProps,
} from '@backstage/plugin-scaffolder-react';
import type { OrderRegion } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { filledRegions } from '../../../lib/order/form';
import { applyProfile } from '../../../lib/order/profiles';
import { moved } from '../../../lib/order/reorder';
import { nextContext } from '../../../lib/order/contexts';
import { nextRegion } from '../../../lib/order/regionRules';
import { shownName } from '../../../lib/order/survival';
import { Notice, Skeletons, VisuallyHidden } from '../../common';
import { base } from '../../common/base';
import { useOrder } from '../OrderContext';
import { OrderScope } from '../OrderProvider';
import { AddRegion } from './AddRegion';
import { RegionRow } from './RegionRow';
import { RemovedRow } from './RemovedRow';
import { useDragOrder } from './useDragOrder';
import { useRowKeys } from './useRowKeys';

const useStyles = makeStyles(
  theme => ({
    root: { ...base(theme), display: 'grid', gap: theme.spacing(1) },
    title: { fontSize: 14, fontWeight: 700 },
    hint: { fontSize: 12.5, color: theme.palette.text.secondary },
  }),
  { name: 'K8ssandraRegionRows' },
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
        storageClassName: z.string().optional(),
      }),
    ),
});

type Props = FieldExtensionComponentProps<OrderRegion[]>;

/** One to five regions as rows. What is typed stays whatever fails; the order of the rows is the order of building. */
export function RegionRowsField(props: Props) {
  return (
    <OrderScope formContext={props.formContext}>
      <RegionRows {...props} />
    </OrderScope>
  );
}

function RegionRows({ formData, onChange }: Props) {
  const classes = useStyles();
  const t = useText();
  const { form, contexts, contextsKnown, contextsError } = useOrder();
  const regions = filledRegions(formData);
  const rows = useRowKeys(regions.length);
  const [said, setSaid] = useState('');
  const [removed, setRemoved] = useState<{
    region: OrderRegion;
    index: number;
  }>();

  const empty = regions.length === 0 && contexts.length > 0;
  useEffect(() => {
    if (empty) {
      const profile = form.profile ?? 'regional';
      onChange(applyProfile(profile, [], contexts).regions);
    }
  }, [empty, form.profile, contexts, onChange]);

  const move = (from: number, to: number) => {
    rows.move(from, to);
    setRemoved(undefined);
    onChange(moved(regions, from, to));
    const datacenter = shownName(regions[from].datacenterName);
    setSaid(
      t('order.moved', { datacenter, place: to + 1, total: regions.length }),
    );
  };
  const { list, dragging, handleOf } = useDragOrder(move);
  const change = (index: number, region: OrderRegion) =>
    onChange(regions.map((each, i) => (i === index ? region : each)));
  const remove = (index: number) => {
    rows.remove(index);
    setRemoved({ region: regions[index], index });
    onChange(regions.filter((_, i) => i !== index));
  };
  const restore = ({ region, index }: NonNullable<typeof removed>) => {
    rows.insert(index);
    setRemoved(undefined);
    onChange([...regions.slice(0, index), region, ...regions.slice(index)]);
  };
  return (
    <div
      ref={list}
      className={classes.root}
      role="group"
      aria-label={t('order.regions')}
    >
      <div>
        <span className={classes.title}>{t('order.regions')}</span>{' '}
        <span className={classes.hint}>{t('order.regionsWhy')}</span>
      </div>
      {contextsError && (
        <Notice state="unreachable" role="alert">
          {t('order.failed', { message: contextsError.message })}
        </Notice>
      )}
      {regions.length === 0 && !contextsKnown && !contextsError && (
        <Skeletons heights={[112]} />
      )}
      {regions.map((region, index) => (
        <RegionRow
          key={rows.keys[index]}
          index={index}
          count={regions.length}
          region={region}
          moving={dragging?.from === index || dragging?.to === index}
          drag={handleOf(index)}
          onMove={to => move(index, to)}
          onChange={next => change(index, next)}
          onRemove={() => remove(index)}
        />
      ))}
      {removed && (
        <RemovedRow
          datacenter={shownName(removed.region.datacenterName)}
          onUndo={() => restore(removed)}
        />
      )}
      <AddRegion
        regions={regions}
        onAdd={() => {
          setRemoved(undefined);
          const context = nextContext(contexts, regions);
          onChange([...regions, nextRegion(regions, context)]);
        }}
      />
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
    </div>
  );
}

import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import AddIcon from '@material-ui/icons/Add';
import type {
  ContextView,
  OrderRegion,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { contextWord } from '../../../lib/contextWords';
import { freeContexts, hostingOf } from '../../../lib/order/contexts';
import { MAX_REGIONS } from '../../../lib/order/regionRules';
import { useOrder } from '../OrderContext';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 1.5),
    },
    hint: {
      flex: '1 1 220px',
      minWidth: 0,
      fontSize: 12.5,
      color: theme.palette.text.secondary,
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'K8ssandraAddRegion' },
);

/** Names that a sentence lists. */
const MAX_NAMED = 3;

/** Adds a region, and says which Kubernetes clusters can still host one and which cannot. */
export function AddRegion(props: { regions: OrderRegion[]; onAdd(): void }) {
  const { regions, onAdd } = props;
  const classes = useStyles();
  const full = regions.length >= MAX_REGIONS;
  const t = useText();
  return (
    <div className={classes.root}>
      <Button
        variant="outlined"
        disabled={full}
        startIcon={<AddIcon />}
        onClick={onAdd}
      >
        {t('order.add')}
      </Button>
      <span className={classes.hint}>
        {full ? t('order.most') : <Hosts regions={regions} />}
      </span>
    </div>
  );
}

function Hosts({ regions }: { regions: OrderRegion[] }) {
  const t = useText();
  const { contexts, contextsKnown } = useOrder();
  if (!contextsKnown) return null;
  const free = freeContexts(contexts, regions);
  const hosts = free.filter(each => hostingOf(each) === 'now');
  const later = free.filter(each => hostingOf(each) === 'later');
  const never = free.filter(each => hostingOf(each) === 'never');
  const parts = [
    hosts.length > 0
      ? t('order.hosts.more', { count: hosts.length, names: named(hosts) })
      : t('order.hosts.none'),
    later.length > 0 &&
      t('order.hosts.later', { count: later.length, names: named(later) }),
    ...never.slice(0, MAX_NAMED).map(each =>
      t('order.hosts.never', {
        name: each.region,
        word: contextWord(each),
      }),
    ),
  ];
  return <>{parts.filter(Boolean).join(' ')}</>;
}

function named(contexts: ContextView[]): string {
  const names = contexts.slice(0, MAX_NAMED).map(({ region }) => region);
  const more = contexts.length - names.length;
  return [...names, ...(more > 0 ? [`+${more}`] : [])].join(', ');
}

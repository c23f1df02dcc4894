import { makeStyles } from '@material-ui/core/styles';
import type {
  ContextView,
  OrderRegion,
  StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { answers } from '../../../lib/contextWords';
import { formatMilliseconds } from '../../../lib/milliseconds';
import { contextFacts } from '../../../lib/order/contextFacts';
import { nameLength } from '../../../lib/order/names';
import { Age, VisuallyHidden } from '../../common';
import { StateGlyph } from '../../states';
import { stateWord } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useOrder } from '../OrderContext';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0.5, 2),
      margin: theme.spacing(0.75, 0, 0),
      padding: 0,
      listStyle: 'none',
      fontSize: 12.5,
      color: theme.palette.text.secondary,
    },
    fact: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: 6,
      minWidth: 0,
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'K8ssandraRegionFacts' },
);

/** What is known of the place of a row, and how long the names get that are made of it. */
export function RegionFacts(props: {
  region: OrderRegion;
  context: ContextView | undefined;
}) {
  const { region, context } = props;
  const classes = useStyles();
  const t = useText();
  const { form } = useOrder();
  const facts = context
    ? contextFacts(
        context,
        region,
        form.storage?.storageClassName,
        form.resources,
      )
    : [];
  const name = nameLength(form.name, region);
  return (
    <ul className={classes.root}>
      {facts.map(({ state, key, params }) => (
        <Fact key={key} state={state}>
          {t(`order.fact.${key}`, params as any)}
        </Fact>
      ))}
      {context && (
        <Fact state={context.state}>
          {context.latencyMs !== null && (
            <span>
              {t('order.fact.latency', {
                latency: formatMilliseconds(context.latencyMs),
              })}
            </span>
          )}
          <Age
            seconds={context.lastContactSeconds}
            reachable={answers(context)}
          />
        </Fact>
      )}
      {name && (
        <Fact state={name.length > name.max ? 'down' : 'healthy'}>
          {t('order.fact.nameLength', { length: name.length, max: name.max })}
        </Fact>
      )}
    </ul>
  );
}

function Fact(props: { state: StateKey; children: React.ReactNode }) {
  const { state, children } = props;
  const { fact } = useStyles();
  return (
    <li className={fact}>
      <StateGlyph state={state} size={12} />
      {state !== 'healthy' && (
        <VisuallyHidden>{`${stateWord(state, 'context')}: `}</VisuallyHidden>
      )}
      {children}
    </li>
  );
}

import type { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type {
  Aged,
  ContextView,
  StorageClassView,
  ZoneView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { CopyButton } from '../../common';
import { monospace } from '../../common/code';
import { DetailTitle } from './DetailTitle';

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))',
      gap: theme.spacing(1.5, 2.5),
      margin: theme.spacing(0.5, 0, 0),
      fontSize: 13,
      '& dt': { fontSize: 12, color: theme.palette.text.secondary },
      '& dd': { margin: 0, overflowWrap: 'anywhere' },
    },
    code: { ...monospace, fontSize: 12.5 },
  }),
  { name: 'K8ssandraAccessFacts' },
);

/** Server, fingerprint, zones and storage classes of a Kubernetes cluster. */
export function AccessFacts({ context }: { context: ContextView }) {
  const classes = useStyles();
  const t = useText();
  const { endpoint, credential, zones, storageClasses } = context;
  return (
    <section aria-label={t('access.facts.title')}>
      <DetailTitle title={t('access.facts.title')} />
      <dl className={classes.list}>
        <Fact label={t('access.facts.server')}>
          <Code text={endpoint} what={t('access.facts.server')} />
        </Fact>
        <Fact label={t('access.facts.fingerprint')}>
          <Code
            text={credential?.value?.fingerprint}
            what={t('access.facts.fingerprint')}
          />
        </Fact>
        <Fact label={t('access.facts.zones')}>
          <Zones zones={zones} />
        </Fact>
        <Fact label={t('access.facts.storage')}>
          <StorageClasses classes={storageClasses} />
        </Fact>
      </dl>
    </section>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Code(props: { text: string | null | undefined; what: string }) {
  const classes = useStyles();
  const t = useText();
  const { text, what } = props;
  if (!text) return <>{t('access.facts.unknown')}</>;
  return (
    <>
      <span className={classes.code}>{text}</span>
      <CopyButton text={text} what={what} />
    </>
  );
}

function Zones({ zones }: { zones: Aged<ZoneView[]> | undefined }) {
  const t = useText();
  return (
    <Lines
      aged={zones}
      line={({ name, workers, usable }) =>
        t('access.facts.zone', {
          name: name ?? t('access.facts.noZone'),
          usable,
          count: workers,
        })
      }
    />
  );
}

function StorageClasses(props: {
  classes: Aged<StorageClassView[]> | undefined;
}) {
  const t = useText();
  return (
    <Lines
      aged={props.classes}
      line={({ name, canGrow, isDefault }) =>
        [
          name,
          t(canGrow ? 'access.facts.grows' : 'access.facts.fixed'),
          ...(isDefault ? [t('access.facts.isDefault')] : []),
        ].join(' · ')
      }
    />
  );
}

/** One line for each, or why nothing is known. */
function Lines<T>(props: {
  aged: Aged<T[]> | undefined;
  line(each: T): string;
}) {
  const { aged, line } = props;
  const t = useText();
  if (!aged?.value) {
    return <>{aged?.reason?.text ?? t('access.facts.unknown')}</>;
  }
  if (aged.value.length === 0) return <>{t('access.facts.none')}</>;
  return (
    <>
      {aged.value.map(line).map(text => (
        <div key={text}>{text}</div>
      ))}
    </>
  );
}

import type {
  Aged,
  ContextView,
  ZoneView,
  StorageClassView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { Facts, type Fact } from '../../common';
import { DetailTitle } from './DetailTitle';

/** Server, fingerprint, zones and storage classes of a Kubernetes cluster. */
export function AccessFacts({ context }: { context: ContextView }) {
  const t = useText();
  const { endpoint, credential, zones, storageClasses } = context;
  const unknown = t('access.facts.unknown');
  const fingerprint = credential?.value?.fingerprint ?? undefined;
  const facts: Fact[] = [
    {
      label: t('access.facts.server'),
      value: endpoint ?? unknown,
      copy: endpoint ?? undefined,
    },
    {
      label: t('access.facts.fingerprint'),
      value: fingerprint ?? unknown,
      copy: fingerprint,
    },
    { label: t('access.facts.zones'), value: <Zones zones={zones} /> },
    {
      label: t('access.facts.storage'),
      value: <StorageClasses classes={storageClasses} />,
    },
  ];
  return (
    <section aria-label={t('access.facts.title')}>
      <DetailTitle title={t('access.facts.title')} />
      <Facts facts={facts} />
    </section>
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

function StorageClasses({
  classes,
}: {
  classes: Aged<StorageClassView[]> | undefined;
}) {
  const t = useText();
  return (
    <Lines
      aged={classes}
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
function Lines<T>({
  aged,
  line,
}: {
  aged: Aged<T[]> | undefined;
  line(each: T): string;
}) {
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

import { useMemo } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { ManifestsResponse } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { exactYaml } from '../../lib/exactYaml';
import { objectTitle } from '../../lib/settledObjects';
import { Age, CodeBlock, EmptyCard, Section } from '../common';

const useStyles = makeStyles(
  theme => ({ body: { padding: theme.spacing(1, 2, 2) } }),
  { name: 'K8ssandraAsked' },
);

/** The K8ssandraCluster as it is stored. */
export function AskedSection({ asked }: { asked: ManifestsResponse['asked'] }) {
  const classes = useStyles();
  const t = useText();
  const { value, observedAgeSeconds, reachable, reason } = asked;
  const text = useMemo(() => value && exactYaml(value), [value]);
  return (
    <Section
      title={t('manifests.asked')}
      hint={t('manifests.asked.hint')}
      action={<Age seconds={observedAgeSeconds} reachable={reachable} />}
      footer={t('manifests.hidden')}
    >
      {value && text ? (
        <div className={classes.body}>
          <CodeBlock title={objectTitle(value)} text={text} maxHeight={480} />
        </div>
      ) : (
        <EmptyCard title={t('manifests.notSeen')}>{reason?.text}</EmptyCard>
      )}
    </Section>
  );
}

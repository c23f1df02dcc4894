import { makeStyles } from '@material-ui/core/styles';
import type {
  ContextChecksView,
  KubeconfigFactsView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { CopyButton, Facts, Notice, type Fact } from '../../common';
import { monospace } from '../../common/code';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(1) },
    title: { margin: 0, fontSize: 14, fontWeight: 700 },
    list: { margin: theme.spacing(0.5, 0, 0), paddingLeft: theme.spacing(2) },
    field: { ...monospace, fontSize: 12.5, fontWeight: 700 },
  }),
  { name: 'K8ssandraKubeconfigFacts' },
);

/** Props of {@link KubeconfigFacts}. */
export interface KubeconfigFactsProps {
  facts: KubeconfigFactsView;
  checks: ContextChecksView | undefined;
}

/** What may be shown of a kubeconfig: where it leads, as whom and until when, and what in it is refused. Never a credential. */
export function KubeconfigFacts({ facts, checks }: KubeconfigFactsProps) {
  const classes = useStyles();
  const t = useText();
  const { endpoint, credential, context, refused } = facts;
  const shown: Fact[] = [
    ...(endpoint ? [{ label: t('kubeconfig.server'), value: endpoint }] : []),
    {
      label: t('kubeconfig.user'),
      value: credential?.sentence.text ?? t('kubeconfig.nobody'),
    },
    ...(context ? [{ label: t('kubeconfig.used'), value: context }] : []),
    ...(checks?.kubernetesVersion
      ? [{ label: t('kubeconfig.version'), value: checks.kubernetesVersion }]
      : []),
    ...(checks?.permissions
      ? [
          {
            label: t('kubeconfig.permissions'),
            value: (
              <>
                {checks.permissions.sentence.text}
                {checks.missingRbac && (
                  <CopyButton
                    text={checks.missingRbac}
                    what={t('kubeconfig.rbac')}
                    words={t('kubeconfig.copyRbac')}
                  />
                )}
              </>
            ),
          },
        ]
      : []),
  ];
  return (
    <section className={classes.root} aria-label={t('kubeconfig.found')}>
      <h3 className={classes.title}>{t('kubeconfig.found')}</h3>
      <Facts facts={shown} />
      {refused.length > 0 && (
        <Notice state="down">
          <b>{t('kubeconfig.refused', { count: refused.length })}</b>
          <ul className={classes.list}>
            {refused.map(({ field, message }) => (
              <li key={`${field} ${message}`}>
                <span className={classes.field}>{field}</span>: {message}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </section>
  );
}

import { useState } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type {
  ContextAccessResponse,
  DependantView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { clusterEntityRef } from '../../fleet/clusterEntityRef';
import { DetailTitle } from './DetailTitle';

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 220px), 1fr))',
      gap: theme.spacing(0.5, 2),
      margin: theme.spacing(0.5, 0),
      padding: 0,
      listStyle: 'none',
      fontSize: 13,
      overflowWrap: 'anywhere',
      // parts of a line, not of a sentence: each link stands by itself
      '& > li': {
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: '0 6px',
        minHeight: 28,
      },
    },
    datacenter: { color: theme.palette.text.secondary },
    none: { margin: 0, fontSize: 13, color: theme.palette.text.secondary },
  }),
  { name: 'K8ssandraDependants' },
);

/** More than this, and the rest is folded. */
const SHOWN = 12;

/** The datacenters in a Kubernetes cluster, as links to their clusters. */
export function Dependants({ access }: { access: ContextAccessResponse }) {
  const classes = useStyles();
  const t = useText();
  const { dependants, context } = access;
  return (
    <section
      aria-label={t('access.dependants.title', { count: dependants.length })}
    >
      <DetailTitle
        title={t('access.dependants.title', { count: dependants.length })}
      />
      {dependants.length === 0 ? (
        <p className={classes.none}>{t('access.dependants.none')}</p>
      ) : (
        <DependantList
          dependants={dependants}
          controlPlane={context.id.controlPlane}
        />
      )}
    </section>
  );
}

/** Datacenters by cluster, the first of them only until somebody wants all. */
export function DependantList(props: {
  dependants: DependantView[];
  controlPlane: string;
}) {
  const { dependants, controlPlane } = props;
  const classes = useStyles();
  const t = useText();
  const [all, setAll] = useState(false);
  const shown = all ? dependants : dependants.slice(0, SHOWN);
  const more = dependants.length - shown.length;
  return (
    <>
      <ul className={classes.list}>
        {shown.map(({ cluster, datacenter }) => {
          const [namespace, name] = cluster.split('/');
          const id = { controlPlane, namespace, name };
          return (
            <li key={`${cluster}/${datacenter}`}>
              <EntityRefLink entityRef={clusterEntityRef({ id })} hideIcon>
                {name}
              </EntityRefLink>
              <span className={classes.datacenter}>
                {datacenter} · {namespace}
              </span>
            </li>
          );
        })}
      </ul>
      {more > 0 && (
        <Button size="small" color="primary" onClick={() => setAll(true)}>
          {t('access.dependants.more', { count: more })}
        </Button>
      )}
    </>
  );
}

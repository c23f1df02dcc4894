import { makeStyles } from '@material-ui/core/styles';
import type { PropagationView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { Section } from '../../common';
import { RegionWay } from './RegionWay';
import { HopChain } from './HopChain';

const useStyles = makeStyles(
  theme => ({
    top: {
      padding: theme.spacing(1.25, 2),
      fontSize: 13.5,
      borderBottom: `1px solid ${theme.palette.divider}`,
      overflowWrap: 'anywhere',
    },
    list: { listStyle: 'none', margin: 0, padding: 0 },
  }),
  { name: 'K8ssandraPropagation' },
);

/** How far a specification has come: asked for → planned → the objects of each region → their pods. */
export function PropagationSection({ way }: { way: PropagationView }) {
  const classes = useStyles();
  const t = useText();
  const { generation, author, headline, intent, cluster, regions } = way;
  return (
    <Section
      title={t('way.title')}
      hint={t('way.hint', { generation })}
      action={author && <small>{t('way.by', { author })}</small>}
    >
      <div className={classes.top}>
        <div>{headline.text}</div>
        <HopChain hops={[intent, cluster]} />
      </div>
      <ul className={classes.list} aria-label={t('way.list')}>
        {regions.map(region => (
          <RegionWay key={region.datacenter} region={region} />
        ))}
      </ul>
    </Section>
  );
}

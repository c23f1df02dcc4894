import { makeStyles } from '@material-ui/core/styles';
import {
  needsSomeone,
  type ClusterView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { isVisible } from '../../../lib/clusterFacts';
import { Section } from '../../common';
import { StateGlyph } from '../../states';
import { Place } from '../Place';
import { ProblemItem } from './ProblemItem';
import { ProblemList } from './ProblemList';

const useStyles = makeStyles(
  theme => ({
    calm: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1.25),
      padding: theme.spacing(2),
      fontSize: 13.5,
    },
  }),
  { name: 'K8ssandraProblems' },
);

/** What is wrong, worst first, each with its evidence; that nothing is, only of what can be seen. */
export function ProblemsSection({ cluster }: { cluster: ClusterView }) {
  const classes = useStyles();
  const t = useText();
  const { problems, datacenters } = cluster;
  const calm = problems.length === 0;
  const unexplained = needsSomeone(cluster.state);
  const glyph = datacenters.every(isVisible) ? 'healthy' : 'unknown';
  return (
    <Place name="problems">
      <Section
        title={t('problems.title')}
        hint={calm ? undefined : t('problems.hint')}
      >
        {calm ? (
          <div className={classes.calm}>
            <StateGlyph state={unexplained ? cluster.state : glyph} size={18} />
            {t(unexplained ? 'calm.unexplained' : 'calm.nothing')}
          </div>
        ) : (
          <ProblemList>
            {problems.map((problem, index) => (
              <ProblemItem
                key={`${problem.rule}-${index}`}
                problem={problem}
                cluster={cluster}
              />
            ))}
          </ProblemList>
        )}
      </Section>
    </Place>
  );
}

import { makeStyles } from '@material-ui/core/styles';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import type { ClusterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { useDependents } from '../../../hooks/useDependents';
import { Notice, Section, Skeletons } from '../../common';
import { UsedByItem } from './UsedByItem';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    words: {
      padding: theme.spacing(1.5, 2),
      fontSize: 13.5,
      overflowWrap: 'anywhere',
    },
    small: { fontSize: 12.5, color: theme.palette.text.secondary },
  }),
  { name: 'K8ssandraUsedBy' },
);

/** The components of the catalog that depend on this cluster, and whether each finds a datacenter in its own region (ux 6 b). */
export function UsedBySection({ cluster }: { cluster: ClusterView }) {
  const classes = useStyles();
  const t = useText();
  const { entity } = useEntity();
  const { components, missing, error } = useDependents(entity);
  return (
    <Section
      title={t('usedBy.title')}
      hint={t('usedBy.hint')}
      action={
        components &&
        components.length > 0 && (
          <small>{t('usedBy.count', { count: components.length })}</small>
        )
      }
    >
      {error && (
        <div className={classes.words}>
          <Notice state="unknown">
            {t('usedBy.failed', { message: error.message })}
          </Notice>
        </div>
      )}
      {!components && !error && (
        <div className={classes.words}>
          <Skeletons heights={[40]} />
        </div>
      )}
      {components?.length === 0 && missing === 0 && (
        <div className={classes.words}>
          <div>{t('usedBy.none')}</div>
          <div className={classes.small}>
            {t('usedBy.none.how', { ref: stringifyEntityRef(entity) })}
          </div>
        </div>
      )}
      {components && components.length > 0 && (
        <ul className={classes.list}>
          {components.map(component => (
            <UsedByItem
              key={stringifyEntityRef(component)}
              component={component}
              cluster={cluster}
            />
          ))}
        </ul>
      )}
      {missing > 0 && (
        <div className={`${classes.words} ${classes.small}`}>
          {t('usedBy.missing', { count: missing })}
        </div>
      )}
    </Section>
  );
}

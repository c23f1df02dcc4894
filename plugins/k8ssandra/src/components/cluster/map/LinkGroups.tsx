import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../../../hooks';
import { groupLinks, type DataLink } from '../../../lib/dataLinks';
import { StateGlyph } from '../../states';

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'grid',
      gap: theme.spacing(0.5),
      margin: theme.spacing(1.5, 0, 0),
      padding: 0,
      listStyle: 'none',
    },
    item: {
      display: 'flex',
      alignItems: 'baseline',
      gap: 6,
      fontSize: 12.5,
      overflowWrap: 'anywhere',
      '& > svg': { position: 'relative', top: 2 },
      '& b': { fontWeight: 500 },
    },
    words: { color: theme.palette.text.secondary },
  }),
  { name: 'K8ssandraLinkGroups' },
);

/** The paths between many datacenters, those that are alike in one line. */
export function LinkGroups({ links }: { links: DataLink[] }) {
  const classes = useStyles();
  const t = useText();
  return (
    <ul className={classes.list} aria-label={t('map.links')}>
      {groupLinks(links).map(({ kind, state, cause, others, count }) => (
        <li key={`${kind} ${cause.name}`} className={classes.item}>
          {kind !== 'up' && <StateGlyph state={state} />}
          <span>
            <b>
              {kind === 'up'
                ? t('map.link.pairs', { count })
                : `${cause.name} ⇄ ${others
                    .map(({ name }) => name)
                    .join(', ')}`}
            </b>{' '}
            <span className={classes.words}>
              {t(`map.link.${kind}`, { name: cause.name })}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

import { makeStyles } from '@material-ui/core/styles';
import { useText } from '../../../hooks';
import type { DataLink } from '../../../lib/dataLinks';
import type { LinkShape } from '../../../lib/mapGeometry';
import { StateGlyph } from '../../states';

const useStyles = makeStyles(
  theme => ({
    item: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: 6,
      minWidth: 0,
      fontSize: 12.5,
      '& b': { fontWeight: 500, whiteSpace: 'nowrap' },
    },
    words: { color: theme.palette.text.secondary, overflowWrap: 'anywhere' },
    drawn: {
      position: 'absolute',
      transform: 'translate(-50%, -50%)',
      padding: '3px 12px',
      borderRadius: 13,
      border: `1px solid ${theme.palette.divider}`,
      backgroundColor: theme.palette.background.paper,
      lineHeight: 1.25,
      width: 'max-content',
    },
  }),
  { name: 'K8ssandraDataLinkLabel' },
);

/** Props of {@link DataLinkLabel}. */
export interface DataLinkLabelProps {
  link: DataLink;
  /** The line that it stands on; none in a list. */
  shape?: LinkShape;
}

/** What is known of the path between two datacenters, in words. */
export function DataLinkLabel({ link, shape }: DataLinkLabelProps) {
  const classes = useStyles();
  const t = useText();
  const { a, b, kind, cause, state } = link;
  return (
    <li
      className={shape ? `${classes.item} ${classes.drawn}` : classes.item}
      style={shape && { left: shape.x, top: shape.y, maxWidth: shape.room }}
    >
      {kind !== 'up' && <StateGlyph state={state} />}
      <span>
        <b>
          {a.name} ⇄ {b.name}
        </b>{' '}
        <span className={classes.words}>
          {t(`map.link.${kind}`, { name: cause.name })}
        </span>
      </span>
    </li>
  );
}

import { makeStyles } from '@material-ui/core/styles';
import type { DatacenterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { dataLinks } from '../../../lib/dataLinks';
import {
  centresOf,
  dataLinkShape,
  linksHeight,
  MAP,
} from '../../../lib/mapGeometry';
import { DataLinkLabel } from './DataLinkLabel';
import { DataLine } from './DataLine';
import { LinkGroups } from './LinkGroups';

const useStyles = makeStyles(
  theme => ({
    drawn: { position: 'relative' },
    lines: { position: 'absolute', inset: 0 },
    labels: { margin: 0, padding: 0, listStyle: 'none' },
    list: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.75, 2.5),
      margin: theme.spacing(1.5, 0, 0),
      padding: 0,
      listStyle: 'none',
    },
  }),
  { name: 'K8ssandraDataLinks' },
);

/** Props of {@link DataLinks}. */
export interface DataLinksProps {
  datacenters: DatacenterView[];
  /** Of the map, in pixels, where the paths are drawn below one row of panels; a list without it. */
  width: number | undefined;
}

/** The paths of Cassandra between the datacenters: what is known of them from their ends, and nothing that nobody measured. */
export function DataLinks({ datacenters, width }: DataLinksProps) {
  const classes = useStyles();
  const t = useText();
  const links = dataLinks(datacenters);
  if (datacenters.length > MAP.inRow) {
    return <LinkGroups links={links} />;
  }
  if (width === undefined) {
    return (
      <ul className={classes.list} aria-label={t('map.links')}>
        {links.map(link => (
          <DataLinkLabel key={keyOf(link)} link={link} />
        ))}
      </ul>
    );
  }
  const centres = centresOf(datacenters.length, width);
  const height = linksHeight(datacenters.length);
  return (
    <div className={classes.drawn} style={{ height }}>
      <svg
        className={classes.lines}
        width={width}
        height={height}
        aria-hidden="true"
        focusable="false"
      >
        {links.map(link => (
          <DataLine
            key={keyOf(link)}
            kind={link.kind}
            state={link.state}
            path={dataLinkShape(link, centres).path}
          />
        ))}
      </svg>
      <ul className={classes.labels} aria-label={t('map.links')}>
        {links.map(link => (
          <DataLinkLabel
            key={keyOf(link)}
            link={link}
            shape={dataLinkShape(link, centres)}
          />
        ))}
      </ul>
    </div>
  );
}

function keyOf({ a, b }: { a: DatacenterView; b: DatacenterView }): string {
  return `${a.name} ${b.name}`;
}

import { makeStyles } from '@material-ui/core/styles';
import type { ClusterSummary } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import {
  ANY_OWNER,
  MINE,
  type FleetFilter,
  type Owners,
} from '../../lib/fleet';
import { fleetFacets, type FacetChoice } from '../../lib/fleetFacets';
import { ownerName } from '../../lib/ownerName';
import { FacetSelect } from './FacetSelect';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      marginLeft: 'auto',
    },
  }),
  { name: 'K8ssandraFleetFacetSelects' },
);

/** Props of {@link FleetFacetSelects}. */
export interface FleetFacetSelectsProps {
  clusters: ClusterSummary[];
  filter: FleetFilter;
  mine: Owners;
  onChange(change: Partial<FleetFilter>): void;
}

/** The lists of owners, regions and versions. */
export function FleetFacetSelects(props: FleetFacetSelectsProps) {
  const { clusters, filter, mine, onChange } = props;
  const classes = useStyles();
  const t = useText();
  const facets = fleetFacets(clusters, filter, mine);
  const owners = facets.owners.map(each => ({
    ...each,
    word: ownerName(each.value),
  }));
  const plain = (choices: FacetChoice[], word: string, count: number) => [
    { value: '', word, count },
    ...choices.map(each => ({ ...each, word: each.value })),
  ];
  return (
    <div className={classes.root}>
      <FacetSelect
        name={t('fleet.owner')}
        value={filter.owner}
        choices={[
          {
            value: ANY_OWNER,
            word: t('fleet.anyOwner'),
            count: facets.anyOwner,
          },
          { value: MINE, word: t('fleet.mine'), count: facets.mine },
          ...owners,
        ]}
        onChange={owner => onChange({ owner })}
      />
      <FacetSelect
        name={t('fleet.region')}
        value={filter.region}
        choices={plain(facets.regions, t('fleet.anyRegion'), facets.anyRegion)}
        onChange={region => onChange({ region })}
      />
      <FacetSelect
        name={t('fleet.version')}
        value={filter.version}
        choices={plain(
          facets.versions,
          t('fleet.anyVersion'),
          facets.anyVersion,
        )}
        onChange={version => onChange({ version })}
      />
    </div>
  );
}

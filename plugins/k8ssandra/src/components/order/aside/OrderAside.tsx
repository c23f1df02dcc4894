import { makeStyles } from '@material-ui/core/styles';
import { MadeCard } from './MadeCard';
import { ManifestCard } from './ManifestCard';
import { SurvivalCard } from './SurvivalCard';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(2), minWidth: 0 },
  }),
  { name: 'K8ssandraOrderAside' },
);

/** What the order leads to, while it is typed: what it survives, what will be made, and the manifest. */
export function OrderAside() {
  return (
    <div className={useStyles().root}>
      <SurvivalCard />
      <MadeCard />
      <ManifestCard />
    </div>
  );
}

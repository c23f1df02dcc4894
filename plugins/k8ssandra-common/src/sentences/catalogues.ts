import { say as sayValidation } from '../validation/sentences';
import { sayConnection } from '../connection/sentences';
import { sayTables } from '../connection/tableSentences';
import { sayCondition } from '../datacenter/conditionSentences';
import { sayDatacenter } from '../datacenter/sentences';
import { sayManifests } from '../manifests/sentences';
import { say as saySurvival } from '../survival/sentences';
import { sayList } from './lists';
import { say as sayVerdict } from './verdict/catalogue';
import { sayCare } from './verdict/careCatalogue';
import { sayFleet } from './verdict/fleetCatalogue';
import { sayLife } from './verdict/lifeCatalogue';

/** All sentences that this package says: English templates by key, for translators and their tests. */
export const sentenceCatalogues = {
  lists: sayList.catalogue,
  verdict: sayVerdict.catalogue,
  life: sayLife.catalogue,
  care: sayCare.catalogue,
  fleet: sayFleet.catalogue,
  survival: saySurvival.catalogue,
  validation: sayValidation.catalogue,
  connection: sayConnection.catalogue,
  tables: sayTables.catalogue,
  manifests: sayManifests.catalogue,
  datacenter: sayDatacenter.catalogue,
  conditions: sayCondition.catalogue,
};

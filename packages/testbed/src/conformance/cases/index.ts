import type { ConformanceCase } from '../types';
import { accessCases } from './access';
import { allApplyCases } from './apply';
import { allCrdCases } from './crd';
import { deletionCases } from './deletion';
import { discoveryCases } from './discovery';
import { errorCases } from './errors';
import { kindCases } from './kinds';
import { garbageCases } from './garbageCollection';
import { listCases } from './listing';
import { metadataCases } from './metadata';
import { namespaceCases } from './namespaces';
import { negotiationCases } from './negotiation';
import { allFieldCases } from './fields';
import { allPatchCases } from './patch';
import { identityCases, reviewCases } from './reviews';
import { secretCases } from './secrets';
import { selectorCases } from './selectors';
import { subresourceCases } from './subresources';
import { updateCases } from './updates';
import { verbCases } from './verbs';
import { watchCases } from './watching';
import { watchRequestCases } from './watchRequests';

/** All cases of the suite: a line for each file. */
export const allCases: ConformanceCase[] = [
  ...accessCases,
  ...allApplyCases,
  ...allCrdCases,
  ...allFieldCases,
  ...allPatchCases,
  ...deletionCases,
  ...discoveryCases,
  ...errorCases,
  ...garbageCases,
  ...identityCases,
  ...kindCases,
  ...listCases,
  ...metadataCases,
  ...namespaceCases,
  ...negotiationCases,
  ...reviewCases,
  ...secretCases,
  ...selectorCases,
  ...subresourceCases,
  ...updateCases,
  ...verbCases,
  ...watchCases,
  ...watchRequestCases,
];

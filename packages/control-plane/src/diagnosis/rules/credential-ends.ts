import { adopt } from '../adopt';
import { clientConfigRefs, clusterRef } from '../refs';

/** A certificate or token that ends within 30 days; that of the control-plane cluster itself has no ClientConfig. */
export const credentialEnds = adopt({
  id: 'credential-ends',
  of: ({ rule }) => rule === 'credential.ends',
  evidence: ({ snapshot }, { headings }) => {
    const context = snapshot.contexts[String(headings[0].params.context)];
    const found = context ? clientConfigRefs(context) : [];
    return found.length > 0 ? found : [clusterRef(snapshot)];
  },
});

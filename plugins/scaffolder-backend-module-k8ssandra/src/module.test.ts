import { startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  scaffolderActionsExtensionPoint,
  type TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import scaffolderModuleK8ssandra from '.';

describe('scaffolderModuleK8ssandra', () => {
  it('adds the action, which supports dry runs', async () => {
    const actions: TemplateAction<any, any, any>[] = [];
    await startTestBackend({
      extensionPoints: [
        [
          scaffolderActionsExtensionPoint,
          { addActions: (...more) => actions.push(...more) },
        ],
      ],
      features: [scaffolderModuleK8ssandra, catalogServiceMock.factory()],
    });
    expect(
      actions.map(({ id, supportsDryRun }) => [id, supportsDryRun]),
    ).toEqual([['k8ssandra:cluster:create', true]]);
  });
});

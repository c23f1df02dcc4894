import {
  resourceTypes,
  type CassandraDatacenter,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  startTestWebhook,
  type TestWebhook,
} from '../../../fleet-simulator/src/testing/webhookServer';
import {
  apply,
  createWitness,
  describeOnLabs,
  order,
  removeCluster,
  untilSettled,
  type Lab,
  type Plane,
  type Witness,
} from '../support/lab';

jest.setTimeout(60_000);

const { CassandraDatacenter: TYPE, CustomResourceDefinition: CRD } =
  resourceTypes;

const WEBHOOKS = {
  group: 'admissionregistration.k8s.io',
  version: 'v1',
  kind: 'ValidatingWebhookConfiguration',
  plural: 'validatingwebhookconfigurations',
  namespaced: false,
};

describeOnLabs(
  'what a region does not take as it is written',
  'full',
  startLab => {
    let lab: Lab;
    let plane: Plane;
    let witness: Witness;
    let webhook: TestWebhook;

    beforeAll(async () => {
      lab = await startLab({ regions: ['east', 'west'] });
      webhook = await startTestWebhook();
      witness = createWitness(lab);
      plane = await lab.start({ interceptor: witness });
    });
    afterAll(async () => {
      await lab.stop();
      await webhook.close();
    });

    const steps = (name: string) => plane.plan(plane.id(name))?.steps ?? [];
    const says = (name: string, words: RegExp) =>
      plane.until(`${name} says ${words}`, () =>
        steps(name).some(each => words.test(each.reason?.text ?? '')),
      );
    const tried = (context: string) =>
      witness.writes.filter(
        each => each.type.kind === TYPE.kind && each.context === context,
      ).length;

    async function withCrd(
      context: string,
      change: (spec: any) => void,
      body: () => Promise<void>,
    ) {
      const admin = lab.admin(context);
      const key = { name: `${TYPE.plural}.${TYPE.group}` };
      const crd = await admin.get<any>(CRD, key);
      const spec = structuredClone(crd.spec);
      for (const version of spec.versions) {
        change(version.schema.openAPIV3Schema.properties.spec);
      }
      const put = async (next: object) => {
        const now = await admin.get<any>(CRD, key);
        await admin.update(CRD, { ...now, spec: next } as never);
      };
      await put(spec);
      await body();
      await put(crd.spec);
    }

    it('F25: a webhook that says no is believed, and asked again when something else is asked for', async () => {
      const admin = lab.admin('east');
      let refuses = true;
      webhook.reply = request =>
        refuses && request.object.spec.size > 1
          ? { allowed: false, status: { message: 'too many nodes' } }
          : { allowed: true };
      await admin.create(WEBHOOKS, {
        apiVersion: 'admissionregistration.k8s.io/v1',
        kind: WEBHOOKS.kind,
        metadata: { name: 'sizes' },
        webhooks: [
          {
            name: 'sizes.example.com',
            clientConfig: { url: webhook.url, caBundle: webhook.caBundle },
            rules: [
              {
                apiGroups: [TYPE.group],
                apiVersions: ['*'],
                operations: ['CREATE', 'UPDATE'],
                resources: [TYPE.plural],
              },
            ],
            failurePolicy: 'Fail',
            timeoutSeconds: 1,
            sideEffects: 'None',
            admissionReviewVersions: ['v1'],
          },
        ],
      } as never);
      await apply(lab, order('denied', { east: 3 }));
      await says('denied', /failed 1 time: .*too many nodes/);
      expect(
        steps('denied').find(each => each.id.startsWith('run/'))?.needsPerson,
      ).toBe(true);
      // Other work is done meanwhile, and the cluster itself is looked at again: the same object is not offered again.
      const beside = await apply(lab, order('beside', { west: 1 }));
      await untilSettled(plane, beside);
      await removeCluster(lab, beside);
      const asked = webhook.requests.length;
      const smaller = await apply(lab, order('denied', { east: 1 }));
      await untilSettled(plane, smaller);
      expect(
        webhook.requests
          .slice(0, asked)
          .every(each => each.object.spec.size === 3),
      ).toBe(true);
      expect(asked).toBe(1);

      // One that does not answer is another thing: it is asked again and again, and goes on by itself.
      webhook.reply = () => 'silence';
      const larger = await apply(lab, order('denied', { east: 2 }));
      await says('denied', /failed calling webhook/);
      refuses = false;
      webhook.reply = () => ({ allowed: true });
      await untilSettled(plane, larger);
      await removeCluster(lab, larger);
      await admin.delete(WEBHOOKS, { name: 'sizes' });
    });

    it.each([
      [
        'drops',
        ({ properties }: any) => {
          properties.additionalServiceConfig = { type: 'object' };
        },
      ],
      [
        'does not know',
        ({ properties }: any) => {
          properties.additionalServiceConfig = {
            type: 'object',
            properties: { dcService: { type: 'object' } },
          };
        },
      ],
    ])(
      'F27: fields that an older CRD %s are named, not written again and again',
      async (_what, change) => {
        await withCrd('west', change, async () => {
          const before = tried('west');
          const cluster = await apply(lab, order('pruned', { west: 1 }));
          await untilSettled(plane, cluster);
          expect(tried('west') - before).toBe(1);
          const told = plane
            .plan(plane.id('pruned'))
            ?.attention.find(each => each.key === 'attention.fieldsDropped');
          expect(told?.text).toContain('spec.additionalServiceConfig');
          expect(told?.text).toContain('west');
          const scaled = await apply(lab, order('pruned', { west: 2 }));
          await untilSettled(plane, scaled);
          expect(tried('west') - before).toBe(2);
          const [live] = (
            await lab.admin('west').list<CassandraDatacenter>(TYPE)
          ).items;
          expect(live.spec.size).toBe(2);
          await removeCluster(lab, cluster);
        });
      },
    );

    it('F28: a field that may not be is named as people write it', async () => {
      await withCrd(
        'west',
        ({ properties }) => {
          properties.size = {
            ...properties.size,
            'x-kubernetes-validations': [
              { rule: 'self <= 2', message: 'at most two nodes here' },
            ],
          };
        },
        async () => {
          const settled = await apply(
            lab,
            order('limited', { east: 1, west: 1 }),
          );
          await untilSettled(plane, settled);
          const before = tried('west');
          await apply(lab, order('limited', { east: 1, west: 3 }));
          await says(
            'limited',
            /spec\.cassandra\.datacenters\[1\]\.size: .*at most two nodes here/,
          );
          expect(tried('west')).toBe(before);
          const [live] = (
            await lab.admin('west').list<CassandraDatacenter>(TYPE)
          ).items;
          expect(live.spec.size).toBe(1);
          const back = await apply(lab, order('limited', { east: 1, west: 2 }));
          await untilSettled(plane, back);
          await removeCluster(lab, back);
        },
      );
    });
  },
);

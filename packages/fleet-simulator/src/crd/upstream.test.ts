import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { ApiServer } from '../apiserver/apiServer';
import { adminUser } from '../apiserver/client';
import { installCrds } from '../apiserver/installCrds';

const spec = resolve(__dirname, '../../../../../shared/spec');
const isThere = existsSync(spec);
if (!isThere) {
  // eslint-disable-next-line no-console
  console.warn(
    'Skipped: the CRDs of the K8ssandra operators are not at ../shared/spec',
  );
}

const read = (path: string) => readFileSync(join(spec, path), 'utf8');
const clusters =
  '/apis/k8ssandra.io/v1alpha1/namespaces/default/k8ssandraclusters';

(isThere ? describe : describe.skip)(
  'the CRDs of the K8ssandra operators',
  () => {
    let api: ApiServer;
    beforeAll(() => {
      api = new ApiServer({ name: 'upstream' });
      const crds = readdirSync(join(spec, 'crds')).map(file =>
        parse(read(`crds/${file}`)),
      );
      installCrds(api, crds);
    });
    afterAll(() => api.close());

    const post = (object: any, query = '') =>
      api.handle({
        method: 'POST',
        path: clusters,
        query: new URLSearchParams(query),
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(object),
        user: adminUser,
      });
    const fixtures = isThere
      ? readdirSync(join(spec, 'fixtures'), { recursive: true })
          .map(String)
          .filter(file => file.endsWith('k8ssandra.yaml'))
          .sort()
      : [];

    it.each(fixtures)('takes the fixture %s', async file => {
      const [object] = parseAllDocuments(read(join('fixtures', file)))
        .map(document => document.toJS())
        .filter(document => document?.kind === 'K8ssandraCluster');
      object.metadata = { name: file.replaceAll(/[/.]/g, '-').toLowerCase() };
      const { status, body } = await post(object, 'fieldValidation=Strict');
      expect([status, status < 300 ? '' : String(body)]).toEqual([201, '']);
    });

    it('creates a cluster in less than 5 ms', async () => {
      const object = parse(read('fixtures/multi-dc/k8ssandra.yaml'));
      const times: number[] = [];
      for (let index = 0; index < 60; index++) {
        object.metadata = { name: `speed-${index}` };
        const start = performance.now();
        const { status } = await post(object);
        times.push(performance.now() - start);
        expect(status).toBe(201);
      }
      times.sort((a, b) => a - b);
      expect(times[30]).toBeLessThan(5);
    });
  },
);

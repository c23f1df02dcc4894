import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { widget, widgetCrd } from '../testing';
import { findKubectl, Kubectl } from '../testing/kubectl';
import { type SimulatedCluster, startCluster } from '.';

// Each command starts a process; many do in one test.
jest.setTimeout(60_000);

const binary = findKubectl();
if (!binary) {
  // eslint-disable-next-line no-console
  console.warn('Skipped: no kubectl on the PATH and none named by KUBECTL');
}

const pod = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name: 'p', labels: { app: 'x' } },
  spec: {
    nodeName: 'node-1',
    containers: [{ name: 'c', image: 'i', ports: [{ containerPort: 80 }] }],
  },
};

(binary ? describe : describe.skip)('kubectl', () => {
  let cluster: SimulatedCluster;
  let kubectl: Kubectl;
  beforeAll(async () => {
    cluster = await startCluster({
      name: 'one',
      crds: [widgetCrd],
      hooks: { podLogs: () => 'hello from the pod\n' },
    });
    const folder = mkdtempSync(join(tmpdir(), 'kubectl-'));
    kubectl = new Kubectl(binary!, folder, await cluster.adminKubeconfig());
  });
  afterAll(() => cluster.close());

  /** Runs a command that must succeed. */
  const ok = async (args: string, input?: object | string) => {
    const text = typeof input === 'object' ? stringify(input) : input;
    const { code, out, error } = await kubectl.run(args, text);
    if (code !== 0) throw new Error(`kubectl ${args}: ${error}`);
    return out;
  };
  /** Runs a command that must fail. */
  const fails = async (args: string, input?: object) => {
    const { code, error } = await kubectl.run(args, input && stringify(input));
    expect(code).not.toBe(0);
    return error;
  };

  it('applies, gets, describes, patches and deletes a custom resource', async () => {
    const wide = widget('w', { size: 2, labels: { a: 'b' } });
    expect(await ok('apply -f -', wide)).toBe(
      'widget.test.example/w created\n',
    );
    expect(await ok('apply -f -', wide)).toBe(
      'widget.test.example/w unchanged\n',
    );
    expect(await ok('get wd')).toMatch(/^NAME +SIZE +READY\nw +2 +\n$/);
    expect(await ok('get widget w -o jsonpath={.spec.color}')).toBe('red');
    expect(await ok('describe widget w')).toMatch(/Spec:\n +Color: +red/);
    const changed = widget('w', { size: 3 });
    expect(await ok('apply -f -', changed)).toBe(
      'widget.test.example/w configured\n',
    );
    expect(await ok('get widget w -o jsonpath={.spec}')).toBe(
      '{"color":"red","size":3}',
    );
    await ok('patch widget w --type=merge -p {"spec":{"size":4}}');
    await ok(
      'patch widget w --type=json -p [{"op":"replace","path":"/spec/size","value":5}]',
    );
    expect(await ok('get widget w -o jsonpath={.spec.size}')).toBe('5');
    expect(await fails('patch widget w -p {"spec":{"size":4}}')).toMatch(
      /UnsupportedMediaType|unknown format/,
    );
    expect(await ok('delete widget w')).toBe(
      'widget.test.example "w" deleted\n',
    );
    expect(await fails('get widget w')).toBe(
      'Error from server (NotFound): widgets.test.example "w" not found\n',
    );
  });

  it('applies on the server, with conflicts', async () => {
    await ok('apply --server-side -f -', widget('s', { size: 2 }));
    const other = widget('s', { size: 3 });
    expect(
      await fails('apply --server-side --field-manager=other -f -', other),
    ).toMatch(/conflict with "kubectl": \.spec\.size/);
    await ok(
      'apply --server-side --field-manager=other --force-conflicts -f -',
      other,
    );
    expect(await ok('get widget s -o jsonpath={.spec.size}')).toBe('3');
    expect(await ok('get widget s --show-managed-fields -o yaml')).toMatch(
      /manager: other/,
    );
    expect(await ok('diff --server-side -f -', other).catch(String)).toBe('');
  });

  it('says what the schema refuses', async () => {
    expect(
      await fails('apply -f -', widget('bad', { size: 2, nope: 1 })),
    ).toMatch(/strict decoding error: unknown field "spec.nope"/);
    expect(
      await fails('apply -f -', widget('bad', { size: 99, color: 'blue' })),
    ).toMatch(/spec.size: Invalid value: 99: .*less than or equal to 9/s);
    expect(
      await ok('apply --dry-run=server -f -', widget('dry', { size: 1 })),
    ).toMatch(/created \(server dry run\)/);
    expect(await fails('get widget dry')).toMatch(/NotFound/);
  });

  it('handles pods: apply, strategic patch, label, logs, wait', async () => {
    expect(await ok('apply -f -', pod)).toBe('pod/p created\n');
    expect(await ok('apply -f -', pod)).toBe('pod/p unchanged\n');
    await ok(
      'patch pod p -p {"spec":{"containers":[{"name":"c","image":"j"}]}}',
    );
    expect(await ok('get pod p -o jsonpath={.spec.containers[*].image}')).toBe(
      'j',
    );
    await ok('label pod p tier=1');
    expect(await ok('get pods -l tier=1 -o name')).toBe('pod/p\n');
    expect(await ok('get pods -A --field-selector=metadata.name=p')).toMatch(
      /^NAMESPACE +NAME +READY +STATUS +RESTARTS +AGE\ndefault +p +0\/1 +Pending/,
    );
    expect(await ok('logs p')).toBe('hello from the pod\n');
    expect(await ok('describe pod p')).toMatch(/Status: +Pending/);
    expect(await ok('delete pod p')).toBe('pod "p" deleted\n');
  });

  it('watches', async () => {
    const seen = kubectl.until('get widgets -w -o name', /watched/);
    await ok('apply -f -', widget('watched', { size: 1 }));
    expect(await seen.done).toContain('widget.test.example/watched');
  });

  it('explains', async () => {
    expect(await ok('explain widget.spec.size')).toMatch(
      /FIELD: size <integer>.*How many\./s,
    );
    expect(await ok('explain pod.spec.containers')).toMatch(/imagePullPolicy/);
  });

  it('creates namespaces, secrets and accounts, and asks what is allowed', async () => {
    await ok('create namespace n');
    await ok('create secret generic s -n n --from-literal=a=b');
    expect(await ok('get secret s -n n -o jsonpath={.data.a}')).toBe('Yg==');
    expect(await ok('get secrets -n n')).toMatch(/s +Opaque +1 /);
    await ok('create serviceaccount robot -n n');
    await ok(
      'create rolebinding robot -n n --clusterrole=view --serviceaccount=n:robot',
    );
    expect(await ok('auth can-i create pods')).toBe('yes\n');
    const as = '--as=system:serviceaccount:n:robot';
    expect(await ok(`auth can-i list pods -n n ${as}`)).toBe('yes\n');
    expect((await kubectl.run(`auth can-i delete pods -n n ${as}`)).out).toBe(
      'no\n',
    );
    expect(await ok('auth whoami')).toMatch(/kubernetes-admin/);
    const token = (await ok('create token robot -n n')).trim();
    expect(
      await fails(
        `get nodes --token=${token} --kubeconfig=/dev/null --insecure-skip-tls-verify --server=${cluster.server}`,
      ),
    ).toMatch(
      /User "system:serviceaccount:n:robot" cannot list resource "nodes"/,
    );
    expect(await ok('delete namespace n')).toBe('namespace "n" deleted\n');
  });

  it('scales a workload, and waits for a condition and a deletion', async () => {
    const labels = { app: 'set' };
    await ok('apply -f -', {
      apiVersion: 'apps/v1',
      kind: 'StatefulSet',
      metadata: { name: 'set' },
      spec: {
        selector: { matchLabels: labels },
        serviceName: 'set',
        template: {
          metadata: { labels },
          spec: { containers: [{ name: 'c', image: 'i' }] },
        },
      },
    });
    await ok('scale statefulset set --replicas=3');
    expect(await ok('get statefulsets')).toMatch(/set +0\/3 /);
    await ok('apply -f -', widget('waiting', { size: 1 }));
    const met = ok('wait widget waiting --for=condition=Up --timeout=20s');
    await ok(
      'patch widget waiting --subresource=status --type=merge -p {"status":{"conditions":[{"type":"Up","status":"True"}]}}',
    );
    expect(await met).toBe('widget.test.example/waiting condition met\n');
    const gone = ok('wait widget waiting --for=delete --timeout=20s');
    await ok('delete widget waiting --wait=false');
    await gone;
  });

  it('lists what there is', async () => {
    expect(await ok('api-resources --api-group=test.example')).toMatch(
      /widgets +wd +test.example\/v1 +true +Widget/,
    );
    expect(await ok('get crd')).toMatch(/widgets\.test\.example/);
    expect(await ok('version')).toMatch(/Server Version: v1\./);
  });
});

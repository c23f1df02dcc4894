import { chromium } from 'playwright-core';
import { readFileSync, existsSync } from 'fs';
import { join, extname } from 'path';
import { aFleet, aRollOut, aTroubledCluster } from '../../plugins/k8ssandra/src/testing/scenes';
import { aCluster, aContext, aControlPlane, aSilentContext, say } from '../../plugins/k8ssandra/src/testing/views';

const dist = join(__dirname, 'dist');
const types: any = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html', '.svg': 'image/svg+xml' };
const b64 = (o: any) => Buffer.from(JSON.stringify(o)).toString('base64url');
const token = `${b64({ alg: 'none' })}.${b64({ sub: 'user:default/petra', exp: 4e9 })}.x`;
const entity = (name: string, type = 'cassandra-cluster') => ({ apiVersion: 'backstage.io/v1alpha1', kind: 'Resource', metadata: { name, namespace: 'default', title: name.split('.')[0], uid: name, etag: 'x', annotations: { 'backstage.k8ssandra.io/cluster': 'hub/cassandra/demo', 'backstage.io/managed-by-location': 'k8ssandra:hub', 'backstage.io/managed-by-origin-location': 'k8ssandra:hub' } }, spec: { type, owner: 'group:default/payments', lifecycle: 'production' }, relations: [{ type: 'ownedBy', targetRef: 'group:default/payments' }] });
let current: any = aRollOut();
let fleet: any = aFleet();
const template = JSON.parse(readFileSync('/tmp/fe/template.json', 'utf8'));
async function main() {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
  const shots = process.argv.slice(2);
  const shot = async (name: string, path: string, { width = 1440, dark = false, prepare }: any = {}) => {
    if (shots.length && !shots.some(s => name.startsWith(s))) return;
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: dark ? 'dark' : 'light' });
    const page = await context.newPage();
    page.on('pageerror', e => console.log(name, 'PAGEERROR', e.message.slice(0, 300)));
    page.on('console', m => m.type() === 'error' && !/Failed to load resource|WebSocket/.test(m.text()) && console.log(name, 'CONSOLE', m.text().slice(0, 300)));
    await page.addInitScript((d: boolean) => { localStorage.setItem('theme', d ? 'dark' : 'light'); localStorage.setItem('sidebarPinState', 'true'); }, dark);
    await page.route('**/*', async route => {
      const url = new URL(route.request().url());
      const json = (body: any, status = 200) => route.fulfill({ status, contentType: 'application/json', body: JSON.stringify(body) });
      const p = url.pathname;
      if (p.startsWith('/api/auth/')) return json({ profile: { displayName: 'Petra' }, providerInfo: {}, backstageIdentity: { token, identity: { type: 'user', userEntityRef: 'user:default/petra', ownershipEntityRefs: ['group:default/platform'] } } });
      if (p === '/api/k8ssandra/v1/clusters') return json(fleet);
      if (p === '/api/k8ssandra/v1/control-planes') return json({ items: [{ name: 'hub', mode: 'reconcile', context: aControlPlane() }] });
      if (p.endsWith('/contexts')) return json({ items: fleet.contexts });
      if (p.endsWith('/namespaces')) return json({ items: [{ name: 'cassandra', missingIn: ['prod-us-east'], unknownIn: ['prod-ap-south'] }, { name: 'orders', missingIn: [], unknownIn: [] }] });
      if (p.endsWith('/manifests')) {
        const body = JSON.parse(route.request().postData() ?? '{}');
        if (body.manifest.includes('bad')) return json({ error: { name: 'InputError', message: 'refused', causes: [{ field: 'spec.cassandra.datacenters[1].size', reason: 'FieldValueInvalid', message: 'must be 1 or more' }] }, response: { statusCode: 422 } }, 422);
        return json({ dryRun: true, id: { controlPlane: 'hub', namespace: 'cassandra', name: 'demo' }, uid: null, outcome: 'created', notes: [say('spec.cassandra.cluster was read as clusterName.')], warnings: [say('Context prod-sa-east is not configured: dc3 waits for it.')], manifest: { spec: { cassandra: { datacenters: [1, 2] } } }, plan: aRollOut().plan });
      }
      if (p.includes('/clusters/')) return json(current);
      if (p.startsWith('/api/catalog/entities/by-name') || p.includes('/entities/by-refs') ) {
        if (p.includes('by-refs')) { const refs = JSON.parse(route.request().postData() ?? '{"entityRefs":[]}').entityRefs; return json({ items: refs.map(() => null) }); }
        return json(p.includes('/template/') ? template.entity : entity(decodeURIComponent(p.split('/').pop()!), p.includes('kube') ? 'kubernetes-cluster' : p.includes('dcx') ? 'cassandra-datacenter' : undefined));
      }
      if (p.startsWith('/api/catalog/entity-facets')) return json({ facets: {} });
      if (p.startsWith('/api/catalog')) return json({ items: [], totalItems: 0, pageInfo: {} });
      if (p.includes('/parameter-schema')) return json(template.schema);
      if (p.startsWith('/api/permission/authorize')) { const q = JSON.parse(route.request().postData() ?? '{}'); return json({ items: q.items.map((i: any) => ({ id: i.id, result: 'ALLOW' })) }); }
      if (p.startsWith('/api/')) return json({}, 404);
      const file = join(dist, p);
      if (extname(p) && existsSync(file)) return route.fulfill({ status: 200, contentType: types[extname(p)] ?? 'application/octet-stream', body: readFileSync(file) });
      return route.fulfill({ status: 200, contentType: 'text/html', body: readFileSync(join(dist, 'index.html'), 'utf8').replace('"permission": {', '"auth": {"providers":{"demo":{"users":["user:default/petra","user:default/olaf"]}}},"permission": {') });
    });
    await page.goto(`http://localhost:7007${path}`);
    try {
      if (!name.startsWith('signin')) await page.getByRole('button', { name: /Petra/ }).click({ timeout: 8000 });
      if (prepare) await prepare(page); else await page.waitForTimeout(1200);
    } catch (e) { console.log(name, 'ERR', String(e).slice(0, 400)); }
    await page.addScriptTag({ content: readFileSync('/work/main/node_modules/axe-core/axe.min.js', 'utf8') });
    const found: any = await page.evaluate(() => (window as any).axe.run(document, { resultTypes: ['violations'] }));
    for (const v of found.violations) console.log('  AXE', name, v.id, v.nodes.map((n: any) => n.html.slice(0, 140)).slice(0, 4));
    // full height of the scrolling main
    const height = await page.evaluate(() => Math.max(...[...document.querySelectorAll('main,article,#root,body')].map(e => e.scrollHeight)));
    await page.setViewportSize({ width, height: Math.min(Math.max(height + 60, 900), 3600) });
    await page.waitForTimeout(300);
    await page.screenshot({ path: `/tmp/fe/${name}.png` });
    await context.close();
    console.log(name);
  };
  const wait = (ms = 1200) => async (p: any) => p.waitForTimeout(ms);
  const E = '/catalog/default/resource/demo.cassandra.hub';
  for (const dark of [false, true]) for (const width of [1440, 400]) {
    const s = `${dark ? 'dark' : 'light'}-${width}`;
    await shot(`signin-${s}`, '/', { width, dark });
    await shot(`fleet-${s}`, '/cassandra', { width, dark });
    current = aRollOut(); await shot(`roll-${s}`, E, { width, dark });
    current = aTroubledCluster(); await shot(`trouble-${s}`, E, { width, dark });
    await shot(`delete-${s}`, E, { width, dark, prepare: async (p: any) => { await p.getByRole('button', { name: 'Delete…' }).click(); await p.waitForTimeout(600); } });
    await shot(`table-${s}`, E, { width, dark, prepare: async (p: any) => { await p.getByRole('button', { name: 'Table' }).click(); await p.waitForTimeout(600); } });
    await shot(`import-${s}`, '/cassandra', { width, dark, prepare: async (p: any) => { await p.getByRole('button', { name: 'Import a manifest' }).click(); await p.getByLabel(/Manifest of one/).fill('kind: K8ssandraCluster\nmetadata:\n  name: demo\nspec:\n  cassandra:\n    datacenters: []\n'); await p.getByRole('button', { name: 'Check' }).click(); await p.waitForTimeout(900); } });
    await shot(`refused-${s}`, '/cassandra', { width, dark, prepare: async (p: any) => { await p.getByRole('button', { name: 'Import a manifest' }).click(); await p.getByLabel(/Manifest of one/).fill('kind: K8ssandraCluster\nmetadata:\n  name: bad\n  namespace: x\nspec:\n  cassandra:\n    datacenters:\n    - size: 3\n    - size: 0\n'); await p.getByRole('button', { name: 'Check' }).click(); await p.waitForTimeout(900); } });
    await shot(`kube-${s}`, '/catalog/default/resource/kube.prod-us-east.hub', { width, dark });
    await shot(`order-${s}`, '/create/templates/default/cassandra-cluster', { width, dark, prepare: wait(2500) });
    await shot(`preview-${s}`, '/create/templates/default/cassandra-cluster?formData=' + encodeURIComponent(JSON.stringify({ name: 'orders', controlPlane: 'hub', namespace: 'cassandra', serverVersion: '5.0.6', storage: { size: '5Gi' }, regions: [{ context: '', datacenterName: 'dc1', size: 3, racks: [{ name: 'r1' }] }, { context: 'prod-ap-south', datacenterName: 'dc1', size: 2, racks: [{ name: 'r1' }, { name: 'r2' }, { name: 'r3' }] }] })), { width, dark, prepare: wait(2500) });
  }
  const empty = { ...aFleet(), items: [], headline: say('No cluster yet.') };
  fleet = empty; await shot('empty', '/cassandra');
  fleet = { ...empty, controlPlanes: [], contexts: [] }; await shot('unconfigured', '/cassandra');
  await browser.close();
}
main();

// What a new demo comes with: one cluster for each of the two teams, ordered through the portal as a person would.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'examples/portal/clusters';
/** Until the control plane has read its cluster it takes no order. */
const ATTEMPTS = 50;
const PAUSE_MS = 200;

/** Orders every cluster of `examples/portal/clusters`; rejects with what the portal says against it. */
export async function orderExamples({ root, baseUrl, token }) {
  for (const file of readdirSync(join(root, FOLDER)).sort()) {
    const manifest = readFileSync(join(root, FOLDER, file), 'utf8');
    await order(baseUrl, token, { manifest, createToken: `demo-${file}` });
  }
}

async function order(baseUrl, token, body) {
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(
      `${baseUrl}/api/k8ssandra/v1/control-planes/control-plane/manifests`,
      {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify(body),
      },
    );
    if (response.ok) return;
    if (response.status !== 503 || attempt === ATTEMPTS) {
      const { error } = await response.json();
      throw new Error(error.message);
    }
    await new Promise(resolve => setTimeout(resolve, PAUSE_MS));
  }
}

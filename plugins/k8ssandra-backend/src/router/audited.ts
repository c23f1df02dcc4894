import type { AuditorService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { JsonObject } from '@backstage/types';
import type { Request } from 'express';
import { InvalidManifestError } from '../manifest/InvalidManifestError';

/** What is recorded of a write. */
export interface AuditedWrite {
  auditor: AuditorService;
  eventId: string;
  severityLevel: 'low' | 'medium' | 'high' | 'critical';
  request: Request<any, any, any, any>;
  meta: JsonObject;
}

/**
 * Does a write as an audit event, successful or failed. `note` adds what becomes known on the way. Manifests are never part of it,
 * nor is the text of a refusal, which may quote values.
 */
export async function audited<T>(
  write: AuditedWrite,
  work: (note: (meta: JsonObject) => void) => Promise<T>,
): Promise<T> {
  const { auditor, eventId, severityLevel, request, meta } = write;
  const event = await auditor.createEvent({
    eventId,
    severityLevel,
    request,
    meta,
  });
  let known = meta;
  try {
    const result = await work(more => {
      known = { ...known, ...more };
    });
    await event.success({ meta: known });
    return result;
  } catch (error) {
    await event.fail({ meta: known, error: withoutValues(error) });
    throw error;
  }
}

function withoutValues(error: unknown): Error {
  const plain = new Error('The write failed');
  if (isError(error)) {
    plain.name = error.name;
    plain.message = `The write was refused with ${error.name}`;
  }
  if (error instanceof InvalidManifestError) {
    const fields = error.causes.map(({ field }) => field).join(', ');
    plain.message = `The manifest was refused because of ${fields}`;
  }
  plain.stack = undefined;
  return plain;
}

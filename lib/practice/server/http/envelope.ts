import { json, type Reply } from './reply';

/**
 * The answers of the Workspace API: `{ status: { code, message }, data }`. Code 0 is done, 1 accepted (the result arrives
 * as an event), anything else an error. 603 for a missing session is what the version probe answers; the other error codes
 * are ours.
 */
export const statusCodes = {
  done: 0,
  accepted: 1,
  badRequest: 400,
  refused: 403,
  notFound: 404,
  noSession: 603,
} as const;

export const done = (data?: unknown): Reply =>
  json(200, { status: { code: statusCodes.done }, ...(data === undefined ? {} : { data }) });

export const accepted = (operationId: string | null): Reply =>
  json(200, { status: { code: statusCodes.accepted }, ...(operationId === null ? {} : { operationId }) });

const failed = (status: number, code: number, message: string): Reply => json(status, { status: { code, message } });

/** `message` names the field or the place that is wrong. */
export const badRequest = (message: string): Reply => failed(400, statusCodes.badRequest, message);
export const refused = (message: string): Reply => failed(403, statusCodes.refused, message);
export const notFound = (message: string): Reply => failed(404, statusCodes.notFound, message);
export const noSession = (message: string): Reply => failed(403, statusCodes.noSession, message);
export const unavailable = (status: number, message: string): Reply => failed(status, status, message);

import type { Agent, Allowances } from '../../session/agent';
import type { CallReport } from '../../session/call';
import type { InteractionReport } from '../../session/interaction';
import type { ChannelReport, DialerNews } from '../../session/news';
import { decodeAllowances } from './decodeAllowances';
import { decodeCall } from './decodeCall';
import { decodeMediaChannels, decodeVoice } from './decodeChannels';
import { decodeInteractions } from './decodeInteraction';
import { decodeServices } from './decodeServices';
import { type Fields, fields, list, type Note, text } from './read';

export interface DecodedWorkspace {
  agent: Agent;
  allowances: Allowances;
  /** The dialer's number of the agent's tenant, part of the topics of push previews; null where it is not told. */
  tenant: string | null;
}

export interface DecodedSession extends DecodedWorkspace {
  /** Null while the channels are not logged in. */
  active: {
    calls: readonly CallReport[];
    channels: readonly ChannelReport[];
    /** Missing where the account has no part for media. */
    interactions?: readonly InteractionReport[];
    services: readonly Extract<DialerNews, { type: 'ServiceChanged' }>[];
  } | null;
}

/**
 * Agent and allowances from `data` of `WorkspaceInitializationComplete` or `current-session` (protocol notes, sections 1.4 and
 * 2). Null, with a note, without a user that has any name to go by. A password that one server puts beside the user is not
 * read.
 */
export function decodeWorkspace(raw: unknown, note: Note): DecodedWorkspace | null {
  const data = fields(raw);
  const user = fields(data?.user);
  const id = user && (text(user.agentLogin) ?? text(user.employeeId) ?? text(user.userName));
  if (data === null || user === null || id === null) {
    note('workspace: no user');
    return null;
  }
  const agent: Agent = {
    id,
    userName: text(user.userName) ?? id,
    firstName: text(user.firstName) ?? '',
    lastName: text(user.lastName) ?? '',
    place: text(fields(user.activeSession)?.currentPlace) ?? text(user.defaultPlace),
  };
  return { agent, allowances: decodeAllowances(user, data.configuration, note), tenant: text(user.tenantDBID) };
}

/** The dialer's account of a session, from the body of `current-session`. */
export function decodeSession(body: unknown, note: Note): DecodedSession | null {
  const data = fields(body)?.data;
  const workspace = decodeWorkspace(data, note);
  if (workspace === null) return null;
  const active = fields(fields(fields(data)?.user)?.activeSession);
  return { ...workspace, active: active && decodeActive(active, note) };
}

function decodeActive(active: Fields, note: Note): DecodedSession['active'] {
  const voice = active.dn === undefined ? null : decodeVoice(active.dn, note);
  const media = fields(active.media);
  const mediaChannels = active.media === undefined ? [] : decodeMediaChannels(active.media, note);
  return {
    calls: list(active.calls).flatMap((raw) => decodeCall(raw, note)?.call ?? []),
    channels: [...(voice === null ? [] : [voice]), ...mediaChannels],
    ...(media === null ? {} : { interactions: decodeInteractions(media, note) }),
    services: list(active.services).length === 0 ? [] : decodeServices(active, note),
  };
}

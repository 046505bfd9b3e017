/** Why a session is over. */
export type SessionEnd = 'loggedOut' | 'expired' | 'elsewhere';

/** A signed-in desktop. */
export interface WorkspaceSession {
  /** The cookie's value. */
  id: string;
  /** User name. */
  agent: string;
  ended: SessionEnd | null;
  /** False while the server has not built it yet; only `lateSession` makes that take time. */
  isBuilt: boolean;
  /** Whether it asked for the short configuration. */
  isOptimized: boolean;
}

/** The server's sessions; one agent has one at a time. */
export interface Sessions {
  /** Opens a session; one that the agent had before is ended as `elsewhere` and returned. */
  open(
    id: string,
    agent: string,
    how: Pick<WorkspaceSession, 'isBuilt' | 'isOptimized'>,
  ): { session: WorkspaceSession; ousted: WorkspaceSession | null };
  end(session: WorkspaceSession, why: SessionEnd): void;
  /** By the cookie's value, ended ones too. */
  byId(id: string): WorkspaceSession | null;
  /** The agent's open session. */
  ofAgent(agent: string): WorkspaceSession | null;
}

/** The words of a refusal; the real server's are not public. */
export const endedBecause: Readonly<Record<SessionEnd, string>> = {
  loggedOut: 'The session was logged out',
  expired: 'The session has expired',
  elsewhere: 'The session was ended by another sign-in of the same agent',
};

export function createSessions(): Sessions {
  const sessions = new Map<string, WorkspaceSession>();
  const ofAgent = (agent: string) => {
    for (const session of sessions.values()) if (session.agent === agent && session.ended === null) return session;
    return null;
  };
  const end = (session: WorkspaceSession, why: SessionEnd) => {
    session.ended ??= why;
  };
  return {
    open(id, agent, how) {
      const ousted = ofAgent(agent);
      if (ousted) end(ousted, 'elsewhere');
      const session: WorkspaceSession = { id, agent, ended: null, ...how };
      sessions.set(id, session);
      return { session, ousted };
    },
    end,
    byId: (id) => sessions.get(id) ?? null,
    ofAgent,
  };
}

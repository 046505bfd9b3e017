import { createHash, randomBytes } from 'node:crypto';
import { ok, problem, type Result } from '../../../support/result';

interface Grant {
  agent: string;
  redirectUri: string;
  clientId: string;
  challenge: { value: string; method: 'plain' | 'S256' } | null;
  expiresAt: number;
}

export interface Redemption {
  code: string;
  redirectUri: string | null;
  verifier: string | null;
}

/** Authorization codes and access tokens. */
export interface Grants {
  /** A code for an agent who has just signed in; good once, for a minute. */
  issueCode(grant: Omit<Grant, 'expiresAt'>): string;
  /** The agent of a code, which is used up even when it is refused. */
  redeem(redemption: Redemption): Result<string, string>;
  issueToken(agent: string): string;
  agentOfToken(token: string): string | null;
}

const codeLifetime = 60_000;

export function createGrants(now: () => number): Grants {
  const codes = new Map<string, Grant>();
  const tokens = new Map<string, string>();
  return {
    issueCode(grant) {
      const code = randomBytes(12).toString('base64url');
      codes.set(code, { ...grant, expiresAt: now() + codeLifetime });
      return code;
    },
    redeem({ code, redirectUri, verifier }) {
      const grant = codes.get(code);
      codes.delete(code);
      if (!grant) return problem('The authorization code is unknown or was used before');
      if (grant.expiresAt < now()) return problem('The authorization code has expired');
      if (redirectUri !== grant.redirectUri) return problem('redirect_uri is not the one that the code was issued for');
      if (grant.challenge && verifier === null)
        return problem('The code was issued with a code_challenge and needs its code_verifier');
      if (grant.challenge && verifier !== null && !answersChallenge(grant.challenge, verifier))
        return problem('code_verifier does not answer the code_challenge');
      return ok(grant.agent);
    },
    issueToken(agent) {
      const token = randomBytes(24).toString('base64url');
      tokens.set(token, agent);
      return token;
    },
    agentOfToken: (token) => tokens.get(token) ?? null,
  };
}

function answersChallenge(challenge: { value: string; method: 'plain' | 'S256' }, verifier: string): boolean {
  const answer = challenge.method === 'plain' ? verifier : createHash('sha256').update(verifier).digest('base64url');
  return answer === challenge.value;
}

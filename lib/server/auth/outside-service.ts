import "server-only";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { env } from "@/lib/server/env";

/** The newsroom's own sign-in service, as the settings name it. */
export interface OutsideService {
  readonly id: "oidc";
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** The sign-in service of the settings; null where none is set. Throws when only a part of it is. */
export function findOutsideService(): OutsideService | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: name } = env();
  if (issuer !== undefined && clientId !== undefined && clientSecret !== undefined) {
    return { id: "oidc", name, issuer, clientId, clientSecret };
  }
  if ([issuer, clientId, clientSecret].some((part) => part !== undefined)) {
    throw new Error("settings missing or wrong: OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET go together");
  }
  return null;
}

/** OpenID Connect with everything that binds an answer to its question: state, nonce and a proof key. */
export function outsideProvider(service: OutsideService): OAuthConfig<{ sub: string }> {
  const { id, name, issuer, clientId, clientSecret } = service;
  return {
    id,
    name,
    type: "oauth",
    wellKnown: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
    issuer,
    clientId,
    clientSecret,
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    authorization: { params: { scope: "openid email profile" } },
    // Who this is among the members is found out afterwards; nothing of the service's profile is kept.
    profile: ({ sub }) => ({ id: sub }),
  };
}

import { permissionsOfScopes, scopesWrite, type Permission, type TokenScope } from "@gantry/records";

type Permissions = ReadonlySet<Permission>;

/** What an access token lets its owner do at most. */
export interface TokenGrant {
  tokenId: string;
  /** Whether it lets anything be changed at all. */
  writes: boolean;
  /** Of permissions that a role gives, those that the token leaves. */
  within(held: Permissions): Permissions;
}

export function tokenGrant(tokenId: string, scopes: readonly TokenScope[]): TokenGrant {
  const allowed = permissionsOfScopes(scopes);
  // Roles share few sets of permissions, and each row of a list asks for one of them.
  const known = new WeakMap<Permissions, Permissions>();
  return {
    tokenId,
    writes: scopesWrite(scopes),
    within(held) {
      const found = known.get(held) ?? new Set([...held].filter((permission) => allowed.has(permission)));
      known.set(held, found);
      return found;
    },
  };
}

import { organisationRoles, projectRoles, type Permission, type Role } from "@gantry/records";
import type { TokenGrant } from "./tokenGrant.ts";

/** Who acts, and what that user may do. Loaded anew for every request, so that a role taken away counts at once. */
export interface Actor {
  userId: string;
  orgId: string;
  name: string;
  /** The person this account belongs to, whom work is assigned to. */
  personId: string | null;
  role: Role;
  /** Held in the organisation; for an administrator these are all there are. */
  permissions: ReadonlySet<Permission>;
  /** Role by project, for the projects the user is a member of. */
  memberships: ReadonlyMap<string, Role>;
  /** The access token the request came with, which narrows all permissions; null for a session. */
  grant: TokenGrant | null;
}

export interface ActorFacts {
  userId: string;
  orgId: string;
  name: string;
  personId: string | null;
  role: Role;
  memberships: Iterable<readonly [projectId: string, role: Role]>;
}

const organisationPermissions = setsOf(organisationRoles);
const projectPermissions = setsOf(projectRoles);
const visitor: ReadonlySet<Permission> = new Set(["project.read"]);
const stranger: ReadonlySet<Permission> = new Set();

export function actorOf(facts: ActorFacts): Actor {
  const { userId, orgId, name, personId, role } = facts;
  return {
    userId,
    orgId,
    name,
    personId,
    role,
    permissions: organisationPermissions[role],
    memberships: new Map(facts.memberships),
    grant: null,
  };
}

/** The same actor with no more than an access token allows. */
export function narrowed(actor: Actor, grant: TokenGrant): Actor {
  return { ...actor, grant, permissions: grant.within(actor.permissions) };
}

/** Of permissions that a role gives the actor, those that an access token leaves. */
export function granted({ grant }: Actor, held: ReadonlySet<Permission>): ReadonlySet<Permission> {
  return grant === null ? held : grant.within(held);
}

export function isAdministrator(actor: Actor): boolean {
  return actor.role === "administrator";
}

/** What the actor may do in a project. `open`: the project is visible to the whole organisation. */
export function permissionsIn(actor: Actor, projectId: string, open: boolean): ReadonlySet<Permission> {
  if (isAdministrator(actor)) return granted(actor, projectPermissions.administrator);
  const role = actor.memberships.get(projectId);
  if (role) return granted(actor, projectPermissions[role]);
  return open ? visitor : stranger;
}

function setsOf(of: Record<Role, readonly Permission[]>): Record<Role, ReadonlySet<Permission>> {
  return {
    administrator: new Set(of.administrator),
    manager: new Set(of.manager),
    member: new Set(of.member),
    viewer: new Set(of.viewer),
  };
}

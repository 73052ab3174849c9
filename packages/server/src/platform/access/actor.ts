import { organisationRoles, projectRoles, type Permission, type Role } from "@gantry/records";
import type { TokenGrant } from "./tokenGrant.ts";
import { noShares, type Shares } from "./shares.ts";

/** Who acts, and what that user may do. Loaded anew for every request, so that a role taken away counts at once. */
export interface Actor {
  userId: string;
  orgId: string;
  name: string;
  /** The person this account belongs to, whom work is assigned to. */
  personId: string | null;
  role: Role;
  /** Held in the organisation. Those among them that projects give are held in every project. */
  permissions: ReadonlySet<Permission>;
  /** What each project permits in which the user, or a group of theirs, is a member. */
  memberships: ReadonlyMap<string, ReadonlySet<Permission>>;
  /** Roles held in those projects: names of built-in ones, ids of the organisation's own. */
  projectRoles: ReadonlyMap<string, ReadonlySet<string>>;
  /** What else is shared with the user or a group of theirs, row by row. */
  shares: Shares;
  /** Permissions that hold in every project. */
  everywhere: ReadonlySet<Permission>;
  /** The access token the request came with, which narrows all permissions; null for a session. */
  grant: TokenGrant | null;
}

/** A role somebody has: built in, or made by the organisation (then `permissions` counts and nothing else). */
export interface HeldRole {
  role: Role;
  /** The id of the organisation's own role; left out where that does not matter. */
  roleId?: string | null;
  permissions: readonly Permission[] | null;
}

export interface ActorFacts extends HeldRole {
  userId: string;
  orgId: string;
  name: string;
  personId: string | null;
  memberships: readonly (readonly [projectId: string, held: HeldRole])[];
  shares?: Shares;
}

const organisationPermissions = setsOf(organisationRoles);
const projectPermissions = setsOf(projectRoles);
const visitor: ReadonlySet<Permission> = new Set(["project.read"]);
const stranger: ReadonlySet<Permission> = new Set();
/** Permissions that roles in a project give; all others are the organisation's. */
const ofProjects: ReadonlySet<string> = projectPermissions.administrator;

export function actorOf(facts: ActorFacts): Actor {
  const { userId, orgId, name, personId, role, shares = noShares } = facts;
  const permissions = heldPermissions(facts, organisationPermissions);
  return {
    userId,
    orgId,
    name,
    personId,
    role,
    permissions,
    everywhere: everywhereOf(permissions),
    // A guest sees what is shared with them, and nothing else.
    memberships: role === "guest" ? new Map() : membershipsOf(facts.memberships),
    projectRoles: role === "guest" ? new Map() : projectRolesOf(facts.memberships),
    shares,
    grant: null,
  };
}

/** The same actor with no more than an access token allows. */
export function narrowed(actor: Actor, grant: TokenGrant): Actor {
  const permissions = grant.within(actor.permissions);
  const memberships = [...actor.memberships].flatMap(([id, held]) => {
    const left = grant.within(held);
    return left.has("project.read") ? [[id, left] as const] : [];
  });
  return { ...actor, grant, permissions, everywhere: everywhereOf(permissions), memberships: new Map(memberships) };
}

/** Of permissions that a role gives the actor, those that an access token leaves. */
export function granted({ grant }: Actor, held: ReadonlySet<Permission>): ReadonlySet<Permission> {
  return grant === null ? held : grant.within(held);
}

/** Whoever may not see a project may do nothing in it. */
function everywhereOf(permissions: ReadonlySet<Permission>): ReadonlySet<Permission> {
  if (!permissions.has("project.read")) return stranger;
  const found = [...permissions].filter(isProjectPermission);
  return found.length === ofProjects.size ? projectPermissions.administrator : new Set(found);
}

/** Of several roles in one project all permissions count, so that the strongest wins. */
function membershipsOf(held: ActorFacts["memberships"]): Map<string, ReadonlySet<Permission>> {
  const found = new Map<string, ReadonlySet<Permission>>();
  for (const [projectId, role] of held) {
    const given = heldPermissions(role, projectPermissions);
    // Whoever may not see a project has nothing in it.
    if (!given.has("project.read")) continue;
    const before = found.get(projectId);
    found.set(projectId, before ? new Set([...before, ...given]) : given);
  }
  return found;
}

function projectRolesOf(held: ActorFacts["memberships"]): Map<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const [projectId, { role, roleId }] of held) {
    const roles = found.get(projectId) ?? new Set();
    found.set(projectId, roles.add(roleId ?? role));
  }
  return found;
}

/** Roles the actor has in a project, else (also where there is no project) in the organisation: built-in names, or ids. */
export function rolesIn(actor: Actor, projectId: string | null): ReadonlySet<string> {
  const held = projectId === null ? undefined : actor.projectRoles.get(projectId);
  return held ?? new Set([actor.role]);
}

export function isProjectPermission(permission: Permission): boolean {
  return ofProjects.has(permission);
}

/** Permissions of a role in the organisation. */
export function organisationPermissionsOf(held: HeldRole): ReadonlySet<Permission> {
  return heldPermissions(held, organisationPermissions);
}

/** Permissions of a role in a project. */
export function projectPermissionsOf(held: HeldRole): ReadonlySet<Permission> {
  return heldPermissions(held, projectPermissions);
}

function heldPermissions(
  { role, permissions }: HeldRole,
  builtIn: Record<Role, ReadonlySet<Permission>>,
): ReadonlySet<Permission> {
  return permissions ? new Set(permissions) : builtIn[role];
}

/** The same text for two actors who may do and see the same. */
export function rightsKey({ role, permissions, memberships, shares }: Actor): string {
  const sorted = (set: Iterable<string>) => [...set].sort();
  const byId = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1);
  return JSON.stringify([
    role,
    sorted(permissions),
    [...memberships].sort(byId).map(([id, held]) => [id, sorted(held)]),
    [...shares].sort(byId).map(([record, of]) => [record, [...of.rows].sort(byId), [...of.projects].sort(byId)]),
  ]);
}

export function isAdministrator(actor: Actor): boolean {
  return actor.role === "administrator";
}

/** Whether every project is the actor's to see, whoever its members are. */
export function seesEveryProject(actor: Actor): boolean {
  return actor.everywhere.size > 0;
}

/** What the actor may do in a project. `open`: the project is visible to the whole organisation, which guests are no part of. */
export function permissionsIn(actor: Actor, projectId: string, open: boolean): ReadonlySet<Permission> {
  const own = actor.memberships.get(projectId) ?? (open && actor.role !== "guest" ? visitor : stranger);
  const { everywhere } = actor;
  if (everywhere.size === 0 || own.size === 0) return own.size === 0 ? everywhere : own;
  return everywhere.size === ofProjects.size ? everywhere : new Set([...own, ...everywhere]);
}

function setsOf(of: Record<Role, readonly Permission[]>): Record<Role, ReadonlySet<Permission>> {
  return {
    administrator: new Set(of.administrator),
    manager: new Set(of.manager),
    member: new Set(of.member),
    viewer: new Set(of.viewer),
    guest: new Set(of.guest),
  };
}

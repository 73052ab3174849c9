import { projectRoles, type Permission, type RecordDeclaration, type ShareLevel } from "@gantry/records";
import type { Db } from "../db/database.ts";
import { granted, isProjectPermission, permissionsIn, type Actor } from "./actor.ts";
import { ProjectFacts } from "./projectFacts.ts";
import { isAtLeast, sharedLevel } from "./shares.ts";

export type RowAction = "read" | "create" | "write" | "delete";

/** Where a row stands, as far as access goes. Whoever gives no `id` asks about the place alone, for which no single row is shared. */
export interface Place {
  projectId: string | null;
  id?: string;
  /** Fields of the row; for one that hangs on another, the name and id of that one are looked at. */
  values?: Readonly<Record<string, unknown>> | null;
}

const creator: ReadonlySet<Permission> = new Set(projectRoles.manager);
const none: ReadonlySet<Permission> = new Set();

/**
 * What one actor may do with rows, project by project: the one access check for single rows (lists use `visibleRows`, which
 * says the same in SQL). Projects are loaded in batches before they are asked about.
 */
export class ProjectAccess {
  readonly #db: Db;
  readonly #actor: Actor;
  readonly #projects: ProjectFacts;
  readonly #created = new Set<string>();

  /** `projects` may be shared between actors of one organisation who ask at the same moment. */
  constructor(db: Db, actor: Actor, projects: ProjectFacts = new ProjectFacts()) {
    this.#db = db;
    this.#actor = actor;
    this.#projects = projects;
  }

  async load(projectIds: Iterable<string | null>): Promise<void> {
    const wanted = [...projectIds].filter((id) => id !== null && !this.#created.has(id));
    await this.#projects.load(this.#db, this.#actor.orgId, wanted);
  }

  /** A project that the actor creates just now; its creator manages it. */
  addCreated(projectId: string): void {
    this.#created.add(projectId);
  }

  /** Whether the actor may do this with the row, or anywhere in the project that is named alone. What one may not read one may not touch. */
  may(action: RowAction, declaration: RecordDeclaration, at: Place | string | null): boolean {
    const place = typeof at === "string" || at === null ? { projectId: at } : at;
    const { projectId } = place;
    const holds = (permission: Permission) => this.holds(permission, declaration, projectId);
    if (holds(permissionOf("read", declaration, projectId)))
      return holds(permissionOf(action, declaration, projectId)) || this.#mayShared(action, declaration, place);
    return this.#mayShared(action, declaration, place);
  }

  /** Whether the role gives a permission in that project (null: in the organisation). */
  holds(permission: Permission, declaration: RecordDeclaration, projectId: string | null): boolean {
    if (projectId !== null && this.#inProject(declaration, projectId).has(permission)) return true;
    return !isProjectPermission(permission) && this.#actor.permissions.has(permission);
  }

  /** Whether the actor may see the project, or something of it is shared with them such that rows can be added there. */
  mayNameProject(
    declaration: RecordDeclaration,
    project: RecordDeclaration,
    place: Place & { projectId: string },
  ): boolean {
    if (this.may("read", project, place.projectId)) return true;
    // What hangs on a row names that row's project by itself: whether it may be put there is asked next.
    return this.#mayShared(declaration.subject ? "read" : "create", declaration, place);
  }

  #mayShared(action: RowAction, declaration: RecordDeclaration, place: Place): boolean {
    const level = this.#sharedLevel(declaration, place);
    if (level === null) return false;
    if (action === "read") return true;
    if (granted(this.#actor, new Set([declaration.permissions[action]])).size === 0) return false;
    if (declaration.subject) return declaration.permissions[action] === "comment.write" && isAtLeast(level, "comment");
    // A single row that is not there yet cannot be shared, so creating takes a share of the whole type.
    return action !== "delete" && level === "write";
  }

  #sharedLevel(declaration: RecordDeclaration, { projectId, id, values }: Place): ShareLevel | null {
    const { shares } = this.#actor;
    if (shares.size === 0) return null;
    if (projectId !== null) {
      const facts = this.#projects.of(projectId);
      if (facts === null || facts.deleted) return null;
    }
    if (!declaration.subject) return sharedLevel(shares, declaration.name, { id: id ?? null, projectId });
    const { subjectRecord, subjectId } = values ?? {};
    if (typeof subjectRecord !== "string" || typeof subjectId !== "string") return null;
    return sharedLevel(shares, subjectRecord, { id: subjectId, projectId });
  }

  #inProject(declaration: RecordDeclaration, projectId: string): ReadonlySet<Permission> {
    if (this.#created.has(projectId)) return granted(this.#actor, creator);
    const facts = this.#projects.of(projectId);
    // What lies in a project in the trash is out of sight; the project itself can be seen there and brought back.
    if (facts === null || (facts.deleted && declaration.name !== "project")) return none;
    return permissionsIn(this.#actor, projectId, facts.open);
  }
}

/** The permission an action needs. Project records without a project (calendars) belong to the organisation. */
export function permissionOf(action: RowAction, declaration: RecordDeclaration, projectId: string | null): Permission {
  if (declaration.scope === "project" && projectId === null && declaration.name !== "project")
    // What hangs on people, teams and the like is talked about by whoever sees them; who sees a list keeps views of it.
    return action === "read" || declaration.subject || declaration.privateTo !== null ? "people.read" : "people.write";
  return declaration.permissions[action];
}

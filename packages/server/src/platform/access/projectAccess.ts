import { projectRoles, type Permission, type RecordDeclaration } from "@gantry/records";
import type { Db } from "../db/database.ts";
import { granted, permissionsIn, type Actor } from "./actor.ts";
import { ProjectFacts } from "./projectFacts.ts";

export type RowAction = "read" | "create" | "write" | "delete";

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

  /** Whether the actor may do this with a row of that project (null: of the organisation). What one may not read one may not touch. */
  may(action: RowAction, declaration: RecordDeclaration, projectId: string | null): boolean {
    const holds = (permission: Permission) => this.#holds(permission, declaration, projectId);
    return holds(permissionOf("read", declaration, projectId)) && holds(permissionOf(action, declaration, projectId));
  }

  holds(permission: Permission, declaration: RecordDeclaration, projectId: string | null): boolean {
    return this.#holds(permission, declaration, projectId);
  }

  #holds(permission: Permission, declaration: RecordDeclaration, projectId: string | null): boolean {
    if (projectId !== null && this.#inProject(declaration, projectId).has(permission)) return true;
    const isProjectPermission = projectRoles.administrator.includes(permission);
    return !isProjectPermission && this.#actor.permissions.has(permission);
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
    // What hangs on people, teams and the like is talked about by whoever sees them.
    return action === "read" || declaration.subject ? "people.read" : "people.write";
  return declaration.permissions[action];
}

import type { Permission } from "@gantry/records";
import type { ActorName } from "./actors.ts";

/** How far somebody who sees a project may go in it. "own": only whoever made the row, which here is the administrator. */
export type Level = "read" | "progress" | "register" | "comment" | "plan" | "lead" | "own";

const working = ["read", "progress", "register", "comment"] as const;
const levels: Record<ActorName, readonly Level[]> = {
  public: [],
  nonMember: [],
  guest: [],
  partner: ["read"],
  viewer: ["read"],
  auditor: ["read"],
  clerk: ["read", "register"],
  member: working,
  manager: [...working, "plan", "lead"],
  administrator: [...working, "plan", "lead", "own"],
};

/** Whom a permission within a project reaches. Written down here on its own, not taken from the code under test. */
const reaches: Partial<Record<Permission, Level>> = {
  "project.read": "read",
  "progress.write": "progress",
  "register.write": "register",
  "comment.write": "comment",
  "plan.write": "plan",
};

export function holds(actor: ActorName, level: Level): boolean {
  return levels[actor].includes(level);
}

export function levelOf(permission: Permission): Level {
  return reaches[permission] ?? "lead";
}

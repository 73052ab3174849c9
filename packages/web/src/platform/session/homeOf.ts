import type { SessionInfo } from "@gantry/records";

/** Where somebody begins: guests have no projects, but what is shared with them. */
export function homeOf({ user }: Pick<SessionInfo, "user">): "/shared" | "/projects" {
  return user.role === "guest" ? "/shared" : "/projects";
}

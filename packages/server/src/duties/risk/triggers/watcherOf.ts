import { records, type RecordDeclaration } from "@gantry/records";
import { actorOf, type Actor } from "../../../platform/access/actor.ts";
import { sharesOf } from "../../../platform/access/shares.ts";

/** No account bears it. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

const ofProjects = (records as readonly RecordDeclaration[]).filter(({ scope }) => scope === "project");

/** Who looks whether a project's triggers hit (TRG-2): sees the rows of that project and nothing else, as a guest would. */
export function watcherOf(orgId: string, projectId: string): Actor {
  return actorOf({
    orgId,
    userId: NOBODY,
    name: "",
    personId: null,
    role: "guest",
    permissions: null,
    memberships: [],
    shares: sharesOf(ofProjects.map(({ name: record }) => ({ record, id: null, projectId, level: "read" }))),
  });
}

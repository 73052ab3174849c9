import { approval, recordNamed, records, type Endpoint, type RecordDeclaration } from "@gantry/records";
import { seesRecord, sharedRecord, type ActorName, type Side } from "./actors.ts";
import { patchOf } from "./bodyOf.ts";
import { dutyProbes } from "./dutyProbes.ts";
import type { Fixture } from "./fixture.ts";
import type { Knock, Outcome } from "./knock.ts";
import { holds, levelOf, type Level } from "./levels.ts";

/** How to try an endpoint on a side's project, and how far each actor may get. */
export interface Probe {
  knock: (fixture: Fixture, side: Side, actor: ActorName) => Promise<Knock>;
  expected: (actor: ActorName, side: Side) => Outcome;
  /** For lists: what must stand in the answer of those, and only those, who see the side. */
  shows?: (knocked: Knock) => string;
  /** Actors who are not tried, because trying would end the test's own session or take minutes. */
  spares?: readonly ActorName[];
  /** Tells with whom something of a project is shared what that project is called, and no more of it. */
  namesProject?: true;
}

const everybody: readonly ActorName[] = [
  "viewer",
  "member",
  "manager",
  "administrator",
  "nonMember",
  "clerk",
  "auditor",
];

/** Within a project: what creating, changing and deleting ask for. */
interface ProjectRules {
  create: Level;
  patch: Level;
  remove: Level;
  restore?: Level;
  patchBody: object;
}
const projectRules: Record<string, ProjectRules> = {
  workItem: { create: "plan", patch: "progress", remove: "plan", patchBody: { percentComplete: 0.25 } },
  dependency: { create: "plan", patch: "plan", remove: "plan", patchBody: { lag: 60 } },
  assignment: { create: "plan", patch: "progress", remove: "plan", patchBody: { remainingWork: 60 } },
  skillNeed: { create: "plan", patch: "plan", remove: "plan", patchBody: { count: 2 } },
  calendar: { create: "plan", patch: "plan", remove: "plan", patchBody: { minutesPerDay: 420 } },
  baseline: { create: "plan", patch: "plan", remove: "plan", patchBody: { name: "Agreed" } },
  keptForecast: { create: "register", patch: "register", remove: "lead", patchBody: { why: "For the board" } },
  gate: { create: "plan", patch: "plan", remove: "plan", patchBody: { description: "What it is for" } },
  gateCondition: { create: "plan", patch: "plan", remove: "plan", patchBody: { query: "state:done" } },
  sprint: { create: "plan", patch: "plan", remove: "plan", patchBody: { goal: "Sign in" } },
  boardColumn: { create: "plan", patch: "plan", remove: "plan", patchBody: { wipLimit: 3 } },
  approval: { create: "register", patch: "register", remove: "register", patchBody: { comment: "Ask again in May" } },
  membership: { create: "lead", patch: "lead", remove: "lead", patchBody: { role: "member" } },
  share: { create: "lead", patch: "lead", remove: "lead", patchBody: { level: "comment" } },
  // Whose scenario it is decides; what is not in the trash is not looked at so far.
  scenario: { create: "read", patch: "plan", remove: "plan", restore: "read", patchBody: { note: "What if" } },
  scenarioStep: {
    create: "plan",
    patch: "plan",
    remove: "plan",
    restore: "read",
    patchBody: { label: "Another name" },
  },
  // Changed by who wrote it and by who leads the project; what is not in the trash is not looked at so far.
  recognition: {
    create: "register",
    patch: "lead",
    remove: "lead",
    restore: "register",
    patchBody: { title: "For the weekend of the cut-over" },
  },
  // Shared by the administrator; others keep their own. What is not in the trash is not looked at so far.
  savedView: { create: "read", patch: "register", remove: "register", restore: "read", patchBody: { name: "Changed" } },
  project: { create: "lead", patch: "lead", remove: "lead", patchBody: { name: "Renamed" } },
  // What somebody said stays theirs; those who lead the project may take it away. What is not in the trash is not looked at so far.
  comment: { create: "comment", patch: "own", remove: "lead", restore: "comment", patchBody: { body: "Otherwise" } },
  attachment: {
    create: "comment",
    patch: "own",
    remove: "lead",
    restore: "comment",
    patchBody: { fileName: "b.txt" },
  },
  reaction: { create: "read", patch: "own", remove: "own", restore: "read", patchBody: { kind: "rocket" } },
  tagging: { create: "comment", patch: "comment", remove: "comment", patchBody: {} },
  watch: { create: "read", patch: "own", remove: "own", restore: "read", patchBody: { state: "off" } },
};

/** Of the organisation: who may change what everybody may see. */
interface OrganisationRules {
  /** Everybody of the organisation where it is not said. */
  readers?: readonly ActorName[];
  writers: readonly ActorName[];
  /** Beside the writers everybody who reads may call these: what the rows say decides, and there are none. */
  open?: readonly Verb[];
  patchBody: object;
}
const organisationRules: Record<string, OrganisationRules> = {
  organisation: { writers: ["administrator"], patchBody: { name: "Example" } },
  user: { writers: ["administrator"], patchBody: { name: "Somebody else" } },
  person: { writers: ["administrator", "manager"], patchBody: { name: "Somebody else" } },
  role: { writers: ["administrator"], patchBody: { name: "Another name" } },
  groupMember: { writers: ["administrator", "manager"], patchBody: { departmentId: null } },
  // Everybody states their own wishes, those of others who keep people's data. What is not in the trash is not looked at so far.
  skillWish: { writers: ["administrator", "manager"], open: ["import", "restore"], patchBody: { level: 4 } },
};

const verbs = ["export", "import", "list", "groups", "get", "history", "create", "patch", "remove", "restore"] as const;
type Verb = (typeof verbs)[number];
const isList = (verb: Verb): verb is "list" | "groups" | "export" =>
  verb === "list" || verb === "groups" || verb === "export";

const probes = new Map<string, Probe>([...recordProbes(), ...Object.entries(dutyProbes)]);

/** Fails for an endpoint nobody has thought about. */
export function probeOf({ id }: Endpoint): Probe {
  const probe = probes.get(id);
  if (!probe) throw new Error(`No probe tries "${id}". Say in testing/matrix who may call it.`);
  return probe;
}

function recordProbes(): [string, Probe][] {
  return (records as readonly RecordDeclaration[]).flatMap((declaration) =>
    verbs.map((verb): [string, Probe] => [`${declaration.name}.${verb}`, probeOfVerb(declaration, verb)]),
  );
}

function probeOfVerb(declaration: RecordDeclaration, verb: Verb): Probe {
  const { name, plural } = declaration;
  const base = `/api/${plural}`;
  const inProject = declaration.scope === "project" ? (projectRules[name] ?? declaredRules(declaration)) : null;
  const ofOrganisation = () => organisationRules[name] ?? declaredOrganisationRules(declaration);
  const { patchBody } = inProject ?? ofOrganisation();
  return {
    expected: (actor, side) =>
      inProject
        ? expectedInProject(name, inProject, verb, actor, side)
        : expectedInOrganisation(ofOrganisation(), verb, actor),
    ...(isList(verb) ? { shows: ({ path }: Knock) => path.slice(-36) } : {}),
    async knock(fixture, side): Promise<Knock> {
      if (verb === "create") return { method: "POST", path: base, body: await fixture.body(name, side) };
      if (verb === "import")
        return { method: "POST", path: `${base}/import`, body: emptySheet(declaration, fixture, side) };
      const reads = isList(verb) || verb === "get" || verb === "history";
      const { id, version } = await (reads ? fixture.kept(name, side) : fixture.fresh(name, side));
      const headers = { "if-match": `"${version}"` };
      switch (verb) {
        case "list":
          return { method: "GET", path: `${base}?q=id:${id}` };
        case "export":
          return { method: "GET", path: `${base}/export?columns=id&q=id:${id}` };
        case "groups":
          return { method: "GET", path: `${base}/groups?by=id&sum=createdAt&q=id:${id}` };
        case "get":
          return { method: "GET", path: `${base}/${id}` };
        case "history":
          return { method: "GET", path: `${base}/${id}/history` };
        case "patch":
          return { method: "PATCH", path: `${base}/${id}`, body: patchBody, headers };
        case "remove":
          return { method: "DELETE", path: `${base}/${id}`, headers };
        case "restore":
          return { method: "POST", path: `${base}/${id}/restore` };
      }
    },
  };
}

/** A table with one column and no rows, for a side's project. */
function emptySheet(declaration: RecordDeclaration, fixture: Fixture, side: Side): object {
  const content = Buffer.from("Id\n").toString("base64");
  const projectId = declaration.scope === "project" && !ofNoProject(declaration) && declaration.name !== "project";
  return { name: "rows.csv", content, ...(projectId ? { projectId: fixture.projectId(side) } : {}) };
}

/** What hangs on rows of any project. */
function ofNoProject(declaration: RecordDeclaration): boolean {
  return declaration.subject;
}

/** Of a record that nobody has spoken about here: by the permissions it declares. */
function declaredRules(declaration: RecordDeclaration): ProjectRules {
  const { permissions } = declaration;
  return {
    create: levelOf(permissions.create),
    patch: levelOf(permissions.writeFields ?? permissions.write),
    remove: levelOf(permissions.delete),
    patchBody: patchOf(declaration),
  };
}

function declaredOrganisationRules(declaration: RecordDeclaration): OrganisationRules {
  const writers: ActorName[] =
    declaration.permissions.write === "people.write" ? ["administrator", "manager"] : ["administrator"];
  const readers = declaration.permissions.read === "people.read" ? everybody : writers;
  return { readers, writers, patchBody: patchOf(declaration) };
}

const isGuest = (actor: ActorName): boolean => actor === "guest" || actor === "partner";

function expectedInProject(name: string, rules: ProjectRules, verb: Verb, actor: ActorName, side: Side): Outcome {
  if (actor === "public") return "unsigned";
  if (isList(verb)) return "passed";
  // Into no project in particular, and without rows: refused to whom nothing is shared that it could hang on.
  if (verb === "import" && ofNoProject(recordNamed(name))) return actor === "guest" ? "denied" : "passed";
  if (name === "project" && verb === "import" && isGuest(actor)) return "denied";
  // Whoever may create projects may, whatever projects there are.
  if (name === "project" && (verb === "create" || verb === "import") && !isGuest(actor))
    return ["manager", "administrator"].includes(actor) ? "passed" : "denied";
  if (!seesRecord(actor, side, name)) return "hidden";
  // Rows are shown to the partner, not the project into which another one would go.
  // But what hangs on such a row, as an approval does on a risk, is refused as what it is.
  if (actor === "partner" && verb === "create" && name === approval.name) return "denied";
  if (actor === "partner" && (verb === "create" || (verb === "import" && name === sharedRecord))) return "hidden";
  const level: Level =
    verb === "get" || verb === "history"
      ? "read"
      : verb === "restore"
        ? (rules.restore ?? rules.remove)
        : verb === "import"
          ? levelOf(recordNamed(name).permissions.create)
          : rules[verb];
  return holds(actor, level) ? "passed" : "denied";
}

function expectedInOrganisation(
  { readers, writers, open = [] }: OrganisationRules,
  verb: Verb,
  actor: ActorName,
): Outcome {
  if (actor === "public") return "unsigned";
  // A guest is no part of the organisation: its rows are not there, and a list of them is empty.
  if (isGuest(actor)) return isList(verb) ? "passed" : verb === "import" ? "denied" : "hidden";
  const isRead = ["export", "list", "groups", "get", "history"].includes(verb) || open.includes(verb);
  const allowed = isRead ? (readers ?? everybody) : writers;
  return allowed.includes(actor) ? "passed" : "denied";
}

import {
  api,
  choiceLabel,
  comment,
  customField,
  endpointsOf,
  fieldLabel,
  keyOfRow,
  recordName,
  recordNamed,
  type RecordDeclaration,
} from "@gantry/records";
import type { TestGantry, Visitor } from "../gantryOn.ts";
import { bodyOf, patchOf } from "../matrix/bodyOf.ts";
import { problemOf } from "../problemOf.ts";
import { askAssistant } from "./askAssistant.ts";
import { askTables } from "./askTables.ts";

interface Asked {
  gantry: TestGantry;
  admin: Visitor;
  declaration: RecordDeclaration;
  projectId: string;
}
type Row = Record<string, unknown> & { id: string; version: number };

/** What the tutorial's record answers when it is used as people and programs use records, by what was tried. */
export async function askEverything(gantry: TestGantry): Promise<Record<string, unknown>> {
  const admin = await gantry.setUp();
  const project = await admin.call(api.project.create, {
    body: { key: "CRM", name: "Customer relations", visibility: "members" },
  });
  const asked = { gantry, admin, declaration: recordNamed("training"), projectId: project.id };
  const { create } = endpointsOf(asked.declaration);
  const body = { projectId: project.id, title: "Train the trainers", notes: "With the training system" };
  const row = (await admin.call(create, { body })) as Row;
  return {
    form: formOf(asked.declaration),
    create: { key: keyOfRow(asked.declaration, row), state: row["state"], seats: row["seats"] },
    list: await lists(asked),
    custom: await custom(asked, row),
    comments: await comments(asked, row),
    undo: await undo(asked, row),
    states: await states(asked, row),
    history: await history(asked, row),
    trash: await trash(asked, row),
    access: await access(asked, row),
    openapi: await openapi(asked),
    owed: await owed(asked),
    matrix: await matrix(asked),
    assistant: await askAssistant(gantry, admin),
    tables: await askTables({ ...asked, url: gantry.url, cookie: admin.cookie(), call: admin.call }),
  };
}

function formOf(declaration: RecordDeclaration) {
  const { fields, register } = declaration;
  const form = fields["form"];
  return {
    one: recordName(declaration, "de"),
    many: recordName(declaration, "en", "many"),
    field: fieldLabel(declaration, "audience", "de-AT"),
    choice: form ? choiceLabel(form, "classroom", "de") : "",
    own: Object.keys(fields).filter((name) => !["projectId", "number", "custom"].includes(name)).length,
    register,
  };
}

async function lists({ admin, declaration, projectId }: Asked) {
  const { list } = endpointsOf(declaration);
  const found = async (q: string) =>
    (await admin.call(list, { query: { q: `projectId:${projectId} ${q}` } })).items as Row[];
  return {
    titles: (await found("")).map((row) => row["title"]),
    planned: (await found("status:planned")).length,
    soon: (await found("-heldOn<+14d trainers")).length,
    other: (await found("state:held")).length,
  };
}

async function custom({ admin, declaration }: Asked, { id }: Row) {
  await admin.call(endpointsOf(customField).create, {
    body: { recordType: declaration.name, key: "room", name: "Room", kind: "text" },
  });
  const { get, patch } = endpointsOf(declaration);
  const { version } = await admin.call(get, { params: { id } });
  const patched = await admin.call(patch, { params: { id }, body: { custom: { room: "Elbe" } } }, { version });
  return (patched as Row)["custom"];
}

async function comments({ admin, declaration }: Asked, { id }: Row) {
  const { create, list } = endpointsOf(comment);
  await admin.call(create, {
    body: { subjectRecord: declaration.name, subjectId: id, body: "Who brings the laptops?" },
  });
  return (await admin.call(list, { query: { q: `subjectId:${id}` } })).items.length;
}

async function undo({ admin, declaration }: Asked, { id }: Row) {
  const { get } = endpointsOf(declaration);
  const { version } = await admin.call(get, { params: { id } });
  const edit = { op: "update" as const, record: declaration.name, id, version, values: { title: "Something else" } };
  const { changeSetId } = await admin.call(api.edits.apply, { body: { edits: [edit] } });
  await admin.call(api.edits.undo, { params: { id: changeSetId } });
  return ((await admin.call(get, { params: { id } })) as Row)["title"];
}

async function states({ admin, declaration }: Asked, { id }: Row) {
  const { get, patch } = endpointsOf(declaration);
  const to = async (body: Record<string, unknown>) => {
    const { version } = await admin.call(get, { params: { id } });
    return admin.call(patch, { params: { id }, body }, { version }) as Promise<Row>;
  };
  return {
    incomplete: await codeOf(to({ state: "held" })),
    held: (await to({ state: "held", heldOn: "2026-05-12" }))["state"],
    impossible: await codeOf(to({ state: "planned" })),
  };
}

async function history({ admin, declaration }: Asked, { id }: Row) {
  const { items } = await admin.call(endpointsOf(declaration).history, { params: { id }, query: { limit: 100 } });
  return [items[0]?.verb, items.at(-1)?.verb];
}

async function trash({ admin, declaration }: Asked, { id }: Row) {
  const { get, list, remove, restore } = endpointsOf(declaration);
  const { version } = await admin.call(get, { params: { id } });
  await admin.call(remove, { params: { id } }, { version });
  const gone = (await admin.call(list, { query: { trash: "only" } })).items.length;
  await admin.call(restore, { params: { id } });
  return { gone, back: (await admin.call(list, { query: {} })).items.length };
}

async function access({ gantry, admin, declaration, projectId }: Asked, { id }: Row) {
  const { create, get, list } = endpointsOf(declaration);
  const viewer = await gantry.user(admin, "member");
  await admin.call(api.membership.create, {
    body: { projectId, userId: viewer.session.user.id, role: "viewer" },
  });
  const stranger = await gantry.user(admin, "member");
  const body = { projectId, title: "Not theirs" };
  const seen = async (visitor: Visitor) => (await visitor.call(list, { query: {} })).items.length;
  return {
    viewerReads: (await seen(viewer)) === 1,
    viewerWrites: await statusOf(viewer.call(create, { body })),
    stranger: await statusOf(stranger.call(get, { params: { id } })),
    strangerLists: await seen(stranger),
    unsigned: await statusOf(gantry.visitor().call(list, { query: {} })),
  };
}

async function openapi({ gantry, declaration }: Asked) {
  const answer = await fetch(new URL("/api/openapi.json", gantry.url));
  const { paths } = (await answer.json()) as { paths: Record<string, object> };
  return Object.keys(paths[`/api/${declaration.plural}`] ?? {}).toSorted();
}

async function owed({ admin, declaration, projectId }: Asked) {
  await admin.call(endpointsOf(declaration).create, {
    body: { projectId, title: "For everybody", heldOn: "2026-05-12" },
  });
  const { items } = await admin.call(api.owed.list, { query: { projectId } });
  const [first] = items;
  return first ? { record: first.record, field: first.field, key: first.key } : null;
}

async function matrix({ admin, declaration, projectId }: Asked) {
  const fresh = async () => admin.call(api.workItem.create, { body: { projectId, name: "Work" } });
  const body = await bodyOf(declaration, "own", { projectId, fresh });
  const { create, patch, remove } = endpointsOf(declaration);
  const row = (await admin.call(create, { body })) as Row;
  const patched = await admin.call(
    patch,
    { params: { id: row.id }, body: patchOf(declaration) },
    { version: row.version },
  );
  await admin.call(remove, { params: { id: row.id } }, { version: patched.version });
  return { body: row["number"] !== null, patch: patched.version === row.version + 1 };
}

async function statusOf(answer: Promise<unknown>): Promise<number> {
  return (await problemOf(answer)).status;
}

async function codeOf(answer: Promise<unknown>): Promise<string> {
  return (await problemOf(answer)).problem.code;
}

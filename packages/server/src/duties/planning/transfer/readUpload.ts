import { createReadStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { serialize } from "node:v8";
import { readPlan, type PlanDocument } from "@gantry/formats";
import { textFromInstant, type Import } from "@gantry/records";
import { permissionsIn, type Actor } from "../../../platform/access/actor.ts";
import { newId } from "../../../platform/db/newId.ts";
import type { QueryClient } from "../snapshot/queryClient.ts";
import { countIntents } from "./intents.ts";
import { externalIdOf, planImport } from "./planImport.ts";
import { readExisting } from "./readExisting.ts";
import { suggestedKey } from "./suggestedKey.ts";
import type { ReadJob, TransferResult } from "./transferJob.ts";

export const UPLOAD_FILE = "upload";
export const DOCUMENTS_FILE = "documents";

type Preview = Import["documents"][number];

/** Reads an uploaded plan, keeps what was read beside it, and says what accepting it would do. */
export async function readUpload(
  client: QueryClient,
  actor: Actor,
  job: ReadJob,
  progress: (value: number) => void,
): Promise<TransferResult> {
  const read = await readPlan(createReadStream(join(job.folder, UPLOAD_FILE)), {
    onProgress: (bytes) => progress(0.9 * Math.min(1, bytes / Math.max(1, job.sizeBytes))),
  });
  if (read.status === "refused") return { kind: "refused", findings: read.findings.map(wireFinding) };
  const { documents } = read;
  await writeFile(join(job.folder, DOCUMENTS_FILE), serialize(documents), { mode: 0o600 });
  const keys = await takenKeys(client, actor.orgId);
  const previews: Preview[] = [];
  for (const [index, document] of documents.entries()) {
    const key = suggestedKey(document.title, keys);
    keys.add(key);
    previews.push({
      ...previewOf(document),
      index,
      suggestedKey: key,
      matches: await matchesOf(client, actor, document),
    });
    progress(0.9 + (0.1 * (index + 1)) / documents.length);
  }
  return { kind: "read", format: documents[0]?.format ?? null, documents: previews };
}

function previewOf(document: PlanDocument): Omit<Preview, "index" | "suggestedKey" | "matches"> {
  const { plan, report, findings, stored } = document;
  const starts = stored.map((each) => each.earlyStart).filter((each) => each !== null);
  const finishes = stored.map((each) => each.earlyFinish).filter((each) => each !== null);
  const start = plan.start ?? least(starts);
  const finish = most(finishes) ?? plan.finish;
  return {
    title: document.title,
    counts: {
      workItems: plan.activities.length,
      dependencies: plan.dependencies.length,
      calendars: plan.calendars.length,
      people: plan.resources.length,
      assignments: plan.assignments.length,
    },
    start: start === null ? null : textFromInstant(start),
    finish: finish === null ? null : textFromInstant(finish),
    report: report.map((line) => ({ ...line })),
    findings: findings.map(wireFinding),
  };
}

/** Over ten thousand values, which spread arguments would not take. */
function least(values: readonly number[]): number | null {
  return values.reduce<number | null>((found, value) => (found === null || value < found ? value : found), null);
}

function most(values: readonly number[]): number | null {
  return values.reduce<number | null>((found, value) => (found === null || value > found ? value : found), null);
}

type ReadFinding = PlanDocument["findings"][number];

export function wireFinding({ code, severity, message, hint, where }: ReadFinding): Import["findings"][number] {
  return {
    code,
    severity,
    message,
    ...(hint === undefined ? {} : { hint }),
    line: where.line ?? null,
    path: where.path ?? null,
  };
}

/** The project that was imported from the same plan before, if the actor may change its plan, and what importing again would do. */
async function matchesOf(client: QueryClient, actor: Actor, document: PlanDocument): Promise<Preview["matches"]> {
  const { rows } = await client.query<{ id: string; name: string; open: boolean }>(
    `select id, name, visibility = 'organisation' as open from projects
     where org_id = $1 and deleted_at is null and (external_id = $2 or id::text = lower($3)) order by created_at desc`,
    [actor.orgId, externalIdOf(document), document.externalId ?? ""],
  );
  const project = rows.find(({ id, open }) => permissionsIn(actor, id, open).has("plan.write"));
  if (!project) return null;
  const existing = await readExisting(client, actor.orgId, project.id);
  const { intents } = planImport(document, { existing, key: "", name: "", newId });
  return { projectId: project.id, name: project.name, ...countIntents(intents) };
}

async function takenKeys(client: QueryClient, orgId: string): Promise<Set<string>> {
  const { rows } = await client.query<{ key: string }>(
    "select upper(key) as key from projects where org_id = $1 and deleted_at is null",
    [orgId],
  );
  return new Set(rows.map((row) => row.key));
}

import { api, type Client, type Edit } from "@gantry/records";
import { randomUUID } from "node:crypto";

export interface Seeded {
  projectIds: string[];
  itemIds: string[];
}

const words = ["Order", "Install", "Migrate", "Test", "Train", "Review", "Approve", "Roll out", "Document", "Retire"];
const things = [
  "firewall",
  "mail server",
  "CRM module",
  "laptops",
  "backup",
  "network",
  "licence",
  "portal",
  "data centre",
  "help desk",
];

/** Fills the product through its API with projects of a thousand work items each, of believable variety, and gives their ids. */
export async function seed(call: Client, items: number, perProject = 1000): Promise<Seeded> {
  const seeded: Seeded = { projectIds: [], itemIds: [] };
  for (let made = 0; made < items; made += perProject) {
    const project = await call(api.project.create, {
      body: {
        key: `B${seeded.projectIds.length + 1}`,
        name: `Benchmark ${seeded.projectIds.length + 1}`,
        start: "2026-01-05T08:00",
      },
    });
    seeded.projectIds.push(project.id);
    const edits = Array.from({ length: Math.min(perProject, items - made) }, (_, index) =>
      edit(project.id, made + index),
    );
    await call(api.edits.apply, { body: { edits } });
    for (const { id } of edits) seeded.itemIds.push(id);
  }
  return seeded;
}

function edit(projectId: string, index: number): Edit {
  const pick = <T>(list: readonly T[], by: number): T => list[Math.floor(index / by) % list.length] as T;
  return {
    op: "create",
    record: "workItem",
    id: randomUUID(),
    values: {
      projectId,
      name: `${pick(words, 1)} ${pick(things, 10)} ${index}`,
      state: pick(["open", "inProgress", "done", "open"], 1),
      priority: (index * 37) % 1001,
      duration: 60 * (1 + (index % 40)),
      deadline: new Date(Date.UTC(2026, 0, 5 + (index % 500), 17)).toISOString().slice(0, 16),
    },
  };
}

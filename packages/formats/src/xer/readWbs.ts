import type { Activity } from "@gantry/engine";
import type { DocumentItem } from "../document/planDocument.ts";
import type { TextOf } from "./codePage.ts";
import type { XerTable } from "./xerTables.ts";

export interface WbsNode {
  /** Id of the summary activity; null for the project's own node, which is the plan itself. */
  activityId: string | null;
  code: string;
  level: number;
}

export interface WbsSummary {
  wbsId: string;
  activity: Activity;
  item: DocumentItem;
}

export interface Wbs {
  /** Summaries, parents before children, siblings by their sequence number. */
  summaries: WbsSummary[];
  nodes: Map<string, WbsNode>;
  projectName: string | null;
}

export function summaryId(wbsId: string): string {
  return `wbs-${wbsId}`;
}

/** The work breakdown of one project as summaries. A node whose parent is missing or loops stands at the top. */
export function readWbs(
  table: XerTable | undefined,
  projectId: string,
  options: { text: TextOf; separator: string; notes: ReadonlyMap<string, string> },
): Wbs {
  const wbs: Wbs = { summaries: [], nodes: new Map(), projectName: null };
  if (!table) return wbs;
  const rows = table.rows.filter((row) => table.get(row, "proj_id") === projectId);
  const ids = new Set(rows.map((row) => table.get(row, "wbs_id") ?? ""));
  const children = new Map<string | null, typeof rows>();
  const isRoot = (row: (typeof rows)[number]) => table.get(row, "proj_node_flag") === "Y";
  for (const row of rows) {
    const parent = table.get(row, "parent_wbs_id");
    const key = parent !== null && ids.has(parent) && !isRoot(row) ? parent : null;
    const siblings = children.get(key);
    if (siblings) siblings.push(row);
    else children.set(key, [row]);
  }
  for (const siblings of children.values()) {
    siblings.sort((a, b) => (table.number(a, "seq_num") ?? 0) - (table.number(b, "seq_num") ?? 0));
  }

  const addChildren = (parentWbsId: string | null, parent: WbsNode) => {
    // An own stack: a hostile file may nest deeper than calls can.
    const stack = (children.get(parentWbsId) ?? []).toReversed().map((row) => ({ row, parent }));
    for (let next = stack.pop(); next; next = stack.pop()) {
      const { row } = next;
      const wbsId = table.get(row, "wbs_id") ?? "";
      if (wbs.nodes.has(wbsId)) continue;
      const shortName = options.text(table.get(row, "wbs_short_name") ?? wbsId);
      const name = options.text(table.get(row, "wbs_name") ?? shortName);
      let node: WbsNode;
      if (isRoot(row)) {
        wbs.projectName ??= name;
        node = { activityId: null, code: shortName, level: 0 };
      } else {
        const code = next.parent.code === "" ? shortName : `${next.parent.code}${options.separator}${shortName}`;
        node = { activityId: summaryId(wbsId), code, level: next.parent.level + 1 };
        wbs.summaries.push({
          wbsId,
          activity: {
            id: summaryId(wbsId),
            name,
            parentId: next.parent.activityId,
            kind: "summary",
            duration: 0,
            calendarId: null,
          },
          item: {
            id: summaryId(wbsId),
            externalId: table.get(row, "guid") ?? `wbs-${wbsId}`,
            code: shortName,
            wbsCode: code,
            outlineLevel: node.level,
            notes: options.notes.get(wbsId) ?? null,
            estimated: false,
            codes: [],
            fixedCost: null,
          },
        });
      }
      wbs.nodes.set(wbsId, node);
      for (const child of (children.get(wbsId) ?? []).toReversed()) stack.push({ row: child, parent: node });
    }
  };
  addChildren(null, { activityId: null, code: "", level: 0 });
  // What is left hangs on a loop of parents: its first row is taken as a top.
  for (const row of rows) {
    const wbsId = table.get(row, "wbs_id") ?? "";
    if (wbs.nodes.has(wbsId)) continue;
    children.set(null, [row]);
    addChildren(null, { activityId: null, code: "", level: 0 });
  }
  return wbs;
}

import * as z from "zod";
import type { Bind } from "../../access/visibleRows.ts";
import { Refusal } from "../../problems/refusal.ts";
import type { SortSql } from "./pathSql.ts";

/** Where a page ended: the order it was in, the values sorted by as text, and the id that tells equals apart. */
const cursorSchema = z.object({ order: z.string(), values: z.array(z.string().nullable()), id: z.uuid() });
export type Cursor = z.infer<typeof cursorSchema>;

export function writeCursor(sort: readonly SortSql[], values: (string | null)[], id: string): string {
  return Buffer.from(JSON.stringify({ order: signature(sort), values, id } satisfies Cursor)).toString("base64url");
}

/** The condition that a row comes after the cursor in the order of `sort`, then of id. Empty values come last either way. */
export function afterCursor(sort: readonly SortSql[], cursor: Cursor, bind: Bind): string {
  if (cursor.order !== signature(sort) || cursor.values.length !== sort.length)
    throw new Refusal("cursor.invalid", "The cursor belongs to a list in another order.", {
      hint: "Begin again without a cursor.",
    });
  const equal: string[] = [];
  const after: string[] = [];
  const bounds: string[] = [];
  for (const [index, { expression: value, type, descending, nullable }] of sort.entries()) {
    const last = cursor.values[index] ?? null;
    if (last === null) {
      equal.push(`${value} is null`);
      continue;
    }
    const given = `${bind(checked(last))}::${type}${type === "text" ? ' collate "C"' : ""}`;
    const beyond = `${value} ${descending ? "<" : ">"} ${given}`;
    after.push([...equal, nullable ? `(${beyond} or ${value} is null)` : beyond].join(" and "));
    // Said again on its own, so that an index in this order is entered at the right place.
    if (index === 0 && !nullable) bounds.push(`${value} ${descending ? "<=" : ">="} ${given}`);
    equal.push(`${value} = ${given}`);
  }
  after.push([...equal, `t.id > ${bind(cursor.id)}::uuid`].join(" and "));
  return [...bounds, `(${after.map((each) => `(${each})`).join(" or ")})`].join(" and ");
}

/** Throws a refusal on a text that is no cursor. */
export function readCursor(text: string): Cursor {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
  } catch (cause) {
    throw new Refusal("cursor.invalid", "The cursor is not one that Gantry gave.", {
      hint: "Begin again without a cursor.",
      cause,
    });
  }
}

function checked(value: string): string {
  if (value.includes("\0")) throw new Refusal("cursor.invalid", "The cursor is not one that Gantry gave.");
  return value;
}

function signature(sort: readonly SortSql[]): string {
  return sort.map(({ name, descending }) => `${descending ? "-" : ""}${name}`).join(",");
}

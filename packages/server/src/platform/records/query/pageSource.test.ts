import { recordNamed } from "@gantry/records";
import { expect, test } from "vitest";
import { mappingOf } from "../recordMapping.ts";
import { computedPageSource, pageSource } from "./pageSource.ts";

const workItems = mappingOf(recordNamed("workItem"));
const page = { joins: "", where: "t.state = $1", order: "t.priority, t.id", limit: "$2" };

test("what the engine computes is looked up for the rows of the page alone", () => {
  expect(pageSource(workItems, page)).toBe(
    "(select t.* from work_items t where t.state = $1 order by t.priority, t.id limit $2) t" +
      " left join work_item_schedules d on d.org_id = t.org_id and d.work_item_id = t.id and d.project_id = t.project_id" +
      " order by t.priority, t.id",
  );
});

test.each([
  { ...page, where: "d.critical = $1" },
  { ...page, order: "d.start, t.id" },
  { ...page, joins: " left join (select 1) s0 on true", order: "s0.value, t.id" },
])("it is joined first where rows are found or ordered by it, or by another row: $where $order", (asked) => {
  expect(pageSource(workItems, asked)).toBe(
    `${workItems.source}${asked.joins} where ${asked.where} order by ${asked.order} limit $2`,
  );
});

test("rows of one project are read in the order of what is computed of them", () => {
  const asked = { joins: "", where: "t.state = $1", order: "d.finish, t.id", limit: "$2" };
  expect(computedPageSource(workItems, asked, { column: "finish", org: "$3", project: "$4" })).toBe(
    "(select d.* from work_item_schedules d where d.org_id = $3 and d.project_id = $4::uuid and d.finish is not null) d" +
      " join lateral (select t.* from work_items t where d.org_id = t.org_id and d.work_item_id = t.id and d.project_id = t.project_id limit 1) t on true" +
      " where t.state = $1 order by d.finish, t.id limit $2",
  );
});

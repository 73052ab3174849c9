import { QueryClient, type InfiniteData } from "@tanstack/react-query";
import { describe, expect, test } from "vitest";
import { mergeChange, mergedRow, type RowChange } from "./mergeChange.ts";

const row = { id: "a", version: 3, name: "Old", start: "2026-01-01T08:00" };
const renamed: RowChange = { record: "project", id: "a", version: 4, values: { name: "New" }, gone: false };

describe("mergedRow", () => {
  test("takes the changed fields and the version", () => {
    expect(mergedRow(row, renamed)).toEqual({ ...row, name: "New", version: 4 });
  });
  test("leaves a row alone that is as new or newer, and other rows", () => {
    expect(mergedRow(row, { ...renamed, version: 3 })).toBe(row);
    expect(mergedRow(row, { ...renamed, id: "b" })).toBe(row);
  });
});

describe("mergeChange", () => {
  const filled = () => {
    const client = new QueryClient();
    client.setQueryData(["rows", "project", "list", {}], {
      pages: [{ items: [row, { ...row, id: "b" }], next: null }],
      pageParams: [null],
    });
    client.setQueryData(["rows", "project", "all", {}], [row]);
    client.setQueryData(["rows", "project", "one", "a"], row);
    client.setQueryData(["rows", "person", "all", {}], [row]);
    return client;
  };
  const listed = (client: QueryClient) =>
    client.getQueryData<InfiniteData<{ items: (typeof row)[] }>>(["rows", "project", "list", {}])?.pages[0]?.items;

  test("mends the row wherever it is shown, and no other record type", () => {
    const client = filled();
    mergeChange(client, renamed);
    expect(listed(client)?.map((each) => each.name)).toEqual(["New", "Old"]);
    expect(client.getQueryData<(typeof row)[]>(["rows", "project", "all", {}])?.[0]?.name).toBe("New");
    expect(client.getQueryData<typeof row>(["rows", "project", "one", "a"])?.version).toBe(4);
    expect(client.getQueryData<(typeof row)[]>(["rows", "person", "all", {}])?.[0]?.name).toBe("Old");
  });
  test("takes a deleted row off the lists", () => {
    const client = filled();
    mergeChange(client, { ...renamed, gone: true });
    expect(listed(client)?.map((each) => each.id)).toEqual(["b"]);
  });
});

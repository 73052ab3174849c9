import { endpointsOf, keyOfRow, recordNamed, type RecordDeclaration } from "@gantry/records";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { call } from "../../../platform/api/call.ts";
import { learnName, useRowNames } from "../../../platform/records/rowNames.ts";
import { quoted } from "../words/findRow.ts";

export interface RowChoice {
  value: string;
  label: string;
}

/** Time to finish a word before the server is asked. */
const PAUSE_MS = 150;
const MOST = 30;
/** Stands for a name that is not known yet; nobody looks for it. */
const UNNAMED = "…";
/** Stands for a row that the reader may not see. */
const HIDDEN = "–";

type AnyRow = Record<string, unknown> & { id: string };

/** Rows of a record type to choose from, found by what is typed, within a project where they belong to one. */
export function useRowChoices(
  record: string,
  typed: string,
  { projectId, chosen }: { projectId: string | null; chosen: readonly string[] },
) {
  const declaration = recordNamed(record);
  const nameOf = useRowNames();
  const [search] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const [labels] = useState(() => new Map<string, string>());
  // What is chosen is named in the field itself: that is no search.
  const isName = (id: string) => search === labels.get(id) || search === nameOf(record, id);
  const text = search === UNNAMED || search === HIDDEN || chosen.some(isName) ? "" : search;
  const q = queryOf(declaration, text, projectId);
  const found = useQuery({
    queryKey: ["rows", record, "choices", q],
    queryFn: ({ signal }) => choicesOf(declaration, q, signal),
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
  const listed = found.data ?? [];
  for (const { value, label } of listed) labels.set(value, label);
  const others = chosen
    .filter((id) => !listed.some(({ value }) => value === id))
    .map((value) => {
      const name = nameOf(record, value);
      return { value, label: name === null ? HIDDEN : (name ?? UNNAMED) };
    });
  return { choices: [...others, ...listed], busy: found.isFetching, failed: found.isError };
}

function queryOf({ name, scope, title, fields }: RecordDeclaration, text: string, projectId: string | null): string {
  const within = scope === "project" && name !== "project" && projectId !== null ? [`projectId:${projectId}`] : [];
  const sort = fields[title]?.kind === "text" ? [`sort:${title}`] : [];
  const isFound = Object.values(fields).some(({ searchable }) => searchable);
  const words =
    text === "" ? [] : isFound ? text.split(/\s+/).map((word) => quoted(word)) : [`${title}~${quoted(text)}`];
  return [...within, ...words, ...sort].join(" ");
}

async function choicesOf(declaration: RecordDeclaration, q: string, signal: AbortSignal): Promise<RowChoice[]> {
  const page = await call(endpointsOf(declaration).list, { query: { q, limit: MOST } }, { signal });
  return (page.items as unknown as AnyRow[]).map((row) => {
    const name = String(row[declaration.title] ?? "");
    learnName(declaration.name, row.id, name);
    const key = keyOfRow(declaration, row);
    return { value: row.id, label: key ? `${key} ${name}` : name };
  });
}

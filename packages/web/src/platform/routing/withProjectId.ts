import { api } from "@gantry/records";
import { call } from "../api/call.ts";
import { projectAddress, projectKeyIn } from "./projectKeyIn.ts";

/** The address with the project's id for its key: what people type and share, and what pages ask for. Null where no such project is seen. */
export async function withProjectId(href: string): Promise<string | null> {
  const key = projectKeyIn(href);
  if (key === null) return null;
  const { items } = await call(api.project.list, { query: { q: `key:"${key}"`, limit: 1, fields: "key" } });
  const id = items[0]?.id;
  return id === undefined ? null : href.replace(projectAddress, `/projects/${id}`);
}

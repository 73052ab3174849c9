import { useSearch } from "@tanstack/react-router";
import { ListScreen } from "../list/ListScreen.tsx";
import type { RegisterSearch } from "../registerSearch.ts";
import { RegisterFrame } from "./RegisterFrame.tsx";

/** The rows of any record type, of a project or of all. */
export function RegisterPage() {
  const search = useSearch({ strict: false }) as RegisterSearch;
  return <RegisterFrame>{(parts) => <ListScreen {...parts} search={search} />}</RegisterFrame>;
}

import { user } from "@gantry/records";
import { useQuery } from "@tanstack/react-query";
import { allRowsQuery } from "../../platform/records/rows.ts";
import { useTexts } from "../../platform/texts/useTexts.ts";
import { collaborationTexts } from "./texts.ts";

/** What users are called, by id: "Gantry" where nobody did it, "Somebody" for whom the reader may not see. */
export function useUserNames(): (id: string | null) => string {
  const t = useTexts(collaborationTexts);
  const users = useQuery({ ...allRowsQuery(user, { fields: "name,active" }), staleTime: 60_000, retry: false });
  return (id) => (id === null ? t("gantry") : (users.data?.find((each) => each.id === id)?.name ?? t("somebody")));
}

import { user } from "@gantry/records";
import { useRowNames } from "../../platform/records/rowNames.ts";
import { useTexts } from "../../platform/texts/useTexts.ts";
import { collaborationTexts } from "./texts.ts";

/** What users are called, by id: "Gantry" where nobody did it, "Somebody" for whom the reader may not see. */
export function useUserNames(): (id: string | null) => string {
  const t = useTexts(collaborationTexts);
  const nameOf = useRowNames();
  return (id) => (id === null ? t("gantry") : (nameOf(user.name, id) ?? t("somebody")));
}

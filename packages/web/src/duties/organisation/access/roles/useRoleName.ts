import { role, type Role } from "@gantry/records";
import { useQuery } from "@tanstack/react-query";
import { allRowsQuery } from "../../../../platform/records/rows.ts";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { accessTexts } from "../texts.ts";

/** Names a role that somebody has: the organisation's own where there is one, else the built-in one. */
export function useRoleName(): (held: { role: Role; roleId: string | null }) => string {
  const t = useTexts(accessTexts);
  const own = useQuery(allRowsQuery(role));
  return (held) => {
    if (held.roleId === null) return t(`role.${held.role}`);
    return own.data?.find(({ id }) => id === held.roleId)?.name ?? (own.isPending ? "" : t("role.removed"));
  };
}

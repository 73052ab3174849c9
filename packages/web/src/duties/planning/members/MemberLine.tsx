import { memberRoles, role, type MemberRole } from "@gantry/records";
import { ActionIcon, Avatar, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Network, Users, X } from "lucide-react";
import { allRowsQuery } from "../../../platform/records/rows.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { accessTexts, useRoleName } from "../../organisation/public.ts";
import { planningTexts } from "../texts.ts";
import classes from "./members.module.css";

/** A built-in role, or one of the organisation's own, which counts instead. */
export interface HeldMemberRole {
  role: MemberRole;
  roleId: string | null;
}

interface MemberLineProps {
  name: string;
  kind: "user" | "team" | "department";
  held: HeldMemberRole;
  readOnly: boolean;
  onRole: (held: HeldMemberRole) => void;
  onRemove: () => void;
}

export function MemberLine({ name, kind, held, readOnly, onRole, onRemove }: MemberLineProps) {
  const t = useTexts(planningTexts);
  const access = useTexts(accessTexts);
  const nameOfRole = useRoleName();
  const Icon = kind === "team" ? Users : Network;
  return (
    <li className={classes["member"]}>
      <Avatar {...(kind === "user" ? { name } : {})} size={28} color="harbour" alt="">
        {kind !== "user" && <Icon size={16} aria-hidden />}
      </Avatar>
      <span className={classes["name"]}>
        {name}
        {kind !== "user" && <span className={classes["kind"]}> {access(`groups.${kind}`)}</span>}
      </span>
      {readOnly ? (
        <span>{nameOfRole(held)}</span>
      ) : (
        <>
          <MemberRoleSelect label={t("members.roleOf", { name })} held={held} onRole={onRole} />
          <ActionIcon variant="subtle" color="gray" aria-label={t("members.remove", { name })} onClick={onRemove}>
            <X size={16} aria-hidden />
          </ActionIcon>
        </>
      )}
    </li>
  );
}

interface MemberRoleSelectProps {
  label: string;
  held: HeldMemberRole;
  onRole: (held: HeldMemberRole) => void;
}

function MemberRoleSelect({ label, held, onRole }: MemberRoleSelectProps) {
  const access = useTexts(accessTexts);
  const own = useQuery(allRowsQuery(role, { q: "kind:project sort:name" }));
  const builtIn = memberRoles
    .filter((each) => each !== "administrator" || held.role === "administrator")
    .map((each) => ({ value: each as string, label: access(`role.${each}`) }));
  const owned = (own.data ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const choose = (chosen: string | null) => {
    if (chosen === null || chosen === (held.roleId ?? held.role)) return;
    const found = memberRoles.find((each) => each === chosen);
    onRole(found ? { role: found, roleId: null } : { role: "viewer", roleId: chosen });
  };
  return (
    <Select
      aria-label={label}
      size="xs"
      w={160}
      data={
        owned.length === 0
          ? builtIn
          : [
              { group: access("roles.builtIn"), items: builtIn },
              { group: access("roles.own"), items: owned },
            ]
      }
      value={held.roleId ?? held.role}
      onChange={choose}
      allowDeselect={false}
    />
  );
}

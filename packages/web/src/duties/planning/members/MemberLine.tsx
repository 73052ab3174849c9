import { roles, type Role } from "@gantry/records";
import { ActionIcon, Avatar, Select } from "@mantine/core";
import { X } from "lucide-react";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { planningTexts } from "../texts.ts";
import classes from "./members.module.css";

interface MemberLineProps {
  name: string;
  role: Role;
  readOnly: boolean;
  onRole: (role: Role) => void;
  onRemove: () => void;
}

export function MemberLine({ name, role, readOnly, onRole, onRemove }: MemberLineProps) {
  const t = useTexts(planningTexts);
  return (
    <li className={classes["member"]}>
      <Avatar name={name} size={28} color="harbour" alt="" />
      <span className={classes["name"]}>{name}</span>
      {readOnly ? (
        <span>{t(`role.${role}`)}</span>
      ) : (
        <>
          <Select
            aria-label={t("members.roleOf", { name })}
            size="xs"
            w={140}
            data={roles
              .filter((each) => each !== "administrator" || role === "administrator")
              .map((each) => ({ value: each, label: t(`role.${each}`) }))}
            value={role}
            onChange={(next) => next && next !== role && onRole(next)}
            allowDeselect={false}
          />
          <ActionIcon variant="subtle" color="gray" aria-label={t("members.remove", { name })} onClick={onRemove}>
            <X size={16} aria-hidden />
          </ActionIcon>
        </>
      )}
    </li>
  );
}

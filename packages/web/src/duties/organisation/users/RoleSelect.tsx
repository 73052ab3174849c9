import { role, roles, type Role } from "@gantry/records";
import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { allRowsQuery } from "../../../platform/records/rows.ts";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { accessTexts } from "../access/texts.ts";

/** A built-in role, or one of the organisation's own; whoever has one of those is a viewer else. */
export interface GivenRole {
  role: Role;
  roleId: string | null;
}

interface RoleSelectProps {
  value: GivenRole;
  onChange: (role: GivenRole) => void;
  label: string;
  error?: string | undefined;
}

/** The role of a user in the organisation, with what it means. */
export function RoleSelect({ value, onChange, label, error }: RoleSelectProps) {
  const t = useTexts(accessTexts);
  const own = useQuery(allRowsQuery(role, { q: "kind:organisation sort:name" }));
  const choose = (chosen: string | null) => {
    const builtIn = roles.find((each) => each === chosen);
    if (builtIn) onChange({ role: builtIn, roleId: null });
    else if (chosen !== null) onChange({ role: "viewer", roleId: chosen });
  };
  const description = own.data?.find(({ id }) => id === value.roleId)?.description;
  return (
    <Select
      label={label}
      description={value.roleId === null ? t(`role.${value.role}.text`) : description || t("role.own.text")}
      data={[
        { group: t("roles.builtIn"), items: roles.map((each) => ({ value: each, label: t(`role.${each}`) })) },
        { group: t("roles.own"), items: (own.data ?? []).map(({ id, name }) => ({ value: id, label: name })) },
      ]}
      value={value.roleId ?? value.role}
      onChange={choose}
      error={error}
      allowDeselect={false}
    />
  );
}

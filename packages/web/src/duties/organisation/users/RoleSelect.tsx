import { roles, type Role } from "@gantry/records";
import { Select } from "@mantine/core";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { organisationTexts } from "../texts.ts";

/** The role of a user in the organisation, with what it means. */
export function RoleSelect({ value, onChange }: { value: Role; onChange: (role: Role) => void }) {
  const t = useTexts(organisationTexts);
  return (
    <Select
      label={t("field.role")}
      description={t(`role.${value}.text`)}
      data={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
      value={value}
      onChange={(role) => role && onChange(role)}
      allowDeselect={false}
    />
  );
}

import type { Role } from "@gantry/records";
import { Select } from "@mantine/core";
import { useTexts } from "../../../platform/texts/useTexts.ts";
import { planningTexts } from "../texts.ts";

interface AddMemberProps {
  users: readonly { id: string; name: string; email?: string }[];
  onAdd: (userId: string, role: Role) => void;
}

/** Picking somebody adds them as a member; the role can be changed in their line. */
export function AddMember({ users, onAdd }: AddMemberProps) {
  const t = useTexts(planningTexts);
  return (
    <Select
      aria-label={t("members.add")}
      placeholder={t("members.add")}
      data={users.map(({ id, name, email }) => ({ value: id, label: email ? `${name} – ${email}` : name }))}
      value={null}
      onChange={(userId) => userId && onAdd(userId, "member")}
      searchable
      limit={50}
      nothingFoundMessage={t("members.nobody")}
    />
  );
}

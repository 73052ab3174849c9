import { ActionIcon, Menu } from "@mantine/core";
import { Copy, Ellipsis, Pencil, Trash2, Users } from "lucide-react";
import { useTexts } from "../../../../platform/texts/useTexts.ts";
import { accessTexts } from "../texts.ts";
import type { RoleRow, ShownRole } from "./shownRoles.ts";

export interface RoleActions {
  onHolders: (role: ShownRole) => void;
  onCopy: (role: ShownRole) => void;
  onRename: (row: RoleRow) => void;
  onDelete: (row: RoleRow) => void;
}

/** What can be done with a role. */
export function RoleMenu({ role, mayManage, actions }: { role: ShownRole; mayManage: boolean; actions: RoleActions }) {
  const t = useTexts(accessTexts);
  const { row } = role;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t("roles.actions", { name: role.name })}>
          <Ellipsis size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Users size={16} aria-hidden />} onClick={() => actions.onHolders(role)}>
          {t("roles.holders")}
        </Menu.Item>
        {mayManage && (
          <Menu.Item leftSection={<Copy size={16} aria-hidden />} onClick={() => actions.onCopy(role)}>
            {t("roles.copy")}
          </Menu.Item>
        )}
        {mayManage && row && (
          <>
            <Menu.Item leftSection={<Pencil size={16} aria-hidden />} onClick={() => actions.onRename(row)}>
              {t("roles.edit")}
            </Menu.Item>
            <Menu.Item color="red" leftSection={<Trash2 size={16} aria-hidden />} onClick={() => actions.onDelete(row)}>
              {t("roles.delete")}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
